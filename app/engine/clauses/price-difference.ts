import * as z from 'zod'
import { clause, settles, silent } from '../clause.ts'
import type { Example } from '../example.ts'
import { money } from '../money.ts'

/** What the other product costs more or less is settled between shop and buyer, or only where it costs more. */
export const priceDifference = clause({
  id: 'price-difference',
  effect: 'settles',
  remedies: ['exchange'],
  params: z.strictObject({
    settled: z.enum(['either_way', 'only_if_dearer']).describe('Whether a cheaper product is made good, too'),
  }),
  needs: () => ['paid', 'replacementPrice'],
  declares: () => ({ stands: { mark: 'voluntary' } }),
  decide:
    ({ settled }) =>
    (facts) => {
      const { replacementPrice } = facts
      if (!replacementPrice) return silent
      const { paid } = facts
      const amount = money(paid.minor - replacementPrice.minor, paid.currency)
      const isDearer = amount.minor < 0
      if (amount.minor === 0 || (!isDearer && settled === 'only_if_dearer')) return silent
      const who = isDearer ? 'buyer' : 'shop'
      return settles({
        amounts: [{ what: 'price_difference', amount }],
        duties: [{ who, what: 'pay_difference' }],
      })
    },
})

const ron = (minor: number) => money(minor, 'RON')
const paid = ron(18_900)
const line = (minor: number) => [{ what: 'price_difference' as const, minor }]

export const examples = (): Example<typeof priceDifference>[] => [
  {
    case: 'the other one costs a ban more: the buyer pays it',
    params: { settled: 'either_way' },
    facts: { paid, replacementPrice: ron(18_901) },
    expect: { kind: 'settles', amounts: line(-1) },
  },
  {
    case: 'as much: nothing to settle',
    params: { settled: 'either_way' },
    facts: { paid, replacementPrice: ron(18_900) },
    expect: { kind: 'silent' },
  },
  {
    case: 'a ban less: the shop pays it',
    params: { settled: 'either_way' },
    facts: { paid, replacementPrice: ron(18_899) },
    expect: { kind: 'settles', amounts: line(1) },
  },
  {
    case: 'a ban less, where the shop makes good only what costs more',
    params: { settled: 'only_if_dearer' },
    facts: { paid, replacementPrice: ron(18_899) },
    expect: { kind: 'silent' },
  },
  {
    case: 'the same shop, dearer',
    params: { settled: 'only_if_dearer' },
    facts: { paid, replacementPrice: ron(20_000) },
    expect: { kind: 'settles', amounts: line(-1_100) },
  },
  {
    case: 'not chosen yet',
    params: { settled: 'either_way' },
    facts: { paid, replacementPrice: undefined },
    expect: { kind: 'silent' },
  },
]
