/**
 * Whether somebody waits for the answer. Calls to Shopify made for a person (a page, a buyer's request) go ahead of
 * those of jobs; the worker says which it is, everything else is for a person.
 */
import { AsyncLocalStorage } from 'node:async_hooks'

export type Priority = 'interactive' | 'job'

const current = new AsyncLocalStorage<Priority>()

export const withPriority = <T>(priority: Priority, act: () => T): T => current.run(priority, act)

export const currentPriority = (): Priority => current.getStore() ?? 'interactive'
