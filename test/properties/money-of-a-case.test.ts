/**
 * Whatever people do to an order and its Returns in Shopify while we pay it back: never more than is owed, and no case is over
 * with something received, owed and unpaid.
 */
import { expect, test } from 'vitest'
import type { CaseEvent, WaitCode } from '../../app/returns/case/case-event.ts'
import { restKeys } from '../../app/returns/case/rest-owed.ts'
import { orderedEvents } from '../../app/returns/merchant/order-settlement.ts'
import { fc, tries } from '../harness/property.ts'
import { CaseAtTill } from './case-at-till.ts'
import { type Bought, type PaidBy, SHIPPING, Till } from './till.ts'

type Act =
  | {
      act: 'arrive' | 'send' | 'refund' | 'edit' | 'ship' | 'process'
      line: number
      quantity: number
      paid: 'all' | 'little' | 'none'
    }
  | {
      act: 'order'
      line: number
      waived: boolean
      rest: boolean
      isCounted: boolean
      by: 'merchant:1' | 'engine'
    }
  | { act: 'amount'; minor: number; isDelivery: boolean; isThroughReturn: boolean }
  | { act: 'agree'; line: number; minor: number }
  | { act: 'bounce'; of: number }
  | { act: 'close' | 'cancelReturn'; of: number }
  | { act: 'cancelOrder' | 'dealtWith' | 'handOver' }

const line = fc.nat(2)
const quantity = fc.integer({ min: 1, max: 3 })
const onLine = (act: 'arrive' | 'send' | 'refund' | 'edit' | 'ship' | 'process') =>
  fc.record({ act: fc.constant(act), line, quantity, paid: fc.constantFrom('all', 'little', 'none') })
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: onLine('arrive') },
  { weight: 2, arbitrary: onLine('send') },
  {
    weight: 5,
    arbitrary: fc.record({
      ...{ act: fc.constant('order' as const), line, waived: fc.boolean(), rest: fc.boolean() },
      isCounted: fc.constantFrom(true, true, false),
      by: fc.constantFrom('merchant:1' as const, 'engine' as const),
    }),
  },
  { weight: 2, arbitrary: onLine('process') },
  { weight: 2, arbitrary: onLine('refund') },
  onLine('edit'),
  onLine('ship'),
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ act: fc.constant('amount' as const), minor: fc.integer({ min: 1, max: 6_000 }) },
      ...{ isDelivery: fc.constantFrom(true, false, false), isThroughReturn: fc.boolean() },
    }),
  },
  fc.record({ act: fc.constant('agree' as const), line, minor: fc.integer({ min: 1, max: 6_000 }) }),
  fc.record({ act: fc.constant('bounce' as const), of: fc.nat(3) }),
  fc.record({ act: fc.constantFrom('close' as const, 'cancelReturn' as const), of: fc.nat(1) }),
  { weight: 2, arbitrary: fc.record({ act: fc.constant('handOver' as const) }) },
  fc.record({ act: fc.constantFrom('cancelOrder' as const, 'dealtWith' as const) }),
)
const bought: fc.Arbitrary<Bought> = fc.record({
  ...{ quantity, isShipped: fc.boolean(), isGoodwill: fc.boolean() },
  price: fc.integer({ min: 1, max: 5_000 }),
})

function doIt(kept: CaseAtTill, wanted: readonly Bought[], it: Act): void {
  const { till, state } = kept
  const open = till.returns.filter(({ status }) => status === 'OPEN')
  switch (it.act) {
    case 'arrive':
    case 'send':
    case 'refund':
    case 'edit':
    case 'ship':
    case 'process':
      onItsLine(kept, wanted, it)
      return
    case 'order': {
      const named = wanted[it.line] === undefined ? {} : { keys: [it.line] }
      const rest = it.rest && it.by !== 'engine' && restKeys(state).length > 0
      const isCounted = it.isCounted && it.by !== 'engine'
      const order = rest ? { rest } : { ...named, waived: it.waived, isCounted }
      const happened = orderedEvents(state, order, it.by)
      if (typeof happened !== 'string')
        kept.record(happened.map((event: CaseEvent) => ({ actor: it.by, event })))
      return
    }
    case 'amount': {
      const minor = it.isDelivery ? SHIPPING : it.minor
      const returnId = it.isThroughReturn && !it.isDelivery ? open[0]?.id : undefined
      const shipping = it.isDelivery ? SHIPPING : 0
      till.repay({ pieces: [], minor, shipping, ...(returnId === undefined ? {} : { returnId }) })
      return
    }
    case 'agree':
      kept.agree(it.line, it.minor)
      return
    case 'bounce':
      till.bounce(till.refunds[it.of]?.id ?? '')
      return
    case 'handOver':
      kept.handOver()
      return
    case 'close':
      till.move(open[it.of]?.id ?? '', ['OPEN'], 'CLOSED')
      return
    case 'cancelReturn':
      till.move(open[it.of]?.id ?? '', ['OPEN'], 'CANCELED')
      return
    case 'cancelOrder':
      till.cancel()
      return
    case 'dealtWith': {
      const keys = state.waits.filter(({ code }) => DEALT_WITH.includes(code)).flatMap((wait) => wait.keys)
      const said = { type: 'resolved_by_merchant' as const, resolution: 'dealt_with' as const, reason: 'So.' }
      for (const key of keys) kept.dealtWith.add(key)
      if (keys.length > 0) kept.record([{ actor: 'merchant:1', event: { ...said, keys, engineSaid: [] } }])
      return
    }
  }
}

