/**
 * Whether somebody waits for the answer. Calls to Shopify made for a person (a page, a buyer's request) go ahead of
 * those of jobs. What a worker process does is a job; everything else is for a person. Between them is what a person would
 * rather have read anew, and does not wait for, since what was read before would do.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import { log } from './log.server.ts'

export type Priority = 'interactive' | 'refreshing' | 'job'

const current = new AsyncLocalStorage<Priority>()
let usual: Priority = 'interactive'

/** Of the scale that ends at 19. Linux gives it about a quarter of a core that the door wants all of as well. */
const STEPS_BEHIND = 5
const LAST = 19

/**
 * For the whole process, where nothing nearer says otherwise. Where it shares its cores with a door, the door goes first:
 * Shopify waits five seconds for an acknowledgement, and a person for a page; what was written down can wait.
 */
export function workInBackground(): void {
  usual = 'job'
  try {
    os.setPriority(Math.min(LAST, os.getPriority() + STEPS_BEHIND))
    stepBehindAsSession()
  } catch (error) {
    log.warn({ err: error }, 'the worker does not step behind as far as it should')
  }
}

/**
 * Linux may share cores between sessions before it does between their processes, and each session has steps of its own
 * (sched(7), autogroup). Those of a session that began for something else than this process are not ours to change.
 */
function stepBehindAsSession(): void {
  if (!existsSync(AUTOGROUP) || sessionOf(readFileSync('/proc/self/stat', 'utf8')) !== process.pid) return
  const steps = Number(/nice (-?\d+)/.exec(readFileSync(AUTOGROUP, 'utf8'))?.[1] ?? 0)
  writeFileSync(AUTOGROUP, String(Math.min(LAST, steps + STEPS_BEHIND)))
}

const AUTOGROUP = '/proc/self/autogroup'

/** The process that began it. The name of the program, in brackets, may hold blanks (proc_pid_stat(5)). */
const sessionOf = (stat: string): number => Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[3])

export const withPriority = <T>(priority: Priority, act: () => T): T => current.run(priority, act)

export const currentPriority = (): Priority => current.getStore() ?? usual
