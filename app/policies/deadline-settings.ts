/**
 * What a shop lets happen when something falls due. Each kind offers only what is sensible for it: no act refuses a
 * buyer, and where the day to send something back passes a withdrawal stands (CRD 14(1) is a duty, not a condition).
 */
import { z } from 'zod'

/**
 * withdrawal_ends, voucher_activation_ends, guarantee_ends: of an order's items, whether or not there is a case.
 * goods_not_sent: the day by which the buyer sends the goods back (CRD 14(1)). refund_due: the last day to repay
 * (CRD 13(1), (3)). inspection_overdue: what arrived has not been looked at. deduction_unanswered: the buyer was
 * offered less than all and has not said anything.
 */
export const DEADLINE_KINDS = [
  'withdrawal_ends',
  'goods_not_sent',
  'refund_due',
  'inspection_overdue',
  'deduction_unanswered',
  'voucher_activation_ends',
  'guarantee_ends',
] as const

export type DeadlineKind = (typeof DEADLINE_KINDS)[number]

/**
 * What may be done when one passes; a refund's does so on the morning of its last day. `remind`: a message, see app/deadlines/who-is-told.ts · `refund`: what is owed is
 * paid · `close`: the case is closed, unless a right of the law hangs on it · `person`:
 * the case waits for someone at the shop · `none`: it is only kept that it passed.
 */
export const DEADLINE_ACTS = {
  withdrawal_ends: ['none', 'remind'],
  goods_not_sent: ['person', 'remind', 'close'],
  refund_due: ['person', 'remind', 'refund'],
  inspection_overdue: ['person', 'remind'],
  deduction_unanswered: ['person', 'remind'],
  voucher_activation_ends: ['none', 'remind'],
  guarantee_ends: ['none', 'remind'],
} as const satisfies Record<DeadlineKind, readonly DeadlineChoice[]>

export type DeadlineChoice = 'none' | 'remind' | 'refund' | 'close' | 'person'

/** No reminder comes earlier than this before a day. */
export const MOST_REMINDER_DAYS = 60
/** Looking at a parcel may take a shop this long at most. */
export const MOST_INSPECTION_DAYS = 10

/** Days before the last day, on whose morning it is told; null: it is not. */
const remindDaysBefore = z.number().int().min(0).max(MOST_REMINDER_DAYS).nullable()

const rule = <const Act extends DeadlineChoice>(acts: readonly Act[], reminder: number | null) =>
  z.object({
    act: z.enum(acts).default(acts[0] as Act),
    remindDaysBefore: remindDaysBefore.default(reminder),
  })

/** Rows that were stored before there was such a choice read as the defaults: nobody who asked for nothing is written to. */
export const deadlineSettings = z.object({
  withdrawal_ends: rule(DEADLINE_ACTS.withdrawal_ends, null).prefault({}),
  goods_not_sent: rule(DEADLINE_ACTS.goods_not_sent, 3).prefault({}),
  refund_due: rule(DEADLINE_ACTS.refund_due, 3).prefault({}),
  inspection_overdue: rule(DEADLINE_ACTS.inspection_overdue, null)
    .extend({
      /** Working days after the arrival. */
      days: z.number().int().min(1).max(MOST_INSPECTION_DAYS).default(3),
    })
    .prefault({}),
  deduction_unanswered: rule(DEADLINE_ACTS.deduction_unanswered, 2).prefault({}),
  voucher_activation_ends: rule(DEADLINE_ACTS.voucher_activation_ends, null).prefault({}),
  guarantee_ends: rule(DEADLINE_ACTS.guarantee_ends, null).prefault({}),
})

export type DeadlineSettings = z.infer<typeof deadlineSettings>

export const USUAL_DEADLINE_SETTINGS: DeadlineSettings = deadlineSettings.parse({})
