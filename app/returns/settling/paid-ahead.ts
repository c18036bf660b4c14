/**
 * What a person paid of what is owed: by hand, of a refund whose other part Shopify refused, or in Shopify without saying
 * what for. It settles no pieces. Pure.
 */
import { money } from '../../engine/index.ts'
import type { CaseSettlement, CaseState } from '../case/case.ts'
import type { PlannedSettlement } from '../case/planned-settlement.ts'

type PaidAhead = NonNullable<PlannedSettlement['paidAhead']>

/**
 * The next plan for the same lines takes it off, and writes down how much, so that it is taken off once; so does who pays
 * for them in Shopify.
 * @param due minor units of `currency` that they get; no more than this is taken off
 */
export function paidAhead(
  {
    settlements,
    countedRefunds,
    refundsElsewhere,
  }: Pick<CaseState, 'settlements' | 'countedRefunds' | 'refundsElsewhere'>,
  keys: readonly number[],
  due: number,
  currency: string,
): PaidAhead {
  const refused = settlements.filter(({ state }) => state === 'refused')
  const taken = [...settlements.filter(({ state }) => state !== 'refused'), ...refundsElsewhere].flatMap(
    (known) => known.paidAhead ?? [],
  )
  const parts = settlements
    .filter(({ partOf }) => refused.some(({ id }) => id === partOf))
    .map((part) => ({ id: part.id, of: part.keys, minor: paidBy(part) }))
  const counted = countedRefunds.map(({ refundId: id, keys: of, paid: { minor } }) => ({ id, of, minor }))
  let left = due
  return [...parts, ...counted]
    .filter(({ of }) => of.some((key) => keys.includes(key)))
    .flatMap(({ id, minor: whole }) => {
      const before = taken
        .filter(({ settlementId }) => settlementId === id)
        .reduce((sum, { amount }) => sum + amount.minor, 0)
      const minor = Math.min(left, Math.max(0, whole - before))
      left -= minor
      return minor === 0 ? [] : [{ settlementId: id, amount: money(minor, currency) }]
    })
}

/** The delivery that Shopify knows to be paid back is not owed any more (given-back.ts). Cash counts once it is handed over. */
function paidBy({ state, refundId, refunded, refund, shipping, isTransferred }: CaseSettlement): number {
  if (state === 'executed') return (refunded?.minor ?? 0) - (refundId === undefined ? 0 : shipping.minor)
  return state === 'planned' && isTransferred ? refund.minor : 0
}
