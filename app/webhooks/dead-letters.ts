/**
 * Webhooks that could not be worked off, for the shop they are of. Those of a shop that never opened the app are ticked
 * off and are nobody's; those with an unknown topic are their shop's like any other. After 90 days they are emptied, and
 * call for nobody any more. What a shop puts aside is ticked off: what it was about is compared with Shopify anyway. A
 * duty towards a person (data, redaction) is not compared with anything, and cannot be put aside.
 */
import { db } from '../db.server.ts'
import { webhooks } from '../metrics.server.ts'
import { withRawSql } from '../tenancy.server.ts'
import { topics } from './index.ts'
import { INBOX_CHANNEL } from './write-down.ts'

export interface DeadLetter {
  webhookId: string
  topic: string
  receivedAt: Date
  attempts: number
  /** Why, in our own words or as the kind of failure; never what is in the payload. */
  reason: string
  /** False once it was emptied: there is nothing left to work off. */
  canBeReplayed: boolean
  canBePutAside: boolean
}

export interface DeadLetterPage {
  letters: DeadLetter[]
  /** To be given as `after` for the next page; null on the last. */
  next: string | null
}

const EMPTY = new Uint8Array()
const dead = (shop: string) => ({ shop, status: 'dead' })
const replayable = (shop: string) => ({ ...dead(shop), payload: { not: EMPTY } })

const COMPLIANCE = ['customers/data_request', 'customers/redact', 'shop/redact']

/** Those for which something can be done; of one that was emptied only the reason is left. */
export const countDeadLetters = (shop: string): Promise<number> =>
  db.webhookInbox.count({ where: replayable(shop) })

/** Newest first; anew, when what the page before ended with was deleted since. */
export async function listDeadLetters(
  shop: string,
  { after, limit = 50 }: { after?: string | undefined; limit?: number } = {},
): Promise<DeadLetterPage> {
  const rows = await db.webhookInbox.findMany({
    where: { ...dead(shop), ...(after !== undefined && (await behind(shop, after))) },
    select: { webhookId: true, topic: true, receivedAt: true, attempts: true, lastError: true },
    orderBy: [{ receivedAt: 'desc' }, { webhookId: 'desc' }],
    take: limit + 1,
  })
  const page = rows.slice(0, limit)
  const full = await replayableOf(
    shop,
    page.map(({ webhookId }) => webhookId),
  )
  const letters = page.map(({ lastError, ...row }) => ({
    ...row,
    reason: lastError ?? 'unknown',
    canBeReplayed: full.has(row.webhookId),
    canBePutAside: !COMPLIANCE.includes(row.topic),
  }))
  return { letters, next: rows.length > limit ? (letters.at(-1)?.webhookId ?? null) : null }
}

/** Also behind one that is dead no more, where Prisma's cursor finds nothing. */
async function behind(shop: string, webhookId: string) {
  const key = { shop_webhookId: { shop, webhookId } }
  const last = await db.webhookInbox.findUnique({ where: key, select: { receivedAt: true } })
  if (last === null) return {}
  const { receivedAt } = last
  return { OR: [{ receivedAt: { lt: receivedAt } }, { receivedAt, webhookId: { lt: webhookId } }] }
}

/** Asked apart, so that a page of names brings no payloads with it. */
async function replayableOf(shop: string, ids: string[]): Promise<Set<string>> {
  const where = { ...replayable(shop), webhookId: { in: ids } }
  const rows = await db.webhookInbox.findMany({ where, select: { webhookId: true } })
  return new Set(rows.map(({ webhookId }) => webhookId))
}

/** @returns false when it is no dead letter (any more), or has been emptied */
export async function replayDeadLetter(shop: string, webhookId: string): Promise<boolean> {
  return (await replay({ ...replayable(shop), webhookId })) > 0
}

/** @returns how many are worked off anew */
export function replayAllDeadLetters(shop: string): Promise<number> {
  return replay(replayable(shop))
}

/** @returns false when it is no dead letter (any more), or may not be put aside */
export async function putDeadLetterAside(shop: string, webhookId: string): Promise<boolean> {
  return (await putAside({ ...dead(shop), webhookId })) > 0
}

/** @returns how many were put aside */
export const putAllDeadLettersAside = (shop: string): Promise<number> => putAside(dead(shop))

/** As if worked off: emptied now, and forgotten when its time has come; the same delivery is known all the same. */
async function putAside(where: ReturnType<typeof dead> & { webhookId?: string }): Promise<number> {
  const rows = await db.webhookInbox.updateManyAndReturn({
    where: { ...where, topic: { notIn: COMPLIANCE } },
    data: { status: 'done', payload: EMPTY, processedAt: new Date() },
    select: { topic: true },
  })
  for (const { topic } of rows)
    webhooks.inc({ topic: topics.has(topic) ? topic : 'other', result: 'put_aside' })
  return rows.length
}

/** One statement; doing it twice does it once, for then they are no longer dead. */
async function replay(where: ReturnType<typeof replayable> & { webhookId?: string }): Promise<number> {
  const replayed = await db.webhookInbox.updateManyAndReturn({
    where,
    // Due by any clock: ours may be ahead of the database's, by which it is claimed.
    data: { status: 'pending', attempts: 0, nextTryAt: new Date(0) },
    select: { topic: true },
  })
  for (const { topic } of replayed) {
    webhooks.inc({ topic: topics.has(topic) ? topic : 'other', result: 'replayed' })
  }
  await withRawSql('webhook inbox', async () => db.$queryRaw`SELECT pg_notify(${INBOX_CHANNEL}, '')::text`)
  return replayed.length
}
