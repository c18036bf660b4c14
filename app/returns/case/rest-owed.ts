/** What refunds that a person made in Shopify left owed of the pieces that they are for. Pure. */
import { type Money, money } from '../../engine/index.ts'
import type { CaseState } from './case.ts'
import type { RefundElsewhere } from './refund-elsewhere.ts'

export interface RestOwed {
  refundId: string
  keys: number[]
  amount: Money
}

/** Less what is planned or paid of it since. */
export function restsOwed(
  { refundsElsewhere, settlements }: Pick<CaseState, 'refundsElsewhere' | 'settlements'>,
  isMeant: (key: number) => boolean = () => true,
): RestOwed[] {
  const planned = settlements.filter(({ state }) => state !== 'refused').flatMap(({ restOf = [] }) => restOf)
  return refundsElsewhere.flatMap(({ refundId, keys, short }) => {
    if (short === undefined || !keys.some(isMeant)) return []
    const made = planned.filter((one) => one.refundId === refundId)
    const minor = short.minor - made.reduce((sum, { amount }) => sum + amount.minor, 0)
    return minor > 0 ? [{ refundId, keys, amount: money(minor, short.currency) }] : []
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

/** A person said what became of it. */
export const withoutRests = (
  refundsElsewhere: readonly RefundElsewhere[],
  keys: readonly number[],
): RefundElsewhere[] =>
  refundsElsewhere.map(({ short, ...one }) =>
    short === undefined || one.keys.some((key) => keys.includes(key)) ? one : { ...one, short },
  )

/** A later refund that names no pieces pays first what the ones before it left owed. */
export function lessRests(
  refundsElsewhere: readonly RefundElsewhere[],
  { minor: paid }: Money,
): RefundElsewhere[] {
  let left = paid
  return refundsElsewhere.map(({ short, ...one }) => {
    if (short === undefined) return one
    const taken = Math.min(left, short.minor)
    left -= taken
    return taken === short.minor ? one : { ...one, short: money(short.minor - taken, short.currency) }
  })
}
