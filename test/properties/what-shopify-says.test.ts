/**
 * However much of what happens in Shopify we are told, how often and when: once the present has been read, a case is
 * where it would be if every single step had been seen.
 */
import { describe, expect, test } from 'vitest'
import type { CaseState } from '../../app/returns/case/case.ts'
import type { RecordedEvent } from '../../app/returns/case/case-event.ts'
import { afterEvent, foldCase } from '../../app/returns/case/fold-case.ts'
import { eventsFromShopify } from '../../app/returns/reconcile/events-from-shopify.ts'
import type { SaidByShopify } from '../../app/returns/reconcile/said-by-shopify.ts'
import { fc, tries } from '../harness/property.ts'
import { type Act, LINES, RETURNS, ShopifyLife } from './shopify-life.ts'

const at = new Date('2026-11-10T09:00:00Z')

/** Stated, decided, and asked for in Shopify: both Returns wait for a verdict. */
function opened(): CaseState {
  const lines = LINES.map(({ key, unit, quantity }) => ({
    ...{ key, unit, quantity, title: 'Headphones', remedy: 'withdrawal' as const, answers: {} },
  }))
  const happened: RecordedEvent['event'][] = [
    { type: 'statement_recorded', channel: 'account', lines },
    { type: 'acknowledged', messageId: 'm' },
    { type: 'decided', decisionId: 'd', outcomes: lines.map(({ key }) => ({ key, outcome: 'granted' })) },
    ...RETURNS.map((returnId, of) => ({
      ...{
        type: 'shopify_return_requested' as const,
        returnId,
        name: `#1-R${of + 1}`,
        group: 'accepted' as const,
      },
      keys: LINES.filter((line) => line.of === of).map(({ key }) => key),
    })),
  ]
  return foldCase(happened.map((event, index) => ({ seq: index + 1, at, actor: 'engine', event })))
}

const afterLooking = (state: CaseState, said: SaidByShopify): CaseState =>
  eventsFromShopify(state, said).reduce(
    (before, { actor, event }) => afterEvent(before, { seq: before.lastSeq + 1, at, actor, event }),
    state,
  )

/**
 * All but the numbering, and the instants, at which nobody may have looked. A refund that a person made beside the Returns is
 * held against what is owed: of a line for which nothing is owed any more, it matters to nobody whether it was seen before. A parcel number matters for what has not arrived,
 * and the way of what was taken out of a Return for nobody.
 */
function whatMatters(state: CaseState) {
  const { lines, returns, waits, handled, arrivals, refundsElsewhere, ways, shipments, closed } = state
  const owed = new Set(
    lines
      .filter(({ key, acceptance }) => acceptance === 'accepted' && !handled.includes(key))
      .map(({ key }) => key),
  )
  const onItsWay = new Set(
    lines
      .filter(({ key, reception }) => reception === 'in_transit' && !handled.includes(key))
      .map(({ key }) => key),
  )
  return {
    lines: lines.map(({ key, acceptance, reception, settlement }) => ({
      ...{ key, acceptance },
      ...(!handled.includes(key) && { reception }),
      ...(owed.has(key) && { settlement }),
    })),
    returns: returns.map(({ id, state: status, keys }) => ({ id, status, keys })),
    waits: waits.map(({ code, keys }) => ({ code, keys })),
    handled: handled.toSorted(),
    arrivals: Object.fromEntries(arrivals.map(({ key, quantity }) => [key, quantity])),
    paid: refundsElsewhere
      .filter(({ keys }) => keys.some((key) => owed.has(key)))
      .map(({ refundId, pieces, refunded }) => ({ refundId, pieces, refunded }))
      .sort((a, b) => (a.refundId < b.refundId ? -1 : 1)),
    ways: ways.map(({ reverseDeliveryId }) => reverseDeliveryId).sort(),
    sent: shipments
      .map(({ keys, tracking }) => ({ keys: keys.filter((key) => onItsWay.has(key)), tracking }))
      .filter(({ keys }) => keys.length > 0)
      .sort((a, b) => Number(a.keys[0]) - Number(b.keys[0])),
    closed,
  }
}

const of = fc.nat(1)
const line = fc.nat(1)
const quantity = fc.integer({ min: 1, max: 3 })
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.constant('approve' as const), of }) },
  fc.record({ act: fc.constantFrom('decline' as const, 'cancel' as const), of }),
  { weight: 2, arbitrary: fc.record({ act: fc.constantFrom('close' as const, 'reopen' as const), of }) },
  fc.record({ act: fc.constant('track' as const), of }),
  {
    weight: 4,
    arbitrary: fc.record({ act: fc.constant('process' as const), of, line, quantity, refunds: fc.boolean() }),
  },
  fc.record({ act: fc.constant('remove' as const), of, line }),
  { weight: 2, arbitrary: fc.record({ act: fc.constant('refund' as const), line: fc.nat(2), quantity }) },
)
const life = fc.array(act, { minLength: 1, maxLength: 14 })

/** What Shopify said after each step that it let be done, the last one being the present. */
function sayings(acts: readonly Act[]): SaidByShopify[] {
  const shopify = new ShopifyLife()
  const first = shopify.look()
  return [first, ...acts.flatMap((each) => (shopify.do(each) ? [shopify.look()] : []))]
}

const seenAll = (said: readonly SaidByShopify[]): CaseState => said.reduce(afterLooking, opened())

describe('a case reaches the same state', () => {
  test('whichever of the steps were seen, and however often', () => {
    let lost = 0
    const chances = fc.array(fc.nat(2), { minLength: 16, maxLength: 16 })
    fc.assert(
      fc.property(life, chances, (acts, times) => {
        const said = sayings(acts)
        const present = said.at(-1) as SaidByShopify
        const seen = said.flatMap((each, index) => Array<SaidByShopify>(times[index] ?? 0).fill(each))
        lost += said.filter((_, index) => times[index] === 0).length
        expect(whatMatters([...seen, present].reduce(afterLooking, opened()))).toEqual(
          whatMatters(seenAll(said)),
        )
      }),
      tries(400),
    )
    expect(lost).toBeGreaterThan(200)
  })

  test('and having looked once, finds nothing new in the same', () => {
    fc.assert(
      fc.property(life, (acts) => {
        const said = sayings(acts)
        expect(eventsFromShopify(seenAll(said), said.at(-1) as SaidByShopify)).toEqual([])
      }),
      tries(200),
    )
  })
})
