import * as z from 'zod'
import { clause, review, settles, silent } from '../clause.ts'
import { isDamagedOrIncomplete, SPOILT } from '../condition.ts'
import type { Example } from '../example.ts'
import { money } from '../money.ts'

/**
 * For damaged or incomplete goods the shop asks compensation and sets it alone, by their condition. Until
 * it has, a person has to. Against a consumer nothing counts but an evidenced loss of value, and once.
 */
export const compensation = clause({
  id: 'compensation',
  effect: 'excludes',
  remedies: ['withdrawal', 'exchange', 'goodwill_return'],
  defeats: ['withdrawal-period', 'exchange-window', 'goodwill-window', 'force-majeure'],
  params: z.strictObject({}),
  needs: () => [...SPOILT, 'compensation'],
  declares: () => ({
    takesOff: ['compensation'],
    demands: ['shop_assessment'],
    stands: { mark: 'weaker', provision: 'unfair-terms-annex-m' },
  }),
  decide:
    () =>
    (facts) => {
      const { compensation: claimed } = facts
      if (!isDamagedOrIncomplete(facts)) return silent
      if (!claimed) return review('compensation-open', {})
      const { minor, currency } = claimed.amount
      return minor > 0
        ? settles({ amounts: [{ what: 'compensation', amount: money(-minor, currency) }] })
        : silent
    },
})

const ron = (minor: number) => money(minor, 'RON')
const scratched = { damaged: true, missingAccessories: [], defect: 'none_reported' as const }
const claimed = (minor: number, evidenced = false) => ({ amount: ron(minor), evidenced })

export const examples = (): Example<typeof compensation>[] => [
  {
    case: 'scratched, the shop asks 40, without evidence: it sets it alone',
    params: {},
    facts: { ...scratched, compensation: claimed(4_000) },
    expect: { kind: 'settles', amounts: [{ what: 'compensation', minor: -4_000 }] },
  },
  {
    case: 'scratched, the shop asks nothing',
    params: {},
    facts: { ...scratched, compensation: claimed(0) },
    expect: { kind: 'silent' },
  },
  {
    case: 'scratched, the shop has not said how much',
    params: {},
    facts: { ...scratched, compensation: undefined },
    expect: { kind: 'review', code: 'compensation-open' },
  },
  {
    case: 'whole: nothing to compensate',
    params: {},
    facts: { ...scratched, damaged: false, compensation: claimed(4_000, true) },
    expect: { kind: 'silent' },
  },
]
