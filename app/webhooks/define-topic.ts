import { z } from 'zod'
import type { Tx } from '../db.server.ts'
import { Malformed } from '../errors.ts'

/** What a webhook makes us do, inside the transaction that ticks it off: it happens once, or not at all. */
export interface Topic {
  /** As in shopify.app.toml, e.g. "orders/create". */
  topic: string
  /** Whether it is for shops that have the app; the others are about leaving. */
  installedOnly: boolean
  /** @throws Malformed when the payload is not what Shopify documents */
  act: (tx: Tx, shop: string, payload: unknown) => Promise<void>
}

export function defineTopic<Payload>(definition: {
  topic: string
  installedOnly?: boolean
  payload: z.ZodType<Payload>
  act: (tx: Tx, shop: string, payload: Payload) => Promise<void>
}): Topic {
  const { topic, payload: schema, installedOnly = true, act } = definition
  return {
    topic,
    installedOnly,
    act: async (tx, shop, payload) => {
      const parsed = schema.safeParse(payload)
      if (!parsed.success) throw new Malformed(`${topic}: ${placesOf(parsed.error)}`)
      await act(tx, shop, parsed.data)
    },
  }
}

/** Where a payload is wrong, without what is in it. */
function placesOf(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.') || 'payload'} ${issue.code}`).join(', ')
}

/** Webhooks write ids as numbers; we keep them as text. */
export const shopifyId = z
  .union([z.number().int().positive(), z.string().regex(/^\d+$/)])
  .transform((id) => String(id))
