import * as z from 'zod'
import { clause, settles, silent } from '../clause.ts'
import { isDamagedOrIncomplete, SPOILT } from '../condition.ts'
import type { Example } from '../example.ts'
import { money } from '../money.ts'

/**
 * For damaged or incomplete goods the shop asks compensation and sets it alone, by their condition; nothing
 * so far where it has named none. A consumer owes none: only an evidenced loss of value, which the law counts.
 */
export const compensation = clause({
  id: 'compensation',
  effect: 'settles',
  remedies: ['withdrawal', 'exchange', 'goodwill_return'],
  params: z.strictObject({}),
  needs: () => [...SPOILT, 'buyer', 'compensation', 'paid'],
  declares: () => ({
    takesOff: ['compensation'],
    demands: ['shop_assessment'],
    stands: { mark: 'weaker', provision: 'unfair-terms-annex-m' },
  }),
  decide: () => (facts) => {
    const { buyer, compensation: claimed, paid } = facts
    if (!isDamagedOrIncomplete(facts)) return silent
    // What a consumer owes the shop does not decide alone (93/13 annex 1(m)).
    const asked = buyer === 'business' ? Math.min(claimed?.amount.minor ?? 0, paid.minor) : 0
    const amount = money(0 - asked, paid.currency)
    return settles({ amounts: [{ what: 'compensation', amount }] })
  },
})

const ron = (minor: number) => money(minor, 'RON')
const scratched = {
  damaged: true,
  missingAccessories: [],
  defect: 'none_reported' as const,
  paid: ron(18_900),
  buyer: 'business' as const,
}
const claimed = (minor: number, evidenced = false) => ({ amount: ron(minor), evidenced })
const line = (minor: number) => [{ what: 'compensation' as const, minor }]

export const examples = (): Example<typeof compensation>[] => [
  {
    case: 'scratched, the shop asks 40 without evidence: it sets it alone',
    params: {},
    facts: { ...scratched, compensation: claimed(4_000) },
    expect: { kind: 'settles', amounts: line(-4_000) },
  },
  {
    case: 'no more than was paid is taken off',
    params: {},
    facts: { ...scratched, compensation: claimed(20_000) },
    expect: { kind: 'settles', amounts: line(-18_900) },
  },
  {
    case: 'the same of a consumer: nothing is owed',
    params: {},
    facts: { ...scratched, buyer: 'consumer', compensation: claimed(4_000) },
    expect: { kind: 'settles', amounts: line(0) },
  },
  {
    case: 'of a consumer, with evidence: not as compensation',
    params: {},
    facts: { ...scratched, buyer: 'consumer', compensation: claimed(4_000, true) },
    expect: { kind: 'settles', amounts: line(0) },
  },
  {
    case: 'scratched, the shop has not said how much',
    params: {},
    facts: { ...scratched, compensation: undefined },
    expect: { kind: 'settles', amounts: line(0) },
  },
  {
    case: 'a part is missing',
    params: {},
    facts: { ...scratched, damaged: false, missingAccessories: ['lid'], compensation: claimed(900, true) },
    expect: { kind: 'settles', amounts: line(-900) },
  },
  {
    case: 'whole: nothing to compensate',
    params: {},
    facts: { ...scratched, damaged: false, compensation: claimed(4_000, true) },
    expect: { kind: 'silent' },
  },
]
