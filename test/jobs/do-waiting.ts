import type { JobHandler } from '../../app/jobs/define-handler.ts'
import { openQueue } from '../../app/jobs/queue.server.ts'

/** Does what waits of one kind of work, and what that puts in of it, one after the other. Returns how much it was. */
export async function doWaiting({ name, handle }: JobHandler): Promise<number> {
  const boss = await openQueue()
  for (let done = 0; ; done++) {
    const [job] = await boss.fetch(name)
    if (job === undefined) return done
    await handle(job.data)
    await boss.complete(name, job.id)
  }
}
