/** A merchant says what becomes of what came back; back into stock only where the shop keeps goods. */
import { RequestRefused } from '../../errors.ts'
import { adminFor } from '../../shopify/admin.ts'
import { listLocations, type ShopLocation } from '../../shopify/location.ts'
import type { ActResult, By } from '../acting/act-on-case.ts'
import type { Disposition } from '../case/case-event.ts'
import { chooseDisposition, type DispositionRefusal } from './choose-disposition.ts'
import { unlessSilent } from './unless-silent.ts'

/** `locations_denied`: the shop has not let the app read them yet, as after an update that asks for more. */
export type NoLocations = 'shopify_silent' | 'locations_denied'

/** `no_such_location`: the shop keeps nothing there (any more): Shopify would refuse the refund with it. */
export type PutAwayRefusal = DispositionRefusal | 'no_such_location' | NoLocations

export interface PutAway {
  key: number
  disposition: Disposition
  /** Where, when it goes back into stock. */
  locationId?: string
}

/** Where goods can be put back into stock. */
export async function stockLocations(shop: string): Promise<ShopLocation[] | NoLocations> {
  try {
    return await unlessSilent(listLocations(await adminFor(shop)))
  } catch (error) {
    if (error instanceof RequestRefused) return 'locations_denied'
    throw error
  }
}

export async function putAway(
  shop: string,
  caseId: string,
  { key, disposition, locationId }: PutAway,
  by: By,
): Promise<ActResult<PutAwayRefusal>> {
  if (disposition !== 'restocked') return chooseDisposition(shop, caseId, { key, disposition }, by)
  const locations = await stockLocations(shop)
  if (typeof locations === 'string') return { ok: false, why: locations }
  const isKnown = locationId !== undefined && locations.some(({ id }) => id === locationId)
  if (!isKnown) return { ok: false, why: 'no_such_location' }
  return chooseDisposition(shop, caseId, { key, disposition, locationId }, by)
}
