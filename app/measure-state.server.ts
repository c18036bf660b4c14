/** What lies in the database and waits, measured when somebody asks: the same whichever process is asked. */
import { setTimeout as pause } from 'node:timers/promises'
import { now } from './clock.server.ts'
import { log } from './log.server.ts'
import {
  deadlineLag,
  deadlinesOverdue,
  inboxAge,
  inboxSize,
  queueAge,
  queueBackgroundAge,
  queuePostponed,
  queueSize,
  shopsToErase,
  shopsWithoutAccess,
  sweepAge,
} from './metrics.server.ts'
import { askDatabase } from './operations-database.server.ts'
import { sharedAnswer } from './shared-answer.ts'

/** Says what was measured. */
type Tell = () => void

/** Nothing is said of what cannot be asked: what was true before the database went away would look like peace. */
const PARTS: readonly { measure: () => Promise<Tell>; forget: () => void }[] = [
  {
    measure: () => measureInbox(),
    forget: () => {
      inboxSize.reset()
      // Those without labels would be reset to 0.
      inboxAge.remove()
    },
  },
  {
    measure: measureQueues,
    forget: () => {
      for (const gauge of [queueSize, queueAge, queueBackgroundAge, queuePostponed]) gauge.reset()
    },
  },
  {
    measure: measureShops,
    forget: () => {
      for (const gauge of [shopsWithoutAccess, shopsToErase, deadlinesOverdue, deadlineLag, sweepAge])
        gauge.remove()
    },
  },
]

/** For all parts together: whoever scrapes gives up after ten seconds, and then nothing at all is known. In milliseconds. */
const LONGEST_MS = 5_000

/**
 * However many scrape at the same time, it is measured once; one part after the other, so that whoever asks whether the
 * process is ready finds a connection. A part that has not answered in three seconds hides no other, as long as there is time.
 */
export const measureState: () => Promise<void> = sharedAnswer(async () => {
  const missing = new Set(PARTS)
  const over = new AbortController()
  const giveUp = pause(LONGEST_MS, undefined, { signal: over.signal }).catch(() => undefined)
  await Promise.race([measureParts(missing, over.signal), giveUp])
  over.abort()
  for (const { forget } of missing) forget()
}, 0)

/** Of those that it has told there is none missing. What is answered when it is over is not told any more: it would be old. */
async function measureParts(missing: Set<(typeof PARTS)[number]>, over: AbortSignal): Promise<void> {
  for (const part of PARTS) {
    try {
      const tell = await part.measure()
      if (over.aborted) return
      tell()
      missing.delete(part)
    } catch (error) {
      log.warn({ err: error }, 'what waits could not be measured')
    }
    if (over.aborted) return
  }
}

/** As many as are counted: it must be known how much lies there when very much does. */
const MOST_COUNTED = 100_000

/** New ones are due as they come; those that failed before are few, or the oldest of some of them is told. */
export async function measureInbox(most = MOST_COUNTED): Promise<Tell> {
  const isDue = `"nextTryAt" <= now() AT TIME ZONE 'UTC'`
  const counted = (status: string) =>
    `(SELECT count(*)::int FROM (SELECT 1 FROM "WebhookInbox" WHERE "status" = '${status}' LIMIT ${most}) AS line)`
  const [row] = await askDatabase<{ pending: number; dead: number; age: number | null }>(`
    SELECT ${counted('pending')} AS pending, ${counted('dead')} AS dead,
      extract(epoch FROM clock_timestamp() AT TIME ZONE 'UTC' - least(
        (SELECT "receivedAt" FROM "WebhookInbox"
          WHERE "status" = 'pending' AND "attempts" = 0 AND ${isDue} ORDER BY "receivedAt" LIMIT 1),
        (SELECT min("receivedAt") FROM (
          SELECT "receivedAt", "nextTryAt" FROM "WebhookInbox" WHERE "status" = 'pending' AND "attempts" > 0 LIMIT ${most}
        ) AS again WHERE ${isDue})))::float AS age`)
  return () => {
    inboxSize.set({ status: 'pending' }, row?.pending ?? 0)
    inboxSize.set({ status: 'dead' }, row?.dead ?? 0)
    inboxAge.set(row?.age ?? 0)
  }
}

interface QueueRow {
  queue: string
  waiting: number
  active: number
  /** Of what somebody waits for: work in the background lies as long as there is other work. */
  age: number | null
  /** Of the rest. */
  background: number | null
  /** How long the one that was put off first has been put off again and again. */
  postponed: number | null
}

const ageOf = (which: string) => `extract(epoch FROM clock_timestamp()
  - min(job.start_after) FILTER (WHERE job.state < 'active' AND job.start_after <= now()
    AND ${which} AND queue.name <> 'dead-jobs'))::float`

async function measureQueues(): Promise<Tell> {
  const rows = await askDatabase<QueueRow>(`
    SELECT queue.name AS queue, count(*) FILTER (WHERE job.state < 'active')::int AS waiting,
      count(*) FILTER (WHERE job.state = 'active')::int AS active,
      ${ageOf('job.priority >= 0')} AS age, ${ageOf('job.priority < 0')} AS background,
      extract(epoch FROM clock_timestamp() - min((job.data->>'postponedSince')::timestamptz) FILTER (WHERE queue.name <> 'dead-jobs'))::float AS postponed
    FROM pgboss.queue LEFT JOIN pgboss.job ON job.name = queue.name AND job.state <= 'active'
    GROUP BY queue.name`)
  return () => {
    for (const { queue, waiting, active, age, background, postponed } of rows) {
      queueSize.set({ queue, state: 'waiting' }, waiting)
      queueSize.set({ queue, state: 'active' }, active)
      queueAge.set({ queue }, age ?? 0)
      queueBackgroundAge.set({ queue }, background ?? 0)
      queuePostponed.set({ queue }, postponed ?? 0)
    }
  }
}

/** Shopify asks to erase a shop 48 hours after it left. In domain time, which is what a shop's leaving is dated by. */
const ERASED_BY_MS = 3 * 86_400_000

async function measureShops(): Promise<Tell> {
  const leftBefore = new Date((await now()).getTime() - ERASED_BY_MS).toISOString()
  const [row] = await askDatabase<{ lost: number; left: number }>(`
    SELECT count(*) FILTER (WHERE "accessLostAt" IS NOT NULL AND "uninstalledAt" IS NULL)::int AS lost,
      count(*) FILTER (WHERE "uninstalledAt" < timestamp '${leftBefore}')::int AS left
    FROM "Shop"`)
  return () => {
    shopsWithoutAccess.set(row?.lost ?? 0)
    shopsToErase.set(row?.left ?? 0)
  }
}
