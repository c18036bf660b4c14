import * as z from 'zod'
import { clause, settles, silent } from '../clause.ts'
import { isDamagedOrIncomplete, SPOILT } from '../condition.ts'
import type { Example } from '../example.ts'
import { money } from '../money.ts'

/**
 * The shop sets its claim for damaged or incomplete goods off against any earlier payment. Only what it has
 * proven counts; against a consumer nothing: an evidenced loss of value is the law's to count, against this refund.
 */
export const setOff = clause({
  id: 'set-off',
  effect: 'settles',
  remedies: ['withdrawal', 'exchange', 'goodwill_return'],
  params: z.strictObject({}),
  needs: () => [...SPOILT, 'buyer', 'setOff', 'paid'],
  declares: () => ({ takesOff: ['set_off'], stands: { mark: 'weaker', provision: 'crd-13-1' } }),
  decide: () => (facts) => {
    const { buyer, setOff: claim, paid } = facts
    if (!claim && !isDamagedOrIncomplete(facts)) return silent
    const counts = buyer === 'business' && claim?.proven === true
    const off = counts ? Math.min(claim.amount.minor, paid.minor) : 0
    return settles({ amounts: [{ what: 'set_off', amount: money(0 - off, paid.currency) }] })
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
const claim = (proven: boolean) => ({ amount: ron(4_000), proven })
const line = (minor: number) => [{ what: 'set_off' as const, minor }]

export const examples = (): Example<typeof setOff>[] => [
  {
    case: 'a proven claim of 40',
    params: {},
    facts: { ...scratched, setOff: claim(true) },
    expect: { kind: 'settles', amounts: line(-4_000) },
  },
  {
    case: 'no more than was paid is taken off',
    params: {},
    facts: { ...scratched, setOff: { amount: ron(20_000), proven: true } },
    expect: { kind: 'settles', amounts: line(-18_900) },
  },
  {
    case: 'the same against a consumer',
    params: {},
    facts: { ...scratched, buyer: 'consumer', setOff: claim(true) },
    expect: { kind: 'settles', amounts: line(0) },
  },
  {
    case: 'a claim that nobody has proven',
    params: {},
    facts: { ...scratched, setOff: claim(false) },
    expect: { kind: 'settles', amounts: line(0) },
  },
  {
    case: 'damaged, and nothing claimed so far',
    params: {},
    facts: { ...scratched, setOff: undefined },
    expect: { kind: 'settles', amounts: line(0) },
  },
  {
    case: 'whole, nothing claimed',
    params: {},
    facts: { ...scratched, damaged: false, setOff: undefined },
    expect: { kind: 'silent' },
  },
]
