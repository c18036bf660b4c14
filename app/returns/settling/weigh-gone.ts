/** Pieces that are out of the order and were not paid back: owed, unless nothing was received for them. */
import type { Admin } from '../../shopify/admin.ts'
import type { OrderMoney } from '../../shopify/order-money.ts'
import type { CaseEvent } from '../case/case-event.ts'
import type { KeptCase } from '../case/case-store.ts'
import type { StepOf } from '../case/step.ts'
import { byEngine, type Taken } from '../case/taken.ts'
import { isPaidMeanwhile } from './is-paid-meanwhile.ts'
import { moneyOf } from './money-of.ts'

/** @throws Unavailable when Shopify shows no such order, which it did a moment ago */
export async function weighGone(admin: Admin, kept: KeptCase, { keys }: StepOf<'weigh'>): Promise<Taken> {
  const paid = await moneyOf(admin, kept.orderId)
  return (await isPaidMeanwhile(admin, kept, paid)) ? byEngine() : byEngine(weighed(paid, keys))
}

/** What is only authorised, or comes in cash on delivery, was not received. */
export const weighed = ({ payments }: Pick<OrderMoney, 'payments'>, keys: number[]): CaseEvent =>
  payments.some(({ refundableMinor }) => refundableMinor > 0)
    ? { type: 'left_for_review', code: 'unpaid', keys }
    : { type: 'nothing_to_repay', keys }
