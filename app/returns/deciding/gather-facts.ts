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

/** How it was stated: on which channel staff entered it, and whether the buyer named an account to be repaid to. */
export interface Stated {
  channel?: EnteredChannel
  accountNamed?: boolean
}

/**
 * @param units every unit of the order, also those not asked for: the last delivery of the whole order counts
 * @param said unit → quantity and answers; for a unit not named, all that is left of it and no answer
 * @param stated when it came to those who entered it is no fact: what is late there is not the buyer's
 */
export function gatherFacts(
  circumstances: Circumstances,
  units: readonly OrderUnit[],
  said: ReadonlyMap<string, Said>,
  statedAt: Date,
  stated: Stated = {},
): GatheredFacts {
  const book = openSourceBook(circumstances.readAt.toISOString())
  const concludedAt = parseInstant(circumstances.order.createdAt)
  const order = orderFacts(circumstances, concludedAt, book)
  const gathering = { ...circumstances, concludedAt, statedAt, book, arrivals: arrivalsIn(units, said) }
  const lines = units.map((unit) => lineFacts(gathering, unit, said.get(unit.unit)))
  const facts = { statedAt: instantOf(statedAt), ...statementFacts(stated, book), order, lines }
  return { facts, sources: book.sources }
}

/** What one parcel brought came on one day: who says it of one thing says it of all in it. */
function arrivalsIn(units: readonly OrderUnit[], said: ReadonlyMap<string, Said>): Map<string, Day> {
  const arrivals = new Map<string, Day>()
  for (const { unit, shipped } of units) {
    const day = said.get(unit)?.arrivedOn
    if (shipped !== undefined && day !== undefined) arrivals.set(shipped.fulfillment.id, day)
  }
  return arrivals
}

function statementFacts({ channel, accountNamed }: Stated, { note }: SourceBook): Pick<Facts, 'statement'> {
  if (channel === undefined && !accountNamed) return {}
  if (channel !== undefined) note(channel, { fact: 'requestChannel', source: 'case_record' })
  if (accountNamed) note(true, { fact: 'refundAccountNamed', source: 'buyer_answer' })
  return {
    statement: { ...(channel && { channel }), ...(accountNamed && { refundAccountNamed: true }) },
  }
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
