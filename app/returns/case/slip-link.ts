/**
 * Where a buyer finds the slip of a case: a browser tab carries no session token, so that the address itself says, sealed, what it
 * opens and until when.
 */
import { z } from 'zod'
import { env } from '../../env.server.ts'
import { BoundaryError } from '../../errors.ts'
import { open, seal } from '../../secret-box.server.ts'

const sealedSlip = z.object({ shop: z.string(), caseId: z.uuid(), until: z.coerce.date() })

/** Longer than a page stays open; each reading of the case makes another. */
const OPEN_HOURS = 24
const PLACE = 'slip-link'

export function slipUrl(shop: string, caseId: string, at: Date): string {
  const until = new Date(at.getTime() + OPEN_HOURS * 3_600_000).toISOString()
  const url = new URL('/buyer/slip', env.SHOPIFY_APP_URL)
  url.searchParams.set('of', seal(JSON.stringify({ shop, caseId, until }), PLACE))
  return url.href
}

/** @returns null for what we did not seal, and for what is over */
export function readSlipLink(sealed: string, at: Date): { shop: string; caseId: string } | null {
  try {
    const { shop, caseId, until } = sealedSlip.parse(JSON.parse(open(sealed, PLACE)))
    return at < until ? { shop, caseId } : null
  } catch (error) {
    if (error instanceof BoundaryError) return null
    throw error
  }
}
