/** The shop that has refunds paid by themselves on the morning of their last day, and what is looked at of those. */
import { toDeadlineInput } from '../../app/policies/deadline-form.ts'
import { deadlineSettings } from '../../app/policies/deadline-settings.ts'
import type { Order } from '../../sandbox/state/model.ts'
import { shopB } from '../../scripts/demo/plans.ts'
import type { Merchant } from '../../scripts/system/merchant.ts'
import type { CaseRow } from './remains.ts'

export const PAYS_BY_ITSELF = shopB

export const haveItPay = (merchant: Merchant): Promise<void> =>
  merchant.save(
    '/app/settings/deadlines',
    toDeadlineInput(deadlineSettings.parse({ refund_due: { act: 'refund' } })),
  )

/** Ordered by nobody: by the day alone. */
export const isPaidByDay = ({ paidOn, lines: { settlements } }: Pick<CaseRow, 'paidOn' | 'lines'>): boolean =>
  paidOn.length > 0 && settlements.some(({ state }) => state === 'executed')

/**
 * What a day has paid, it has paid on that day: people of these shops act, and refunds are made, while it is the same day
 * there and in UTC.
 */
export function paidOffTheDay(order: Order, { paidOn, lines: { settlements } }: CaseRow): string[] {
  const days = settlements.flatMap(({ state, refundId }) => {
    const refund = order.refunds.find(({ id }) => String(id) === refundId)
    return state === 'executed' && refund !== undefined ? [refund.createdAt.slice(0, 10)] : []
  })
  return paidOn
    .filter((day) => days.filter((one) => one === day).length !== 1)
    .map((day) => `the refund of ${day} was made on ${days.join(' and ') || 'no day'}`)
}
