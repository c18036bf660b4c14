import * as z from 'zod'
import { clause, fails, review, settles, silent } from '../clause.ts'
import { isDamagedOrIncomplete, SPOILT } from '../condition.ts'
import type { Example } from '../example.ts'
import { money } from '../money.ts'

/**
 * The shop sets its claim for damaged or incomplete goods off against any earlier payment. Only what it
 * has proven counts; whether it sets anything off at all is for it to say.
 */
export const setOff = clause({
  id: 'set-off',
  effect: 'excludes',
  remedies: ['withdrawal', 'exchange', 'goodwill_return'],
  defeats: ['withdrawal-period', 'exchange-window', 'goodwill-window', 'force-majeure'],
  params: z.strictObject({}),
  needs: () => [...SPOILT, 'setOff'],
  declares: () => ({ takesOff: ['set_off'], stands: { mark: 'weaker', provision: 'crd-13-1' } }),
  decide:
    () =>
    (facts) => {
      const { setOff: claim } = facts
      if (!claim) return isDamagedOrIncomplete(facts) ? review('set-off-open', {}) : silent
      if (!claim.proven) return fails('set-off-not-proven', {})
      const { minor, currency } = claim.amount
      return minor > 0 ? settles({ amounts: [{ what: 'set_off', amount: money(-minor, currency) }] }) : silent
    },
})

const ron = (minor: number) => money(minor, 'RON')
const scratched = { damaged: true, missingAccessories: [], defect: 'none_reported' as const }

export const examples = (): Example<typeof setOff>[] => [
  {
    case: 'a proven claim of 40',
    params: {},
    facts: { ...scratched, setOff: { amount: ron(4_000), proven: true } },
    expect: { kind: 'settles', amounts: [{ what: 'set_off', minor: -4_000 }] },
  },
  {
    case: 'a claim that nobody has proven',
    params: {},
    facts: { ...scratched, setOff: { amount: ron(4_000), proven: false } },
    expect: { kind: 'fails', code: 'set-off-not-proven' },
  },
  {
    case: 'nothing to set off',
    params: {},
    facts: { ...scratched, setOff: { amount: ron(0), proven: true } },
    expect: { kind: 'silent' },
  },
  {
    case: 'damaged, and the shop has not said whether it sets anything off',
    params: {},
    facts: { ...scratched, setOff: undefined },
    expect: { kind: 'review', code: 'set-off-open' },
  },
  {
    case: 'whole, nothing claimed',
    params: {},
    facts: { ...scratched, damaged: false, setOff: undefined },
    expect: { kind: 'silent' },
  },
]
