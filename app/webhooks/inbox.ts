/**
 * Webhooks that were written down, worked off many at once: what they name is put into the queues in one transaction
 * that also ticks them off. Whatever is not that simple (topics that act, rows that failed before, all of a batch in
 * which anything failed) has a transaction of its own, so that one that cannot be worked off stops no other.
 */
import { countFailure } from '../count-failure.server.ts'
import type { Tx } from '../db.server.ts'
import { db } from '../db.server.ts'
import { Malformed } from '../errors.ts'
import { enqueueAll, type Work } from '../jobs/enqueue-all.ts'
import { withinRoom } from '../jobs/within-room.ts'
import { log, withCorrelation } from '../log.server.ts'
import { webhooks } from '../metrics.server.ts'
import { type Claimed, claim, installedOf, type Which } from './claim.ts'
import type { Topic } from './define-topic.ts'
import { openPayload } from './sealed-payload.ts'
import { putBack, tickOff } from './tick-off.ts'

const AT_ONCE = 200
const TIME_LIMIT = { timeout: 30_000 }

type Topics = ReadonlyMap<string, Topic>
type Result = 'done' | 'not_installed' | 'again' | 'dead'

/**
 * Works off what has waited longest, and one of those that failed before and are due again.
 * @param signal given up between two transactions: what is left is taken by the next
 * @returns whether there was anything
 */
export async function processNext(topics: Topics, signal?: AbortSignal): Promise<boolean> {
  const isNew = await processBatch(topics, signal)
  if (signal?.aborted) return isNew
  const isAgain = await processAlone('again', topics)
  return isNew || isAgain
}

/** What a batch comes to. */
interface Sorted {
  works: Work[]
  done: Claimed[]
  notInstalled: Claimed[]
  /** Left for a transaction of their own. */
  alone: Claimed[]
  faulty: { claimed: Claimed; error: unknown }[]
}

async function processBatch(topics: Topics, signal: AbortSignal | undefined): Promise<boolean> {
  let batch: Claimed[] = []
  let alone: Claimed[] = []
  let results: [Claimed, Result][] = []
  try {
    await db.$transaction(async (tx) => {
      batch = await claim(tx, 'new', AT_ONCE)
      if (batch.length === 0) return
      const sorted = sort(batch, topics, await installedOf(tx, new Set(batch.map(({ shop }) => shop))))
      alone = sorted.alone
      await enqueueAll(tx, await withinRoom(tx, sorted.works))
      await tickOff(tx, [...sorted.done, ...sorted.notInstalled])
      results = [
        ...sorted.done.map((claimed): [Claimed, Result] => [claimed, 'done']),
        ...sorted.notInstalled.map((claimed): [Claimed, Result] => [claimed, 'not_installed']),
      ]
      for (const { claimed, error } of sorted.faulty)
        results.push([claimed, await putBack(claimed, error, tx)])
    }, TIME_LIMIT)
    for (const [claimed, result] of results) count(claimed, result, topics)
  } catch (error) {
    if (batch.length === 0) throw error
    countFailure('webhook', error)
    log.warn({ err: error, webhooks: batch.length }, 'a batch of webhooks failed: each goes alone')
    alone = batch
  }
  for (const { shop, webhookId } of alone) {
    if (signal?.aborted) break
    await processAlone({ shop, webhookId }, topics)
  }
  return batch.length > 0
}

/** Decides in memory, so that a payload which is wrong cannot spoil the transaction of the others. */
function sort(batch: readonly Claimed[], topics: Topics, installed: ReadonlySet<string>): Sorted {
  const sorted: Sorted = { works: [], done: [], notInstalled: [], alone: [], faulty: [] }
  for (const claimed of batch) {
    const topic = topics.get(claimed.topic)
    if (claimed.isLeftOut || (topic && !topic.work)) sorted.alone.push(claimed)
    else if (topic?.installedOnly && !installed.has(claimed.shop)) sorted.notInstalled.push(claimed)
    else {
      try {
        const works = workOf(claimed, topic)
        sorted.works.push(...works)
        sorted.done.push(claimed)
      } catch (error) {
        sorted.faulty.push({ claimed, error })
      }
    }
  }
  return sorted
}

function workOf(claimed: Claimed, topic: Topic | undefined): Work[] {
  if (!topic?.work) throw noSuchTopic()
  const correlation = claimed.webhookId
  return topic.work(claimed.shop, openPayload(claimed)).map((work) => ({ ...work, correlation }))
}

/** The header may hold anything: it is in the row, and not repeated in the reason. */
const noSuchTopic = () => new Malformed('we know no such topic')

/** @returns whether there was such a row, free to be taken */
async function processAlone(which: Which, topics: Topics): Promise<boolean> {
  let taken: Claimed | undefined
  let result: Result = 'done'
  try {
    await db.$transaction(async (tx) => {
      taken = (await claim(tx, which, 1))[0]
      if (taken) result = await process(tx, taken, topics)
    }, TIME_LIMIT)
  } catch (error) {
    if (!taken) throw error
    result = await putBack(taken, error)
  }
  if (taken) count(taken, result, topics)
  return taken !== undefined
}

async function process(tx: Tx, claimed: Claimed, topics: Topics): Promise<Result> {
  const { shop, webhookId } = claimed
  const topic = topics.get(claimed.topic)
  if (!topic) throw noSuchTopic()
  const isFor = !topic.installedOnly || (await installedOf(tx, new Set([shop]))).has(shop)
  if (isFor) await withCorrelation(webhookId, () => topic.act(tx, shop, openPayload(claimed)))
  await tickOff(tx, [claimed])
  return isFor ? 'done' : 'not_installed'
}

/** Labels are few: a topic that we do not know may be called anything. */
function count({ topic }: Claimed, result: Result, topics: Topics): void {
  webhooks.inc({ topic: topics.has(topic) ? topic : 'other', result })
}
