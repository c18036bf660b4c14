import * as z from 'zod'
import { clause, settles, silent } from '../clause.ts'
import type { Example } from '../example.ts'
import { money } from '../money.ts'

/**
 * What the bank takes for repaying is taken off the refund. By law the buyer bears no fee for it (CRD 13(1)).
 * Nobody has shown how much: nothing so far, but it is still what the document says.
 */
export const bankCosts = clause({
  id: 'bank-costs',
  effect: 'settles',
  remedies: ['withdrawal', 'goodwill_return'],
  params: z.strictObject({}),
  needs: () => ['bankCosts', 'paid'],
  declares: () => ({ takesOff: ['bank_costs'], stands: { mark: 'weaker', provision: 'crd-13-1' } }),
  decide:
    () =>
    ({ bankCosts: costs, paid }) => {
      if (costs?.minor === 0) return silent
      const known = Math.min(costs?.minor ?? 0, paid.minor)
      const amount = money(0 - known, paid.currency)
      return settles({ amounts: [{ what: 'bank_costs', amount, once: 'per_order' }] })
    },
})

const ron = (minor: number) => money(minor, 'RON')
const line = (minor: number) => [{ what: 'bank_costs' as const, minor }]

export const examples = (): Example<typeof bankCosts>[] => [
  {
    case: 'the bank took something',
    params: {},
    facts: { bankCosts: ron(350), paid: ron(18_900) },
    expect: { kind: 'settles', amounts: line(-350) },
  },
  {
    case: 'never more than was paid',
    params: {},
    facts: { bankCosts: ron(350), paid: ron(200) },
    expect: { kind: 'settles', amounts: line(-200) },
  },
  {
    case: 'it took nothing',
    params: {},
    facts: { bankCosts: ron(0), paid: ron(200) },
    expect: { kind: 'silent' },
  },
  {
    case: 'nobody has shown what it took',
    params: {},
    facts: { bankCosts: undefined, paid: ron(200) },
    expect: { kind: 'settles', amounts: line(0) },
  },
]
