import * as z from 'zod'
import type { Verdict } from '../../clause.ts'
import { clause, settles, silent } from '../../clause.ts'
import type { Example } from '../../example.ts'
import { NOT_RECEIVED, receivedOn } from '../../example.ts'
import { money } from '../../money.ts'
import { reason } from '../../reason.ts'
import { wasInformedBy } from '../exception.ts'
import { STARTS_BY, withdrawalStart } from '../withdrawal-start.ts'

const AT_MOST = reason('diminished-value-only', {})
const NOT_INFORMED = reason('diminished-value-not-informed', {})

/**
 * CRD 14(2): how the goods were handled never ends the right; the buyer answers only for a loss of value
 * beyond testing them as in a shop, as far as the shop proves it, never for more than was paid, and for
 * nothing where the shop did not tell them of the right in time (measured as for article 10).
 */
export const diminishedValue = clause({
  id: 'diminished-value',
  effect: 'settles',
  remedies: ['withdrawal'],
  params: z.strictObject({}),
  needs: () => [...STARTS_BY, 'statedOn', 'informedOn', 'diminishedValue', 'paid'],
  decide: () => (facts) => {
    if (facts.kind !== 'goods') return silent
    const { paid, informedOn, diminishedValue: loss } = facts
    const start = withdrawalStart(facts)
    if (!wasInformedBy(informedOn, start === 'open' ? facts.statedOn : start.day))
      return takenOff(0, paid.currency, NOT_INFORMED)
    return takenOff(Math.min(Math.max(0, loss?.minor ?? 0), paid.minor), paid.currency, AT_MOST)
  },
})

const takenOff = (minor: number, currency: string, because: typeof AT_MOST): Verdict =>
  settles(
    { amounts: [{ what: 'diminished_value', amount: money(minor === 0 ? 0 : -minor, currency) }] },
    because,
  )

type Row = Example<typeof diminishedValue>

const eur = (minor: number) => money(minor, 'EUR')

const row = (name: string, minor: number, change: Partial<Row['facts']>): Row => ({
  case: name,
  params: {},
  facts: {
    kind: 'goods',
    orderHoldsGoods: true,
    possession: receivedOn('2026-11-09'),
    concludedOn: '2026-11-02',
    statedOn: '2026-11-20',
    informedOn: '2026-11-02',
    diminishedValue: eur(4_000),
    paid: eur(10_000),
    ...change,
  },
  expect: { kind: 'settles', amounts: [{ what: 'diminished_value', minor }] },
})

export const examples = (): Row[] => [
  row('a catalytic converter fitted and driven: the evidenced loss (BGH VIII ZR 55/15)', -4_000, {}),
  row('a water bed filled once to test: nothing evidenced (BGH VIII ZR 337/09)', 0, {
    diminishedValue: undefined,
  }),
  row('a loss of all that was paid', -10_000, { diminishedValue: eur(10_000) }),
  row('a loss of a cent more: never above what was paid', -10_000, { diminishedValue: eur(10_001) }),
  row('told of the right on the day it arrived', -4_000, { informedOn: '2026-11-09' }),
  row('told a day later: nothing', 0, { informedOn: '2026-11-10' }),
  row('never told of the right: nothing', 0, { informedOn: 'never' }),
  row('told before all of the order has arrived', -4_000, {
    possession: NOT_RECEIVED,
    informedOn: '2026-11-20',
  }),
  { ...row('a service is not handled', 0, { kind: 'service' }), expect: { kind: 'silent' } },
]
