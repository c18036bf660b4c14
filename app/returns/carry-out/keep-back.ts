/** What was not shipped is kept back in Shopify, or let go. A hold is found again by its handle. */
import type { Admin } from '../../shopify/admin.ts'
import {
  type FulfillmentWork,
  holdFulfillment,
  readFulfillmentWork,
  releaseHold,
} from '../../shopify/fulfillment-order.ts'
import { saidBy } from '../../shopify/return-outcome.ts'
import type { FulfillmentHold } from '../case/case-event.ts'
import type { KeptCase } from '../case/case-store.ts'
import type { StepOf } from '../case/step.ts'
import { byEngine, type Taken } from '../case/taken.ts'

/** What can still be kept back; what is being packed already cannot. */
const OPEN = new Set(['OPEN', 'SCHEDULED', 'ON_HOLD'])

/** As far as Shopify lets us: it is recorded as tried, and the statement stands whatever ships. */
export async function keepBack(
  admin: Admin,
  { orderId, reference }: KeptCase,
  { key, lineId, quantity, handle }: StepOf<'hold'>,
): Promise<Taken> {
  const works = await readFulfillmentWork(admin, orderId)
  const holds = heldBefore(works, key, handle)
  let left = quantity - piecesHeld(works, lineId, handle)
  for (const { work, line } of workOn(works, lineId)) {
    if (left <= 0) break
    const pieces = [{ workLineId: line.id, quantity: Math.min(left, line.remaining) }]
    const said = { handle, note: `${reference}: the buyer wants out of it` }
    const change = await holdFulfillment(admin, work.id, pieces, said)
    if (!change.done) continue
    left -= pieces[0]?.quantity ?? 0
    holds.push({ key, fulfillmentOrderId: change.fulfillmentOrderId, holdId: change.holdId })
  }
  return byEngine({ type: 'fulfillment_held', keys: [key], holds })
}

/** By us, who died before it was written down. */
const heldBefore = (works: readonly FulfillmentWork[], key: number, handle: string): FulfillmentHold[] =>
  works.flatMap((work) =>
    work.holds
      .filter((hold) => hold.handle === handle)
      .map((hold) => ({ key, fulfillmentOrderId: work.id, holdId: hold.id })),
  )

/** What lies in several places takes a hold for each, and may be held in some of them only. */
const piecesHeld = (works: readonly FulfillmentWork[], lineId: string, handle: string): number =>
  works
    .filter(({ holds }) => holds.some((hold) => hold.handle === handle))
    .flatMap(({ lines }) => lines)
    .reduce((sum, line) => (line.lineId === lineId ? sum + line.remaining : sum), 0)

const workOn = (works: readonly FulfillmentWork[], lineId: string) =>
  works
    .filter(({ status, holds }) => OPEN.has(status) && holds.length === 0)
    .flatMap((work) => work.lines.map((line) => ({ work, line })))
    .filter(({ line }) => line.lineId === lineId && line.remaining > 0)

/** A hold that a person lifted, or whose goods are gone, is let go already; one that is still there a person lifts. */
export async function letGo(
  admin: Admin,
  { orderId }: KeptCase,
  { hold: { key, fulfillmentOrderId, holdId } }: StepOf<'release'>,
): Promise<Taken> {
  const change = await releaseHold(admin, fulfillmentOrderId, [holdId])
  const isStillHeld =
    !change.done &&
    (await readFulfillmentWork(admin, orderId)).some(({ holds }) => holds.some(({ id }) => id === holdId))
  return isStillHeld
    ? byEngine({
        type: 'left_for_review',
        code: 'still_held',
        keys: [key],
        detail: saidBy(change.userErrors),
      })
    : byEngine({ type: 'fulfillment_released', holdIds: [holdId] })
}
