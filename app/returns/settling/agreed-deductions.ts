/** What the buyer agreed to leave of a line whose remedy is the shop's own. Pure. */
import type { CaseLine, CaseState } from '../case/case.ts'

/**
 * Of a withdrawal the engine takes it off itself (CRD 14(2)); of the shop's own remedies the plan does, and writes down how
 * much, so that what was agreed is taken off once, and of what is left where some was paid before.
 * @returns minor units of `currency`; 0 of a withdrawal
 */
export function agreedLeft(state: CaseState, { key, remedy }: CaseLine, currency: string): number {
  if (remedy === 'withdrawal') return 0
  const agreed = state.deductions
    .filter((one) => one.key === key && one.answer === 'agreed' && one.amount.currency === currency)
    .reduce((sum, { amount }) => sum + amount.minor, 0)
  const taken = [...state.settlements.filter((known) => known.state !== 'refused'), ...state.refundsElsewhere]
    .flatMap(({ deducted = [] }) => deducted)
    .reduce((sum, one) => (one.key === key ? sum + one.amount.minor : sum), 0)
  return Math.max(0, agreed - taken)
}
