/** What a case has paid back and what it still will, as the merchant reads it. Pure. */
import { type Money, money } from '../engine/index.ts'
import { adminMoney } from '../locales/admin-money.ts'
import type { KeptCase } from './case-store.ts'

export interface RepaidView {
  /** The oldest first. `refused`: Shopify did not take it. */
  payments: {
    amount: string
    state: 'planned' | 'executed' | 'refused' | 'elsewhere'
    /** Instant at which it came to that. */
    at: string
    /** In Shopify. */
    refundId?: string
  }[]
  /** Agreed to by the buyer: what is taken off of which item. */
  deductions: { item: string; amount: string }[]
  /** What is still to be paid back; absent where nothing is. */
  left?: string
}

/** @param owed all that the accepted lines come to, before what the buyer agreed to take off; absent until it is decided */
export function repaidView(kept: KeptCase, owed: Money | undefined): RepaidView {
  const { settlements, refundsElsewhere } = kept.state
  const deductions = agreedIn(kept)
  const minor =
    (owed?.minor ?? 0) -
    sumOf(deductions.map(({ amount }) => amount)) -
    sumOf(
      settlements
        .filter(({ state }) => state !== 'refused')
        .map(({ refunded, refund }) => refunded ?? refund),
    ) -
    sumOf(refundsElsewhere.map(({ refunded }) => refunded))
  return {
    payments: paymentsOf(kept),
    deductions: deductions.map(({ item, amount }) => ({ item, amount: adminMoney(amount) })),
    ...(owed !== undefined && minor > 0 ? { left: adminMoney(money(minor, owed.currency)) } : {}),
  }
}

const sumOf = (amounts: readonly Money[]): number => amounts.reduce((sum, { minor }) => sum + minor, 0)

const agreedIn = ({ state: { deductions, lines } }: KeptCase) =>
  deductions
    .filter(({ answer }) => answer === 'agreed')
    .map(({ key, amount }) => ({ item: lines.find((line) => line.key === key)?.title ?? '', amount }))

function paymentsOf({ state, events }: KeptCase): RepaidView['payments'] {
  const planned = new Map(state.settlements.map((settlement) => [settlement.id, settlement]))
  return events.flatMap(({ at, event }): RepaidView['payments'] => {
    const when = { at: at.toISOString() }
    if (event.type === 'refunded_in_shopify')
      return [
        {
          amount: adminMoney(event.refunded),
          state: 'elsewhere',
          refundId: event.refundId,
          ...when,
        },
      ]
    if (event.type !== 'settlement_planned') return []
    const now = planned.get(event.settlement.id)
    if (now === undefined) return []
    const done = events.find(
      (later) => later.event.type === 'settlement_executed' && later.event.settlementId === now.id,
    )
    return [
      {
        amount: adminMoney(now.refunded ?? now.refund),
        state: now.state,
        at: (done?.at ?? at).toISOString(),
        ...(now.refundId === undefined ? {} : { refundId: now.refundId }),
      },
    ]
  })
}
