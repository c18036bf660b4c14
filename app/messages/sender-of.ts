import { z } from 'zod'
import { db } from '../db.server.ts'

/** What we need of a shop's settings here: where it reads its mail. */
const reachable = z.object({ contactEmail: z.string() })

/** In whose name we write, and where an answer goes. */
export async function senderOf(shop: string): Promise<{ fromName: string; replyTo?: string }> {
  const select = { name: true, settings: true }
  const { name, settings } = await db.shop.findUniqueOrThrow({ where: { shop }, select })
  const parsed = reachable.safeParse(settings)
  return { fromName: name, ...(parsed.success ? { replyTo: parsed.data.contactEmail } : {}) }
}
