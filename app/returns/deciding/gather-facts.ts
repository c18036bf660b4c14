/**
 * An order, the shop's settings and the buyer's answers become the engine's facts, each with its
 * source. Pure. What is not known stays absent; nothing is assumed in the shop's favour.
 */
import type { Day, Facts, Instant, OrderFacts } from '../../engine/index.ts'
import { instantOf, money, parseInstant } from '../../engine/index.ts'
import type { Since } from '../../policies/shop-settings.ts'
import type { EnteredChannel } from '../case/channel.ts'
import type { OrderUnit } from '../case/order-units.ts'
import type { Circumstances, Said } from './circumstances.ts'
import { type FactSource, openSourceBook, type SourceBook } from './fact-source.ts'
import { lineFacts } from './line-facts.ts'
import { paymentFacts } from './payment-facts.ts'

export interface GatheredFacts {
  facts: Facts
  sources: readonly FactSource[]
}

/**
 * @param units every unit of the order, also those not asked for: the last delivery of the whole order counts
 * @param said unit → quantity and answers; for a unit not named, all that is left of it and no answer
 * @param channel of a statement that staff entered. When it came to them is no fact: what is late there is not the buyer's.
 */
export function gatherFacts(
  circumstances: Circumstances,
  units: readonly OrderUnit[],
  said: ReadonlyMap<string, Said>,
  statedAt: Date,
  channel?: EnteredChannel,
): GatheredFacts {
  const book = openSourceBook(circumstances.readAt.toISOString())
  const concludedAt = parseInstant(circumstances.order.createdAt)
  const order = orderFacts(circumstances, concludedAt, book)
  const lines = units.map((unit) =>
    lineFacts({ ...circumstances, concludedAt, statedAt, book }, unit, said.get(unit.unit)),
  )
  const statement = channel === undefined ? {} : { statement: { channel } }
  if (channel !== undefined) book.note(channel, { fact: 'requestChannel', source: 'case_record' })
  return { facts: { statedAt: instantOf(statedAt), ...statement, order, lines }, sources: book.sources }
}

function orderFacts(
  { order, settings, localDay, place }: Circumstances,
  concludedAt: Instant,
  book: SourceBook,
): OrderFacts {
  const concludedOn = localDay(concludedAt)
  const { note } = book
  note(concludedAt, { fact: 'concludedAt', source: 'shopify_order' })
  note(place.region === undefined ? place.country : `${place.country}-${place.region}`, {
    fact: 'place',
    source: order.country === undefined ? 'shop_setting' : 'shopify_order',
    detail: order.country === undefined ? 'country' : 'shippingAddress',
  })
  const informedOn = note(heldOn(settings.informedSince, concludedOn, concludedOn, 'never' as const), {
    fact: 'informedOn',
    source: 'shop_setting',
    detail: 'informedSince',
  })
  const returnCostDisclosed = note(heldOn(settings.returnCostDisclosedSince, concludedOn, true, false), {
    fact: 'returnCostDisclosed',
    source: 'shop_setting',
    detail: 'returnCostDisclosedSince',
  })
  const paid = money(
    note(order.shipping.paidMinor, { fact: 'outwardShipping', source: 'shopify_order' }),
    order.currency,
  )
  return {
    concludedAt,
    buyer: 'consumer',
    place,
    currency: order.currency,
    ...(informedOn === undefined ? {} : { informedOn }),
    ...(returnCostDisclosed === undefined ? {} : { returnCostDisclosed }),
    ...paymentsOf(order, book),
    outwardShipping: { paid },
  }
}

function paymentsOf(order: Circumstances['order'], { note }: SourceBook): Pick<OrderFacts, 'payments'> {
  const payment = paymentFacts(order)
  note(payment?.means, { fact: 'payments', source: 'shopify_order' })
  return payment === undefined ? {} : { payments: [payment] }
}

/** Whether something the shop has done since a day was done on this one; unknown where the shop has not answered. */
function heldOn<Yes, No>(since: Since, on: Day, yes: Yes, no: No): Yes | No | undefined {
  if (since === null) return undefined
  return since !== 'never' && since <= on ? yes : no
}
