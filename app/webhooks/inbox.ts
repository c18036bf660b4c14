/** Webhooks that were written down, worked off one by one: each in one transaction with all that it causes. */
import type { Tx } from '../db.server.ts'
import { db } from '../db.server.ts'
import { isRetryable, Malformed } from '../errors.ts'
import { log, withCorrelation } from '../log.server.ts'
import { open } from '../secret-box.server.ts'
import { withRawSql } from '../tenancy.server.ts'
import type { Topic } from './define-topic.ts'

/** PostgreSQL tells who listens here that something came in. */
export const INBOX_CHANNEL = 'webhook_inbox'

const ATTEMPTS = 15
const LONGEST_WAIT_SECONDS = 3_600

/** What the sealed payload of a webhook is bound to. */
export const placeOf = (shop: string, webhookId: string) => `webhook/${shop}/${webhookId}`

interface Delivery {
  shop: string
  webhookId: string
  topic: string
  payload: Uint8Array
  attempts: number
}

/**
 * Takes the webhook that waits longest, if one is due.
 * @returns whether there was one
 */
export async function processNext(topics: ReadonlyMap<string, Topic>): Promise<boolean> {
  let taken: Delivery | undefined
  try {
    await db.$transaction(
      async (tx) => {
        taken = await claim(tx)
        if (taken) await process(tx, taken, topics)
      },
      { timeout: 30_000 },
    )
  } catch (error) {
    if (!taken) throw error
    await putBack(taken, error)
  }
  return taken !== undefined
}

/** The row stays locked until the transaction ends; other workers pass over it. */
async function claim(tx: Tx): Promise<Delivery | undefined> {
  const rows = await withRawSql(
    'webhook inbox',
    async () => tx.$queryRaw<Delivery[]>`
      SELECT "shop", "webhookId", "topic", "payload", "attempts" FROM "WebhookInbox"
      WHERE "status" = 'pending' AND "nextTryAt" <= now()
      ORDER BY "receivedAt" LIMIT 1 FOR UPDATE SKIP LOCKED`,
  )
  return rows[0]
}

async function process(tx: Tx, delivery: Delivery, topics: ReadonlyMap<string, Topic>): Promise<void> {
  const { shop, webhookId, topic: name } = delivery
  const topic = topics.get(name)
  if (!topic) throw new Malformed(`no such topic: ${name}`)
  if (!topic.installedOnly || (await isInstalled(tx, shop))) {
    await withCorrelation(webhookId, () => topic.act(tx, shop, payloadOf(delivery)))
  }
  // Nothing to tick off after shop/redact, which takes the inbox with it.
  await tx.webhookInbox.updateMany({
    where: { shop, webhookId },
    data: { status: 'done', processedAt: new Date(), payload: new Uint8Array(), lastError: null },
  })
}

async function isInstalled(tx: Tx, shop: string): Promise<boolean> {
  const known = await tx.shop.findUnique({ where: { shop }, select: { uninstalledAt: true } })
  return known !== null && known.uninstalledAt === null
}

function payloadOf({ shop, webhookId, payload }: Delivery): unknown {
  const text = open(Buffer.from(payload).toString('utf8'), placeOf(shop, webhookId))
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Malformed('the payload is not JSON', { cause })
  }
}

/**
 * Forgets what was worked off 30 days ago: by then Shopify no longer sends it again (it tries for 4 hours). What could
 * not be worked off keeps its reason, but 90 days after it came in it no longer tells about anybody.
 * @returns how many it forgot or emptied
 */
export function forgetOldDeliveries(): Promise<number> {
  return withRawSql('webhook inbox', async () => {
    const forgotten = await db.$executeRaw`
      DELETE FROM "WebhookInbox" WHERE "status" = 'done' AND "processedAt" < now() - interval '30 days'`
    const emptied = await db.$executeRaw`
      UPDATE "WebhookInbox" SET "payload" = ''
      WHERE "status" = 'dead' AND "receivedAt" < now() - interval '90 days' AND "payload" <> ''`
    return forgotten + emptied
  })
}

/** Later again, further and further apart; what cannot succeed is kept as `dead`, with the reason. */
async function putBack({ shop, webhookId, topic, attempts }: Delivery, error: unknown): Promise<void> {
  const tried = attempts + 1
  const dead = !isRetryable(error) || tried >= ATTEMPTS
  const waitMs = Math.min(LONGEST_WAIT_SECONDS, 2 ** tried) * 1000 * (0.5 + Math.random() / 2)
  log[dead ? 'error' : 'warn']({ shop, webhookId, topic, tried, dead, err: error }, 'webhook failed')
  await db.webhookInbox.updateMany({
    where: { shop, webhookId, status: 'pending' },
    data: {
      attempts: tried,
      status: dead ? 'dead' : 'pending',
      nextTryAt: new Date(Date.now() + waitMs),
      lastError: error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 500) : 'unknown',
    },
  })
}
