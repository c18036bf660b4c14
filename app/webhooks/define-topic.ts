import { z } from 'zod'
import type { Tx } from '../db.server.ts'
import { Malformed } from '../errors.ts'
import { enqueueAll, type Work } from '../jobs/enqueue-all.ts'
import { fieldsRead } from './fields-read.ts'

/**
 * What a webhook makes us do. Most only name work, so that many are worked off together and a resource that ten of
 * them are about is looked at once; the others act, each in a transaction of its own.
 */
export interface Topic {
  /** As in shopify.app.toml, e.g. "orders/create". */
  topic: string
  /** Whether it is for shops that have the app; the others are about leaving. */
  installedOnly: boolean
  /** The fields of the payload that it reads; a test holds `include_fields` to them. */
  reads: readonly string[]
  /**
   * What must be looked at again; absent where more than that happens.
   * @throws Malformed when the payload is not what Shopify documents
   */
  work?: (shop: string, payload: unknown) => Work[]
  /** Inside the transaction that ticks the webhook off: it happens once, or not at all. Throws as `work` does. */
  act: (tx: Tx, shop: string, payload: unknown) => Promise<void>
}

interface Definition<Payload> {
  topic: string
  payload: z.ZodType<Payload>
}

/** A topic that says what must be looked at again. */
export function workTopic<Payload>(
  definition: Definition<Payload> & {
    installedOnly?: boolean
    work: (shop: string, payload: Payload) => Work[]
  },
): Topic {
  const { topic, payload: schema, installedOnly = true } = definition
  const work = (shop: string, payload: unknown) => definition.work(shop, parsed(topic, shop, schema, payload))
  return {
    topic,
    installedOnly,
    reads: fieldsRead(schema),
    work,
    act: (tx, shop, payload) => enqueueAll(tx, work(shop, payload)),
  }
}

/** A topic that does something itself. */
export function defineTopic<Payload>(
  definition: Definition<Payload> & {
    installedOnly?: boolean
    act: (tx: Tx, shop: string, payload: Payload) => Promise<void>
  },
): Topic {
  const { topic, payload: schema, installedOnly = true, act } = definition
  return {
    topic,
    installedOnly,
    reads: fieldsRead(schema),
    act: async (tx, shop, payload) => act(tx, shop, parsed(topic, shop, schema, payload)),
  }
}

function parsed<Payload>(topic: string, shop: string, schema: z.ZodType<Payload>, payload: unknown): Payload {
  const result = schema.safeParse(payload)
  if (!result.success) throw new Malformed(`${topic}: ${placesOf(result.error)}`)
  assertOf(shop, topic, payload)
  return result.data
}

/** The headers are not signed. Where the body names the shop too, it must be the same one. */
const named = z.object({ shop_domain: z.string().optional(), myshopify_domain: z.string().optional() })

function assertOf(shop: string, topic: string, payload: unknown): void {
  const { shop_domain, myshopify_domain } = named.catch({}).parse(payload)
  const told = shop_domain ?? myshopify_domain ?? shop
  if (told !== shop) throw new Malformed(`${topic}: the body is of another shop than the header`)
}

/**
 * For topics that erase or tell what we hold: the body must say whose it is, for the signature is over nothing else.
 * That it is the shop of the header is seen to for all topics.
 */
export const ofShop = z.string()

/** Where a payload is wrong, without what is in it. */
function placesOf(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.') || 'payload'} ${issue.code}`).join(', ')
}

/** Webhooks write ids as numbers; we keep them as text. */
export const shopifyId = z
  .union([z.number().int().positive(), z.string().regex(/^\d{1,30}$/)])
  .transform((id) => String(id))
