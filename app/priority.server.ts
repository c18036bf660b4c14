/**
 * Whether somebody waits for the answer. Calls to Shopify made for a person (a page, a buyer's request) go ahead of
 * those of jobs. What a worker process does is a job; everything else is for a person.
 */
import { AsyncLocalStorage } from 'node:async_hooks'

export type Priority = 'interactive' | 'job'

const current = new AsyncLocalStorage<Priority>()
let usual: Priority = 'interactive'

/** For the whole process, where nothing nearer says otherwise. */
export function workInBackground(): void {
  usual = 'job'
}

export const withPriority = <T>(priority: Priority, act: () => T): T => current.run(priority, act)

export const currentPriority = (): Priority => current.getStore() ?? usual
