/** What the inbox holds about a person: webhooks that wait or are dead. Those that were worked off are empty. */

import { db } from '../db.server.ts'
import { KeyMissing } from '../errors.ts'
import { openPayload, sealPayload } from './sealed-payload.ts'

export interface Person {
  customerId: string
  orderIds: readonly string[]
  /** As Shopify writes it to us; absent where it does not. */
  email?: string | undefined
}

export interface WebhookAbout {
  webhookId: string
  topic: string
  receivedAt: Date
  /** Null for one that is no JSON: it may be about anybody. */
  payload: unknown
}

type Row = WebhookAbout & { payload: Uint8Array }

/** Each may be of some megabytes. */
const AT_ONCE = 20

/**
 * What cannot be read is about them too: better to tell, and to forget, one too many.
 * @throws KeyMissing (retryable) when a key is missing here for one of them
 */
export async function webhooksAbout(shop: string, person: Person): Promise<WebhookAbout[]> {
  const found: WebhookAbout[] = []
  for await (const about of eachAbout(shop, person)) found.push(about)
  return found
}

/**
 * A page at a time, and no transaction over all: a shop may have thousands. By name, and not by Prisma's cursor, behind
 * which nothing is found once its row was worked off.
 */
async function* eachAbout(shop: string, person: Person): AsyncGenerator<WebhookAbout> {
  const [status, payload] = [{ in: ['pending', 'dead'] }, { not: new Uint8Array() }]
  let after: string | undefined = ''
  do {
    const rows: Row[] = await db.webhookInbox.findMany({
      where: { shop, webhookId: { gt: after }, status, payload },
      orderBy: { webhookId: 'asc' },
      take: AT_ONCE,
    })
    for (const { webhookId, topic, receivedAt, payload } of rows) {
      const read = readable({ shop, webhookId, payload })
      if (read === null || mentions(read, person)) yield { webhookId, topic, receivedAt, payload: read }
    }
    after = rows.length === AT_ONCE ? rows.at(-1)?.webhookId : undefined
  } while (after !== undefined)
}

/** Ids stay, so that what waits is still worked off and what is dead can be; everything else of it goes. */
export async function forgetInInbox(shop: string, person: Person): Promise<void> {
  for await (const { webhookId, payload } of eachAbout(shop, person)) {
    const kept = payload === null ? '' : sealPayload(shop, webhookId, JSON.stringify(idsOf(payload)))
    await db.webhookInbox.updateMany({
      // One that was worked off meanwhile is empty already.
      where: { shop, webhookId, status: { in: ['pending', 'dead'] } },
      data: { payload: new TextEncoder().encode(kept) },
    })
  }
}

function readable(row: { shop: string; webhookId: string; payload: Uint8Array }): unknown {
  try {
    const payload = openPayload(row)
    // What is nested too deep to be written again cannot be handed on either.
    JSON.stringify(payload)
    return payload
  } catch (error) {
    // It can be read by whoever has the key: emptied, it would be lost.
    if (error instanceof KeyMissing) throw error
    return null
  }
}

/** By number, by global id, or by address, anywhere in it. */
function mentions(payload: unknown, { customerId, orderIds, email }: Person): boolean {
  const ids = new Set([customerId, ...orderIds])
  const address = email?.toLowerCase()
  const open: unknown[] = [payload]
  while (open.length > 0) {
    const value = open.pop()
    if (typeof value === 'object' && value !== null)
      for (const inner of Object.values(value)) open.push(inner)
    else if (typeof value === 'number' && ids.has(String(value))) return true
    else if (typeof value === 'string') {
      if (ids.has(value) || ids.has(value.split('/').at(-1) ?? '')) return true
      if (address !== undefined && value.toLowerCase() === address) return true
    }
  }
  return false
}

const IS_ID = /^(id|admin_graphql_api_id|.*_id|orders_requested|orders_to_redact|shop_domain)$/

/** What names things, and what leads there. Deeper than any body that Shopify documents, nothing is kept. */
function idsOf(value: unknown, depth = 8): unknown {
  if (typeof value !== 'object' || value === null || depth === 0) return undefined
  if (Array.isArray(value))
    return value.map((one) => idsOf(one, depth - 1)).filter((one) => one !== undefined)
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      const kept = IS_ID.test(name) ? inner : idsOf(inner, depth - 1)
      return kept === undefined ? [] : [[name, kept]]
    }),
  )
}
