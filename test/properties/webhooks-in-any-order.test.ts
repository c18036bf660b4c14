/**
 * Whatever becomes of what Shopify sends on its way to us (lost, twice, late, in any order), and in whatever state it finds
 * things by then: once the order has been swept, its cases are where they are when each was heard at once, in order, once.
 */
import { expect, test } from 'vitest'
import type { SaidByShopify } from '../../app/returns/reconcile/said-by-shopify.ts'
import { fc, tries } from '../harness/property.ts'
import { life, lived, type Step } from './drawn-life.ts'
import { FollowedOrder } from './followed-order.ts'
import type { Act } from './shopify-life.ts'
import { type Webhook, webhooksOf } from './webhooks-of.ts'
import { whatMatters } from './what-matters.ts'

interface Sent {
  webhook: Webhook
  /** After how many steps. */
  at: number
}

/** What arrives of what was sent: which, how many steps late, and before whom of those who come with it. */
interface Arrival {
  which: number
  late: number
  turn: number
}

const MOST = 24
const arrival: fc.Arbitrary<Arrival> = fc.record({
  ...{ which: fc.nat(1_000), late: fc.constantFrom(0, 0, 0, 1, 2, 5, 14), turn: fc.nat(9) },
})
const arrivals = fc.array(arrival, { maxLength: MOST, size: 'max' })
/** Both Returns in a case, or a case each. */
const ofCases = fc.constantFrom([[0, 1]], [[0], [1]])

interface Heard extends Sent {
  /** Its place among what was sent. */
  place: number
  turn: number
}

/** In the order in which they are worked on; nobody hears of what has not happened yet. */
const heardOf = (sent: readonly Sent[], came: readonly Arrival[], last: number): Heard[] =>
  came
    .flatMap(({ which, late, turn }) => {
      const place = which % Math.max(1, sent.length)
      const one = sent[place]
      return one === undefined ? [] : [{ ...one, place, turn, at: Math.min(last, one.at + late) }]
    })
    .toSorted((a, b) => a.at - b.at || a.turn - b.turn)

const sentOf = (steps: readonly Step[]): Sent[] =>
  steps.flatMap(({ act }, index) => webhooksOf(act).map((webhook) => ({ webhook, at: index + 1 })))

const outcomeOf = ({ cases }: FollowedOrder) => cases.map(whatMatters)

test('of an order whose webhooks are lost, doubled and permuted in any way', () => {
  const seen = { heard: 0, lost: 0, doubled: 0, permuted: 0, late: 0, nothing: 0 }
  fc.assert(
    fc.property(life, arrivals, ofCases, (acts, came, split) => {
      const { first, steps } = lived(acts)
      const said = [first, ...steps.map((step) => step.said)]
      const sayingAt = (at: number) => said[at] as SaidByShopify
      const last = steps.length
      const sent = sentOf(steps)
      const toldAll = new FollowedOrder(split)
      for (const { webhook, at } of sent) toldAll.hear(webhook, sayingAt(at))
      const heard = heardOf(sent, came, last)
      const toldBadly = new FollowedOrder(split)
      for (const { webhook, at } of heard) toldBadly.hear(webhook, sayingAt(at))
      toldBadly.sweep(sayingAt(last))
      expect(outcomeOf(toldBadly)).toEqual(outcomeOf(toldAll))
      const places = heard.map(({ place }) => place)
      seen.heard += heard.length
      seen.lost += sent.length - new Set(places).size
      seen.doubled += places.length - new Set(places).size
      seen.permuted += places.filter((place, index) => place < (places[index - 1] ?? 0)).length
      seen.late += heard.filter(({ place, at }) => at > (sent[place]?.at ?? 0)).length
      if (heard.length === 0) seen.nothing++
    }),
    tries(250),
  )
  const { nothing, ...often } = seen
  for (const [what, count] of Object.entries(often)) expect(count, what).toBeGreaterThan(250)
  expect(nothing).toBeGreaterThan(0)
})

test('what was taken out after its parcel had a number is owed, whether somebody saw the number or only the end', () => {
  const acts: Act[] = [
    { act: 'approve', of: 0 },
    { act: 'track', of: 0 },
    { act: 'remove', of: 0, line: 0 },
  ]
  const { steps } = lived(acts)
  const [, posted, cut] = steps.map(({ said }) => said)
  if (posted === undefined || cut === undefined) throw new Error('not done')
  const [sawBoth, sawEnd] = [new FollowedOrder([[0, 1]]), new FollowedOrder([[0, 1]])]
  sawBoth.sweep(posted)
  for (const order of [sawBoth, sawEnd]) {
    order.sweep(cut)
    expect(order.cases).toMatchObject([{ waits: [{ code: 'unpaid', keys: [0] }], handled: [] }])
  }
})
