/** What a refund that a person made used up of what was agreed to be left, and of what was paid before. Pure. */
import { type Money, money } from '../../engine/index.ts'
import type { UsedUp } from '../case/planned-settlement.ts'

/**
 * Who pays more than was owed without it has used up as much less.
 * @param beyond minor units of what was paid beyond what was owed; negative where it was less
 * @returns absent what nothing is used of
 */
export function usedUp({ deducted = [], paidAhead = [] }: UsedUp, beyond: number): UsedUp {
  let left = Math.max(0, beyond)
  const less = <Used extends { amount: Money }>(used: readonly Used[]): Used[] =>
    used.flatMap((one) => {
      const off = Math.min(left, one.amount.minor)
      left -= off
      const minor = one.amount.minor - off
      return minor === 0 ? [] : [{ ...one, amount: money(minor, one.amount.currency) }]
    })
  const [ahead, agreed] = [less(paidAhead), less(deducted)]
  return {
    ...(agreed.length > 0 && { deducted: agreed }),
    ...(ahead.length > 0 && { paidAhead: ahead }),
  }
}
