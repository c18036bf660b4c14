import type { DeadlineKind } from '../policies/deadline-settings.ts'

/** `before`: a reminder of the day to come · `passed`: what is written when the day is over and the act is to remind. */
export type Moment = 'before' | 'passed'

/**
 * A message goes to whoever can still do something: the buyer about what is theirs to do or to lose, the shop about its
 * own duties. That a buyer's right has ended is news to the shop alone.
 */
export const WHO_IS_TOLD = {
  withdrawal_ends: { before: 'buyer', passed: 'merchant' },
  goods_not_sent: { before: 'buyer', passed: 'buyer' },
  refund_due: { before: 'merchant', passed: 'merchant' },
  inspection_overdue: { before: 'merchant', passed: 'merchant' },
  deduction_unanswered: { before: 'buyer', passed: 'buyer' },
  voucher_activation_ends: { before: 'buyer', passed: 'merchant' },
  guarantee_ends: { before: 'buyer', passed: 'merchant' },
} as const satisfies Record<DeadlineKind, Record<Moment, 'buyer' | 'merchant'>>
