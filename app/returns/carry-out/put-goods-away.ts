/** Shopify is told where goods went that are paid back. What it knows is read first, and again after. */
import { now } from '../../clock.server.ts'
import { Unavailable } from '../../errors.ts'
import type { Admin } from '../../shopify/admin.ts'
import { disposeOfGoods } from '../../shopify/disposal.ts'
import { saidBy, type UserError } from '../../shopify/return-outcome.ts'
import { readReturnProgress } from '../../shopify/return-progress.ts'
import type { Place } from '../case/case-event.ts'
import { changeCase, type KeptCase } from '../case/case-store.ts'
import { isSamePlaces, type Placing, placesOf } from '../case/places.ts'
import type { StepOf } from '../case/step.ts'
import { byEngine, byShopify, type Taken } from '../case/taken.ts'
import type { WhyNot } from '../case/why-not.ts'
import { placesIn } from '../reconcile/places-there.ts'
import { isLongUnshown, patienceLeft } from '../settling/second-sending.ts'
import { disposalsOf } from './disposals-of.ts'

/** @throws Unavailable (retryable) while Shopify does not show what it has done, or may still be at it */
export async function putGoodsAway(
  admin: Admin,
  kept: KeptCase,
  { returned: { id: returnId }, placing }: StepOf<'putAway'>,
): Promise<Taken> {
  const { state } = kept
  const { key } = placing
  const line = state.lines.find((known) => known.key === key)
  const look = async () => {
    const found = await readReturnProgress(admin, returnId)
    const places = found === null || line === undefined ? undefined : placesIn(line, found)
    return found === null || places === undefined ? undefined : { found, places }
  }
  const before = await look()
  const news = (places: Place[]) => ({ type: 'put_away' as const, key, places })
  if (before === undefined || line === undefined) return leftBeside(key, 'not_listed')
  // By us, who died, or by a person: what is to be done next is thought over again.
  if (!isSamePlaces(placesOf(state, key), before.places)) return byShopify(news(before.places))
  const disposals = disposalsOf(line, before.found, placing)
  if (disposals.length === 0) return leftBeside(key, 'placed_already')
  await writeSending(kept, placing)
  const change = await disposeOfGoods(admin, disposals)
  const after = await look()
  const isNews = after !== undefined && !isSamePlaces(before.places, after.places)
  if (change.done && isNews) return byEngine(news(after.places))
  if (change.done) return notShown(kept, key)
  return isNews ? byShopify(news(after.places)) : leftBeside(key, change.userErrors)
}

/**
 * Written down before it is told. Before whatever Shopify was told last of the line is over it is told nothing more of it: it
 * might do it twice, or refuse what it has done and does not show yet. Goods are in no hurry.
 * @throws Unavailable while it may not be
 */
async function writeSending(
  { shop, id, state }: KeptCase,
  { key, quantity, disposition }: Placing,
): Promise<void> {
  const at = await now()
  const before = state.placingsSent.find((sent) => sent.key === key)
  const retryAfterMs = before === undefined ? 0 : patienceLeft(before, at)
  if (retryAfterMs > 0) throw new Unavailable('Shopify may still be at it', { retryAfterMs })
  const sent = { type: 'placing_sent' as const, key, quantity, disposition, sentAt: at.toISOString() }
  await changeCase(shop, id, at, async () => [{ actor: 'engine', event: sent }])
}

/**
 * Shopify says yes and shows nothing: it is looked at again, and after a while by a person, for nothing else of the case goes on.
 * @throws Unavailable until then
 */
async function notShown({ state }: KeptCase, key: number): Promise<Taken> {
  const before = state.placingsSent.find((sent) => sent.key === key)
  if (before !== undefined && isLongUnshown(before, await now())) return leftBeside(key, 'not_shown')
  throw new Unavailable('Shopify does not show yet where goods went')
}

/** A person tells Shopify, and reads its words. */
function leftBeside(key: number, why: WhyNot | readonly UserError[]): Taken {
  const detail = typeof why === 'string' ? why : saidBy(why)
  return byEngine({ type: 'left_for_review', code: 'not_put_away', keys: [key], detail })
}
