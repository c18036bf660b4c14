import * as z from 'zod'
import type { Extras } from '../clause.ts'
import { clause, holds, review, settles, silent } from '../clause.ts'
import type { Example } from '../example.ts'
import type { FactValues } from '../fact-register.ts'
import type { Money } from '../money.ts'
import { money } from '../money.ts'
import { reason } from '../reason.ts'

const AGREED = reason('deduction-agreed', {})
const OFFERED = reason('deduction-offered', {})

type Needed = 'wear' | 'missingAccessories' | 'deductionSchedule' | 'deductionAgreed' | 'paid' | 'quantity'

/**
 * Worn or incomplete goods count for less in an exchange, by the product's schedule. It is an offer: the
 * buyer agrees, or the goods go back. What the schedule does not price, and excessive wear, a person judges.
 */
export const exchangeDeduction = clause({
  id: 'exchange-deduction',
  effect: 'excludes',
  remedies: ['exchange'],
  defeats: ['exchange-window', 'force-majeure'],
  params: z.strictObject({}),
  needs: (): Needed[] => [
    'wear',
    'missingAccessories',
    'deductionSchedule',
    'deductionAgreed',
    'paid',
    'quantity',
  ],
  declares: () => ({ takesOff: ['wear_deduction', 'accessory_deduction'], stands: { mark: 'voluntary' } }),
  decide: () => (facts) => {
    const isWorn = facts.wear === 'small_traces' || facts.wear === 'excessive'
    if (!isWorn && !facts.missingAccessories?.length) return silent
    if (facts.deductionAgreed === false) return holds('deduction-declined', {})
    if (facts.wear === 'excessive') return review('wear-excessive', {})
    const amounts = deductionsFor(facts)
    if (!amounts) return review('deduction-unknown', {})
    return facts.deductionAgreed === true
      ? settles({ amounts }, AGREED)
      : settles({ amounts, duties: [{ who: 'buyer', what: 'answer_deduction' }] }, OFFERED)
  },
})

/** Undefined where the schedule has no amount for one of them; together never more than was paid. */
const deductionsFor = (facts: Pick<FactValues, Needed>): Extras['amounts'] => {
  const { wear, missingAccessories = [], deductionSchedule, paid, quantity } = facts
  const forWear = wear === 'small_traces' ? deductionSchedule?.smallTraces : money(0, paid.currency)
  const forEach = missingAccessories.map((name) => priceOf(name, deductionSchedule))
  if (!forWear || forEach.some((price) => price === undefined)) return undefined
  const worn = Math.min(forWear.minor * quantity, paid.minor)
  const missing = forEach.reduce((sum, price) => sum + (price?.minor ?? 0) * quantity, 0)
  return [
    { what: 'wear_deduction', amount: money(-worn, paid.currency) } as const,
    {
      what: 'accessory_deduction',
      amount: money(-Math.min(missing, paid.minor - worn), paid.currency),
    } as const,
  ].filter(({ amount }) => amount.minor < 0)
}

const priceOf = (name: string, schedule: FactValues['deductionSchedule']): Money | undefined => {
  const prices = schedule?.accessories ?? {}
  return Object.hasOwn(prices, name) ? prices[name] : undefined
}

const ron = (minor: number) => money(minor, 'RON')
const base = {
  wear: 'none' as const,
  missingAccessories: [] as string[],
  deductionSchedule: { smallTraces: ron(2_000), accessories: { charger: ron(1_500), case: ron(900) } },
  deductionAgreed: undefined,
  paid: ron(18_900),
  quantity: 1,
}

type Row = Example<typeof exchangeDeduction>

const row = (name: string, change: Partial<Row['facts']>, expect: Row['expect']): Row => ({
  case: name,
  params: {},
  facts: { ...base, ...change },
  expect,
})

const traces = { wear: 'small_traces' as const }
const offered = { kind: 'settles', duties: ['buyer answer_deduction'] } as const

export const examples = (): Row[] => [
  row('as new: nothing is taken off', {}, { kind: 'silent' }),
  row('not inspected yet', { wear: undefined, missingAccessories: undefined }, { kind: 'silent' }),
  row('small traces: offered', traces, {
    ...offered,
    amounts: [{ what: 'wear_deduction', minor: -2_000 }],
  }),
  row(
    'small traces, agreed',
    { ...traces, deductionAgreed: true },
    {
      kind: 'settles',
      amounts: [{ what: 'wear_deduction', minor: -2_000 }],
    },
  ),
  row(
    'small traces, declined: the goods go back',
    { ...traces, deductionAgreed: false },
    {
      kind: 'holds',
      code: 'deduction-declined',
    },
  ),
  row(
    'two accessories missing of two pieces',
    { missingAccessories: ['charger', 'case'], quantity: 2 },
    {
      ...offered,
      amounts: [{ what: 'accessory_deduction', minor: -4_800 }],
    },
  ),
  row(
    'never more than was paid',
    { ...traces, missingAccessories: ['charger'], paid: ron(2_500) },
    {
      ...offered,
      amounts: [
        { what: 'wear_deduction', minor: -2_000 },
        { what: 'accessory_deduction', minor: -500 },
      ],
    },
  ),
  row('excessive wear: a person judges', { wear: 'excessive' }, { kind: 'review', code: 'wear-excessive' }),
  row(
    'an accessory without a price: a person judges',
    { missingAccessories: ['manual'] },
    {
      kind: 'review',
      code: 'deduction-unknown',
    },
  ),
  row(
    'small traces without a schedule',
    { ...traces, deductionSchedule: undefined },
    {
      kind: 'review',
      code: 'deduction-unknown',
    },
  ),
]
