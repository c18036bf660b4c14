/** Who does which work. */
import type { JobHandler } from './define-handler.ts'
import { closeQueue, openQueue } from './queue.server.ts'
import { work } from './work.server.ts'

export const handlers: readonly JobHandler[] = []

/** Takes jobs until it is stopped. */
export async function workJobs(): Promise<{ stop: () => Promise<void> }> {
  const boss = await openQueue({ supervises: true })
  for (const handler of handlers) await work(boss, handler)
  return { stop: closeQueue }
}