/** Somebody says that this was all. */
const DEALT_WITH: readonly WaitCode[] = ['paid_beside', 'paid_short']

function onItsLine(
  kept: CaseAtTill,
  wanted: readonly Bought[],
  { act: what, line: key, quantity: pieces, paid }: Extract<Act, { line: number; quantity: number }>,
): void {
  const one = wanted[key]
  if (one === undefined) return
  const { till, state } = kept
  const lineId = String(key)
  const price = one.price * pieces
  const minor = { all: price, little: Math.ceil(price / 3), none: 0 }[paid]
  const repaying = { pieces: [{ lineId, quantity: pieces }], minor }
  const came = state.arrivals.find((known) => known.key === key)?.quantity ?? 0
  if (what === 'edit') till.edit(lineId, pieces)
  if (what === 'ship') till.ship(lineId)
  if (what === 'refund')
    till.repay({
      ...repaying,
      minor: minor === 0 ? price : minor,
      isCancel: !one.isShipped && paid !== 'none',
    })
  if (what === 'process') for (const { id } of till.returns) till.process(id, repaying)
  const isIn = state.returns.some(({ keys, state: at }) => keys.includes(key) && at === 'approved')
  if (what === 'send' && isIn) {
    const proof = { proof: 'posting_receipt' as const, sentAt: '2026-11-17T10:00:00Z' }
    kept.record([{ actor: 'merchant:1', event: { type: 'sent_back', keys: [key], ...proof } }])
  }
  if (what === 'arrive' && isIn && came + pieces <= one.quantity) {
    const arrived = [{ key, quantity: pieces, condition: 'whole' as const }]
    const event = { type: 'arrived' as const, pieces: arrived, arrivedAt: '2026-11-18T10:00:00Z' }
    kept.record([{ actor: 'merchant:1', event }])
  }
}

/** What a person said was for something else. */
const noticed = ({ state, till }: CaseAtTill): number =>
  till.refunds.reduce((sum, { id, minor }) => (state.noticedRefunds.includes(id) ? sum + minor : sum), 0)

/** What the shop has of the buyer's: pieces that come back, and such as were taken out of the order and never sent. */
function received({ state, till, dealtWith }: CaseAtTill, wanted: readonly Bought[]): number {
  return wanted.reduce((sum, { price, quantity: whole }, key) => {
    if (dealtWith.has(key)) return sum
    if (state.shipments.some(({ keys }) => keys.includes(key))) return sum + price * whole
    const sold = till.lines[key]
    const came = state.arrivals.find((known) => known.key === key)?.quantity ?? 0
    const unsent = sold === undefined ? 0 : whole - sold.shipped - till.unsent(String(key))
    return sum + price * Math.min(whole, came + unsent)
  }, 0)
}

/** What the buyer agreed to leave. */
const agreed = ({ state }: CaseAtTill): number =>
  state.deductions.reduce((sum, { amount }) => sum + amount.minor, 0)

/** A minor unit of each piece that a person paid for is no shortfall. */
const rounded = ({ state }: CaseAtTill): number =>
  state.refundsElsewhere.flatMap(({ pieces }) => pieces).reduce((sum, { quantity: of }) => sum + of, 0)

const orders = fc.array(bought, { minLength: 1, maxLength: 3 })
const means = fc.constantFrom<PaidBy>('card', 'card', 'card', 'both', 'both', 'cash', 'nobody')
const lives = fc.array(fc.tuple(act, fc.constantFrom(0, 1, 2, 60)), { minLength: 1, maxLength: 16 })

test('we never pay more than is owed, and close nothing that is received and unpaid', () => {
  const seen = { paid: 0, closed: 0, closedReceived: 0, asked: 0, tooLittle: 0, restPaid: 0 }
  const ways = { agreed: 0, bounced: 0, counted: 0, handedOver: 0, short: 0 }
  fc.assert(
    fc.property(orders, lives, means, (wanted, life, paidBy) => {
      const kept = new CaseAtTill(new Till(wanted, paidBy), wanted)
      const owed = wanted.reduce((sum, { price, quantity: pieces }) => sum + price * pieces, SHIPPING)
      for (const [it, steps] of [[undefined, 60] as const, ...life, [undefined, 60] as const]) {
        if (it !== undefined) doIt(kept, wanted, it)
        const before = kept.reached
        kept.carryOn(steps)
        if (kept.reached > before) {
          seen.paid++
          expect(kept.reached - noticed(kept)).toBeLessThanOrEqual(owed)
        }
        if (!kept.state.closed) continue
        seen.closed++
        const due = kept.till.left === 0 ? 0 : received(kept, wanted) - agreed(kept)
        if (due > 0) seen.closedReceived++
        expect(kept.reached).toBeGreaterThanOrEqual(due - rounded(kept))
      }
      const { refundsElsewhere, settlements } = kept.state
      if (refundsElsewhere.some(({ short }) => short !== undefined)) seen.tooLittle++
      if (settlements.some(({ restOf, state }) => restOf !== undefined && state === 'executed'))
        seen.restPaid++
      if (kept.state.noticedRefunds.length > 0) seen.asked++
      if (kept.state.deductions.length > 0) ways.agreed++
      if (settlements.some(({ refund, refunded }) => refunded && refunded.minor < refund.minor))
        ways.bounced++
      if (kept.state.countedRefunds.length > 0) ways.counted++
      if (kept.handedOver.length > 0) ways.handedOver++
      if (settlements.some(({ short }) => short !== undefined)) ways.short++
    }),
    tries(800),
  )
  for (const often of Object.values({ ...seen, ...ways })) expect(often).toBeGreaterThan(2)
})
