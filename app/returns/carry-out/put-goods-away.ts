/** Shopify is told where goods went that are paid back. What it knows is read first, and again after. */
import { Unavailable } from '../../errors.ts'
import type { Admin } from '../../shopify/admin.ts'
import { type Disposal, disposeOfGoods } from '../../shopify/disposal.ts'
import { saidBy } from '../../shopify/return-outcome.ts'
import { type ReturnProgress, readReturnProgress } from '../../shopify/return-progress.ts'
import type { CaseLine } from '../case/case.ts'
import type { Place } from '../case/case-event.ts'
import type { KeptCase } from '../case/case-store.ts'
import { countOf, isSamePlaces, type Placing, placesOf } from '../case/places.ts'
import type { StepOf } from '../case/step.ts'
import { byEngine, byShopify, type Taken } from '../case/taken.ts'
import { placesAt, placesIn, reverseLinesOf } from '../reconcile/places-there.ts'
import { SHOPIFY_TYPE } from '../settling/processing-of.ts'

/** @throws Unavailable (retryable) while Shopify does not show what it has done */
export async function putGoodsAway(
  admin: Admin,
  { state }: KeptCase,
  { returned: { id: returnId }, placing }: StepOf<'putAway'>,
): Promise<Taken> {
  const { key } = placing
  const line = state.lines.find((known) => known.key === key)
  const look = async () => {
    const found = await readReturnProgress(admin, returnId)
    const places = found === null || line === undefined ? undefined : placesIn(line, found)
    return found === null || places === undefined ? undefined : { found, places }
  }
  const before = await look()
  const now = (places: Place[]) => ({ type: 'put_away' as const, key, places })
  if (before === undefined || line === undefined) return leftBeside(key, 'Shopify expects nothing of it.')
  // By us, who died, or by a person: what is to be done next is thought over again.
  if (!isSamePlaces(placesOf(state, key), before.places)) return byShopify(now(before.places))
  const disposals = disposalsOf(line, before.found, placing)
  if (disposals.length === 0) return leftBeside(key, 'Shopify expects no more of it.')
  const change = await disposeOfGoods(admin, disposals)
  const after = await look()
  const isNews = after !== undefined && !isSamePlaces(before.places, after.places)
  if (change.done && isNews) return byEngine(now(after.places))
  if (change.done) throw new Unavailable('Shopify does not show yet where goods went')
  return isNews ? byShopify(now(after.places)) : leftBeside(key, saidBy(change.userErrors))
}

/** A person tells Shopify, and reads its words. */
const leftBeside = (key: number, detail: string): Taken =>
  byEngine({ type: 'left_for_review', code: 'not_put_away', keys: [key], detail })

/** Of one piece of work; for what lies in another there is another step. */
function disposalsOf(
  line: CaseLine,
  found: ReturnProgress,
  { quantity, disposition, locationId }: Placing,
): Disposal[] {
  const own = reverseLinesOf(line, found)
  const taken = disposition === 'processing_required' ? ([...FINAL, disposition] as const) : FINAL
  const roomIn = (known: (typeof own)[number]) => known.quantity - countOf(placesAt(known), ...taken)
  const work = found.reverse.find(({ lines }) => lines.some((one) => own.includes(one) && roomIn(one) > 0))
  let left = quantity
  return (work?.lines ?? [])
    .filter((one) => own.includes(one))
    .flatMap((one) => {
      const now = Math.min(left, roomIn(one))
      left -= now
      const at = locationId === undefined ? {} : { locationId }
      return now > 0 ? [{ reverseLineId: one.id, quantity: now, type: SHOPIFY_TYPE[disposition], ...at }] : []
    })
}

/** Not to be disposed of again. */
const FINAL = ['restocked', 'not_restocked', 'missing'] as const
