/** What a person paid by hand of a refund whose other part Shopify refused. It settles no pieces. Pure. */
import { money } from '../../engine/index.ts'
import type { CaseSettlement, CaseState } from '../case/case.ts'
import type { PlannedSettlement } from '../case/planned-settlement.ts'

type PaidAhead = NonNullable<PlannedSettlement['paidAhead']>

/**
 * The next plan for the same lines takes it off, and writes down how much, so that it is taken off once.
 * @param due minor units of `currency` that they get; no more than this is taken off
 */
export function paidAhead(
  { settlements }: Pick<CaseState, 'settlements'>,
  keys: readonly number[],
  due: number,
  currency: string,
): PaidAhead {
  const refused = settlements.filter(({ state }) => state === 'refused')
  const taken = settlements
    .filter(({ state }) => state !== 'refused')
    .flatMap((known) => known.paidAhead ?? [])
  let left = due
  return settlements
    .filter(
      ({ partOf, keys: of }) =>
        refused.some(({ id }) => id === partOf) && of.some((key) => keys.includes(key)),
    )
    .flatMap((part) => {
      const before = taken
        .filter(({ settlementId }) => settlementId === part.id)
        .reduce((sum, { amount }) => sum + amount.minor, 0)
      const minor = Math.min(left, Math.max(0, paidBy(part) - before))
      left -= minor
      return minor === 0 ? [] : [{ settlementId: part.id, amount: money(minor, currency) }]
    })
}

/** The delivery that Shopify knows to be paid back is not owed any more (given-back.ts). */
const paidBy = ({ state, refundId, refunded, shipping }: CaseSettlement): number =>
  state === 'executed' ? (refunded?.minor ?? 0) - (refundId === undefined ? 0 : shipping.minor) : 0
