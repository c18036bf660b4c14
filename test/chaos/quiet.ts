import type { Delivery } from '../../sandbox/state/traffic.ts'
import { until } from '../../scripts/until.ts'
import type { Stage } from './stage.ts'

/** What is still to be done: webhooks under way, in the inbox, jobs in their queues, what has fallen due. */
interface Unrest {
  underWay: number
  inbox: number
  jobs: number
  due: number
}

/** Where jobs lie that were given up: nobody works there. */
export const DEAD = 'dead-jobs'

const sum = ({ underWay, inbox, jobs, due }: Unrest): number => underWay + inbox + jobs + due

async function unrestOf({ sandbox, database }: Stage): Promise<Unrest> {
  const now = sandbox.world.clock.now().toISOString()
  const [row] = await database.rows<Omit<Unrest, 'underWay'>>(
    `SELECT (SELECT count(*)::int FROM "WebhookInbox" WHERE status = 'pending') AS inbox,
            (SELECT count(*)::int FROM pgboss.job
             WHERE state IN ('created', 'retry', 'active') AND name <> '${DEAD}') AS jobs,
            (SELECT count(*)::int FROM "Deadline" WHERE status = 'pending'
             AND ("dueAt" <= $1::timestamptz AT TIME ZONE 'UTC' OR "remindAt" <= $1::timestamptz AT TIME ZONE 'UTC')) AS due`,
    [now],
  )
  const isUnderWay = ({ state, notBefore }: Delivery) => state === 'waiting' && notBefore === null
  const underWay = sandbox.world.state.deliveries.filter(isUnderWay).length
  return { underWay, inbox: row?.inbox ?? 0, jobs: row?.jobs ?? 0, due: row?.due ?? 0 }
}

/**
 * Waits until nothing is left to be done, twice in a row. What waits for its next try is told to try now: the waits
 * themselves are the queue's, and are not what is tried here.
 * @throws naming what was left when `patience` milliseconds have passed
 */
export async function quiet(stage: Stage, patience: number): Promise<void> {
  let last: Unrest | undefined
  let calm = 0
  const look = async () => {
    await hurry(stage)
    last = await unrestOf(stage)
    calm = sum(last) === 0 ? calm + 1 : 0
    return calm >= 2
  }
  if (await until(look, { patience, every: 250 })) return
  throw new Error(`not quiet after ${patience / 1000} s: ${JSON.stringify(last)}`)
}

/** As `quiet`, once, and without insisting. */
export async function settle(stage: Stage, patience: number): Promise<void> {
  const look = async () => {
    await hurry(stage)
    return sum(await unrestOf(stage)) === 0
  }
  await until(look, { patience, every: 200 })
}

/** Every shop is due now, instead of in some minutes. */
export async function sweepNow({ database }: Stage): Promise<void> {
  await database.rows(`UPDATE "Shop" SET "sweepDueAt" = NULL`)
  const look = async () => {
    const due = await database.rows(`SELECT 1 FROM "Shop" WHERE "sweepDueAt" IS NULL`)
    return due.length === 0
  }
  if (!(await until(look, { patience: SWEEP_MS, every: 250 }))) throw new Error('no shop was swept')
}

/** Workers look for due shops every few seconds. */
const SWEEP_MS = 300_000

async function hurry({ database }: Stage): Promise<void> {
  await database.rows(
    `UPDATE pgboss.job SET start_after = now()
     WHERE state < 'active' AND start_after > now() AND name <> '${DEAD}'`,
  )
  await database.rows(
    `UPDATE "WebhookInbox" SET "nextTryAt" = now() WHERE status = 'pending' AND "nextTryAt" > now()`,
  )
}
