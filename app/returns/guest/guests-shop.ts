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
  /** Where parcels go back to, line by line; empty until the shop says so. */
  address: string[]
}

const settings = z.object({
  contactEmail: z.string().optional().catch(undefined),
  returnAddress: z.object({ lines: z.array(z.string()) }).catch({ lines: [] }),
})

/** @returns null when no merchant of that shop has opened the app */
export async function guestsShop(domain: string): Promise<GuestsShop | null> {
  const select = { name: true, timezone: true, settings: true }
  const row = await db.shop.findUnique({ where: { shop: domain }, select })
  if (row === null) return null
  const { contactEmail: contact, returnAddress } = settings.parse(row.settings)
  const { name, timezone } = row
  return {
    domain,
    name,
    timezone,
    address: returnAddress.lines,
    ...(contact === undefined ? {} : { contact }),
  }
}
