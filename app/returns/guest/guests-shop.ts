/** What a page for guests must know of its shop. */
import { z } from 'zod'
import { db } from '../../db.server.ts'

export interface GuestsShop {
  domain: string
  name: string
  /** IANA name: whoever states has told us no place. */
  timezone: string
  /** Where a person of the shop reads mail. */
  contact?: string
}

const reachable = z.object({ contactEmail: z.string() })

/** @returns null when no merchant of that shop has opened the app */
export async function guestsShop(domain: string): Promise<GuestsShop | null> {
  const select = { name: true, timezone: true, settings: true }
  const row = await db.shop.findUnique({ where: { shop: domain }, select })
  if (row === null) return null
  const contact = reachable.safeParse(row.settings).data?.contactEmail
  return { domain, name: row.name, timezone: row.timezone, ...(contact === undefined ? {} : { contact }) }
}
