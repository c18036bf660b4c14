/** What a case has paid back and what it still will, as the merchant reads it. Pure. */
import type { Choices, Money } from '../engine/index.ts'
import { adminMoney } from '../locales/admin-money.ts'
import { outstandingQuantity } from './case.ts'
import type { KeptCase } from './case-store.ts'
import { planSettlement } from './plan-settlement.ts'
import type { StoredDecision } from './stored-decision.ts'

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
  /** Agreed to by the buyer under the shop's own terms; of a withdrawal the decision takes it off. */
  deductions: { item: string; amount: string }[]
  /** What is still to be paid back; absent where nothing is. */
  left?: string
}

/** @param decided with what is known now; absent until it is decided */
export function repaidView(
  kept: KeptCase,
  decided: Pick<StoredDecision, 'decision' | 'facts'> | undefined,
  choices: Choices,
): RepaidView {
  const left = decided === undefined ? undefined : leftToPay(kept, decided, choices)
  return {
    payments: paymentsOf(kept),
    deductions: ownDeductions(kept),
    ...(left === undefined ? {} : { left: adminMoney(left) }),
  }
}

/** As it will be planned, if Shopify can pay all of it: with no payment to take it from, all of it is short. */
function leftToPay(
  { state }: KeptCase,
  decided: Pick<StoredDecision, 'decision' | 'facts'>,
  choices: Choices,
): Money | undefined {
  const pieces = state.lines
    .map((line) => ({ key: line.key, quantity: outstandingQuantity(state, line) }))
    .filter(({ quantity }) => quantity > 0)
  const { currency } = decided.facts.order
  const paid = { payments: [], shippingLeftMinor: 0, currency }
  return planSettlement({ id: '', way: 'return', pieces, state, decided, choices, paid }).short
}

const ownDeductions = ({ state: { deductions, lines } }: KeptCase): RepaidView['deductions'] =>
  deductions.flatMap(({ key, amount, answer }) => {
    const line = lines.find((known) => known.key === key)
    return line === undefined || answer !== 'agreed' || line.remedy === 'withdrawal'
      ? []
      : [{ item: line.title, amount: adminMoney(amount) }]
  })

function paymentsOf({ state, events }: KeptCase): RepaidView['payments'] {
  const planned = new Map(state.settlements.map((settlement) => [settlement.id, settlement]))
  return events.flatMap(({ at, event }): RepaidView['payments'] => {
    if (event.type === 'refunded_in_shopify') {
      const { refundId, refunded } = event
      return [{ amount: adminMoney(refunded), state: 'elsewhere', refundId, at: at.toISOString() }]
    }
    const now = event.type === 'settlement_planned' ? planned.get(event.settlement.id) : undefined
    if (now === undefined) return []
    const { id, state: standing, refunded, refund, refundId } = now
    const done = events.find(
      (one) => one.event.type === 'settlement_executed' && one.event.settlementId === id,
    )
    return [
      {
        ...{ amount: adminMoney(refunded ?? refund), state: standing, at: (done?.at ?? at).toISOString() },
        ...(refundId === undefined ? {} : { refundId }),
      },
    ]
  })
}
