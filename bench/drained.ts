import { setTimeout as pause } from 'node:timers/promises'
import { underWay, withDatabase } from './ingest/inbox-accounts.ts'

const LIMIT_MS = 600_000

/** @returns seconds until nothing waits any more, neither webhooks nor what they caused */
export async function drained({ databaseUrl }: { databaseUrl: string }): Promise<number> {
  const began = performance.now()
  return withDatabase(databaseUrl, async (client) => {
    for (;;) {
      const { webhooks, jobs } = await underWay(client)
      const ms = performance.now() - began
      if (webhooks === 0 && jobs === 0) return Math.round(ms / 100) / 10
      if (ms > LIMIT_MS) throw new Error(`still waiting: ${webhooks} webhooks, ${jobs} jobs`)
      await pause(250)
    }
  })
}
