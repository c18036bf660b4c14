/** What was not shipped is kept back in Shopify, or let go. A hold is found again by its handle. */
import type { Admin } from '../../shopify/admin.ts'
import {
  type FulfillmentWork,
  holdFulfillment,
  readFulfillmentWork,
  releaseHold,
} from '../../shopify/fulfillment-order.ts'
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
  const holds: FulfillmentHold[] = works.flatMap((work) =>
    work.holds
      .filter((hold) => hold.handle === handle)
      .map((hold) => ({ key, fulfillmentOrderId: work.id, holdId: hold.id })),
  )
  let left = holds.length > 0 ? 0 : quantity
  for (const { work, line } of workOn(works, lineId)) {
    if (left === 0) break
    const pieces = [{ workLineId: line.id, quantity: Math.min(left, line.remaining) }]
    const said = { handle, note: `${reference}: the buyer wants out of it` }
    const change = await holdFulfillment(admin, work.id, pieces, said)
    if (!change.done) continue
    left -= pieces[0]?.quantity ?? 0
    holds.push({ key, fulfillmentOrderId: change.fulfillmentOrderId, holdId: change.holdId })
  }
  return byEngine({ type: 'fulfillment_held', keys: [key], holds })
}

const workOn = (works: readonly FulfillmentWork[], lineId: string) =>
  works
    .filter(({ status, holds }) => OPEN.has(status) && holds.length === 0)
    .flatMap((work) => work.lines.map((line) => ({ work, line })))
    .filter(({ line }) => line.lineId === lineId && line.remaining > 0)

/** A hold that a person lifted, or whose goods are gone, is let go already. */
export async function letGo(admin: Admin, { hold }: StepOf<'release'>): Promise<Taken> {
  await releaseHold(admin, hold.fulfillmentOrderId, [hold.holdId])
  return byEngine({ type: 'fulfillment_released', holdIds: [hold.holdId] })
}
