/** What becomes of a settlement that was planned, by what Shopify knows of it. Pure. */
import { money } from '../../engine/index.ts'
import { saidBy, type UserError } from '../../shopify/return-outcome.ts'
import { awaitsTransfer } from '../case/awaits-transfer.ts'
import type { CaseSettlement } from '../case/case.ts'
import type { SettledPieces } from '../case/case-event.ts'
import type { EventOf } from '../case/change-lines.ts'
import { byEngine, byShopify, type Taken } from '../case/taken.ts'
import type { WhyNot } from '../case/why-not.ts'
import { missing } from './beyond-rounding.ts'
import type { Finding } from './find-settlement.ts'
import { usedUp } from './used-up.ts'

/**
 * @param settlements all of the case
 * @returns undefined while it is still to be done
 */
export function outcomeOf(
  settlement: CaseSettlement,
  finding: Finding,
  settlements: readonly CaseSettlement[],
): Taken | undefined {
  switch (finding.kind) {
    case 'open':
      return undefined
    case 'impossible':
      return failed(settlement, finding.why)
    case 'partly':
      return paidInPart(settlement, finding)
    case 'done': {
      const { refundId, refunded, isOurs } = finding
      const done = {
        ...{ type: 'settlement_executed' as const, settlementId: settlement.id, refunded },
        ...(refundId === undefined ? {} : { refundId }),
      }
      if (!isOurs)
        return refundId === undefined
          ? byShopify(done)
          : paidByPerson(settlement, done, refundId, settlements)
      // The refund is there and the money is not: a gateway did not take it.
      const isShort = refunded.minor < settlement.refund.minor
      const { keys } = settlement
      return isShort ? byEngine(done, { type: 'left_for_review', code: 'paid_short', keys }) : byEngine(done)
    }
  }
}

/**
 * Where it is less than was to be paid for the pieces, what Shopify has no payment for and what was to be paid by hand
 * included, it is written down as what the person paid: the rest of it stays owed. Nobody pays by hand what they paid so.
 */
function paidByPerson(
  settlement: CaseSettlement,
  done: EventOf<'settlement_executed'>,
  refundId: string,
  settlements: readonly CaseSettlement[],
): Taken {
  const { id, keys, pieces, refund, isTransferred, paidAhead = [] } = settlement
  const { refunded } = done
  const byHand = settlements.filter((one) => one.partOf === id && awaitsTransfer(one))
  const handedOver = settlements
    .filter((one) => one.partOf === id && one.isTransferred)
    .map((one) => ({ settlementId: one.id, amount: one.refund }))
  const parts = [settlement, ...byHand]
  const sum = (of: (one: CaseSettlement) => number) => parts.reduce((total, one) => total + of(one), 0)
  const owed = sum((one) => one.refund.minor + (one.short?.minor ?? 0))
  const short = money(owed - refunded.minor, refund.currency)
  const shipping = sum((one) => one.shipping.minor)
  const delivery = money(Math.max(0, Math.min(shipping, short.minor)), refund.currency)
  const paid: EventOf<'refunded_in_shopify'> = {
    ...{ type: 'refunded_in_shopify', refundId, keys, pieces, refunded },
    ...usedUp({ ...settlement, paidAhead: [...paidAhead, ...handedOver] }, -short.minor),
  }
  const told = missing(paid, short, delivery)
  const isAsPlanned = byHand.length === 0 && settlement.short === undefined && told.short === undefined
  if (isTransferred || isAsPlanned) return byShopify(done)
  const dropped = failed({ id }, 'paid_in_shopify')
  return { happenings: [...dropped.happenings, ...byShopify(told).happenings] }
}

/** What a person paid for is paid; what is left of it is ordered again, and counted anew. */
export function paidInPart(
  { id, pieces: planned }: CaseSettlement,
  { refundId, refunded, pieces }: Extract<Finding, { kind: 'partly' }>,
): Taken {
  const isPaid = ({ key, quantity }: SettledPieces) =>
    pieces.some((paid) => paid.key === key && paid.quantity >= quantity)
  const left = planned.filter((piece) => !isPaid(piece)).map(({ key }) => key)
  const keys = pieces.map(({ key }) => key)
  const rest = failed({ id }, 'partly_paid_in_shopify')
  const paid = byShopify({ type: 'refunded_in_shopify', refundId, keys, pieces, refunded })
  const again = byEngine({ type: 'settlement_ordered', keys: left, waived: false, again: true })
  return { happenings: [rest, paid, again].flatMap(({ happenings }) => happenings) }
}

/** @param why what Shopify's rules refused, or a code of ours */
export function failed({ id }: Pick<CaseSettlement, 'id'>, why: WhyNot | readonly UserError[]): Taken {
  const detail = typeof why === 'string' ? why : saidBy(why)
  return byEngine({ type: 'settlement_failed', settlementId: id, detail })
}

/** The plan is dropped: what is paid after the answer is counted anew. */
export const stoppedFor = (settlement: CaseSettlement, { happenings }: Taken): Taken => ({
  happenings: [...failed(settlement, 'paid_meanwhile').happenings, ...happenings],
})
