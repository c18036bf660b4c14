/** What refunds that a person made in Shopify left owed of the pieces that they are for. Pure. */
import { type Money, money } from '../../engine/index.ts'
import type { CaseState } from './case.ts'
import type { RefundElsewhere } from './refund-elsewhere.ts'

export interface RestOwed {
  refundId: string
  keys: number[]
  amount: Money
  /** Minor units of it that are outward delivery. */
  delivery: number
}

/** Less what is planned or paid of it since. */
export function restsOwed(
  { refundsElsewhere, settlements }: Pick<CaseState, 'refundsElsewhere' | 'settlements'>,
  isMeant: (key: number) => boolean = () => true,
): RestOwed[] {
  const planned = settlements.filter(({ state }) => state !== 'refused').flatMap(({ restOf = [] }) => restOf)
  return refundsElsewhere.flatMap(({ refundId, keys, short, shortDelivery }) => {
    if (short === undefined || !keys.some(isMeant)) return []
    const made = planned.filter((one) => one.refundId === refundId)
    const minor = short.minor - made.reduce((sum, { amount }) => sum + amount.minor, 0)
    const delivery = Math.min(minor, shortDelivery?.minor ?? 0)
    return minor > 0 ? [{ refundId, keys, amount: money(minor, short.currency), delivery }] : []
  })
}

/** The lines that something is still owed for so. */
export const restKeys = (state: Pick<CaseState, 'refundsElsewhere' | 'settlements'>): number[] =>
  [...new Set(restsOwed(state).flatMap(({ keys }) => keys))].toSorted((a, b) => a - b)

/** Undefined where nothing is. */
export function restTotal(
  state: Pick<CaseState, 'refundsElsewhere' | 'settlements'>,
  isMeant?: (key: number) => boolean,
): Money | undefined {
  const rests = restsOwed(state, isMeant)
  const [first] = rests
  const minor = rests.reduce((sum, { amount }) => sum + amount.minor, 0)
  return first && money(minor, first.amount.currency)
}

/** Outward delivery that is owed so: minor units that are paid with nothing else. */
export const restDelivery = (state: Pick<CaseState, 'refundsElsewhere' | 'settlements'>): number =>
  restsOwed(state).reduce((sum, { delivery }) => sum + delivery, 0)

/** A person said what became of it. */
export const withoutRests = (
  refundsElsewhere: readonly RefundElsewhere[],
  keys: readonly number[],
): RefundElsewhere[] =>
  refundsElsewhere.map((one) => (one.keys.some((key) => keys.includes(key)) ? owingNothing(one) : one))

export const owingNothing = ({ short: _, shortDelivery: __, ...one }: RefundElsewhere): RefundElsewhere => one

/** What a bank did not take of it is owed again for its pieces; one that named none paid for nothing that is known. */
export function fallenTo(one: RefundElsewhere, refunded: Money): RefundElsewhere {
  if (one.pieces.length === 0) return { ...one, refunded }
  const fell = one.refunded.minor - refunded.minor
  return { ...one, refunded, short: money((one.short?.minor ?? 0) + fell, refunded.currency) }
}
