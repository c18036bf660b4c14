/** What a case has paid back and what it still will, as the merchant reads it. Pure. */
import { addMoney, type Choices, type Money } from '../../engine/index.ts'
import { adminMoney } from '../../locales/admin-money.ts'
import { waitsFor } from '../carry-out/return-step.ts'
import { payablePieces } from '../carry-out/settling-step.ts'
import { type CaseLine, type CaseState, outstandingQuantity } from '../case/case.ts'
import type { KeptCase } from '../case/case-store.ts'
import { isOnItsWay, unpaidAway, unpaidHere } from '../case/is-away.ts'
import { isOver } from '../case/is-over.ts'
import { restKeys, restTotal } from '../case/rest-owed.ts'
import { COUNTED_AS_PAID, PAID_OTHERWISE } from '../case/waiting-for.ts'
import type { StoredDecision } from '../deciding/stored-decision.ts'
import { leftToPay } from '../settling/left-to-pay.ts'

export interface RepaidView {
  /** The oldest first. `refused`: it was not made. */
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
  /** What of it counts as paid by a person once they say that they dealt with what waits; absent where nothing does. */
  countedAsPaid?: string
  /** What can be ordered now, of which lines; what the page's button says. */
  refunds: Partial<Record<RefundChoice, RefundView>>
}

/**
 * `again`: the last one was not made · `proven`: shown to be on its way, so that it may not wait (CRD 13(3)) · `here`: come
 * back · `wanted`: the buyer wants the goods again, and may be paid instead · `all`: whatever is left but that · `rest`:
 * what a refund that a person made in Shopify left owed of its pieces · `counted`: what somebody paid in Shopify without
 * saying what for is taken off · `besides`: the same lines, as if it had been for something else.
 */
type RefundChoice = 'again' | 'proven' | 'here' | 'wanted' | 'all' | 'rest' | 'counted' | 'besides'

/** `amount` is absent where no money is paid, as for an exchange. */
export interface RefundView {
  keys: number[]
  amount?: string
}

/**
 * @param decided with what is known now; absent until it is decided
 * @param choices for the next payment (choicesToPay)
 */
export function repaidView(
  kept: KeptCase,
  decided: Pick<StoredDecision, 'decision' | 'facts'> | undefined,
  choices: Choices,
): RepaidView {
  const { state } = kept
  const left = together(
    decided === undefined ? undefined : leftToPay(state, decided, choices),
    restTotal(state),
  )
  const counted = together(
    decided === undefined ? undefined : leftToPay(state, decided, choices, paidOtherwise(kept)),
    restTotal(state, (key) => isDealtWith(state, key)),
  )
  return {
    payments: paymentsOf(kept),
    deductions: ownDeductions(kept),
    refunds: decided === undefined ? {} : refundsOf(kept.state, decided, choices),
    ...(left === undefined ? {} : { left: adminMoney(left) }),
    ...(counted === undefined ? {} : { countedAsPaid: adminMoney(counted) }),
  }
}

const together = (a: Money | undefined, b: Money | undefined): Money | undefined =>
  a !== undefined && b !== undefined ? addMoney(a, b) : (a ?? b)

/** What a person's refund left owed is dealt with as what is not paid at all is, and when they say that it was all. */
const isDealtWith = (state: CaseState, key: number): boolean =>
  state.waits.some(({ code, keys }) => COUNTED_AS_PAID.includes(code) && keys.includes(key))

const paidOtherwise =
  ({ state }: Pick<KeptCase, 'state'>) =>
  (line: CaseLine): number =>
    waitsFor(state, line, PAID_OTHERWISE) ? outstandingQuantity(state, line) : 0

function refundsOf(
  state: CaseState,
  decided: Pick<StoredDecision, 'decision' | 'facts'>,
  choices: Choices,
): RepaidView['refunds'] {
  if (isOver(state)) return {}
  const open = state.lines.filter(
    (line) =>
      outstandingQuantity(state, line) > 0 &&
      !state.ordered.includes(line.key) &&
      !waitsFor(state, line, ['replacement']) &&
      !state.mismatches.some(({ key }) => key === line.key),
  )
  const isWanted = (line: CaseLine) => waitsFor(state, line, ['goods_back'])
  const others = open.filter((line) => !isWanted(line))
  const chosen: Record<Exclude<RefundChoice, 'rest' | 'counted' | 'besides'>, CaseLine[]> = {
    again: others.filter((line) => waitsFor(state, line, ['refund_refused'])),
    proven: others.filter((line) => isOnItsWay(state, line) && unpaidAway(state, line) > 0),
    here: others.filter((line) => unpaidHere(state, line) > 0),
    wanted: open.filter(isWanted),
    all: others,
  }
  const refundOf = (
    of: CaseState,
    lines: readonly CaseLine[],
    isWaived?: boolean,
  ): RefundView | undefined => {
    const keys = lines.map(({ key }) => key)
    const left = leftToPay(of, decided, choices, (line) =>
      keys.includes(line.key) ? payablePieces(of, line, isWaived) : 0,
    )
    return keys.length === 0 ? undefined : { keys, ...(left && { amount: adminMoney(left) }) }
  }
  const asked = others.filter((line) => waitsFor(state, line, ['paid_beside']))
  const refunds = {
    ...Object.fromEntries(
      Object.entries(chosen).map(([choice, lines]) => [choice, refundOf(state, lines, choice === 'all')]),
    ),
    ...(isAboutRefunds(state) && {
      counted: refundOf(asCounted(state), asked),
      besides: refundOf(state, asked),
    }),
    rest: restOf(state),
  }
  return Object.fromEntries(Object.entries(refunds).filter(([, refund]) => refund !== undefined))
}

const besides = ({ waits }: CaseState) => waits.filter(({ code }) => code === 'paid_beside')

/** Not known of those that were asked about before it was kept. */
const isAboutRefunds = (state: CaseState): boolean =>
  besides(state).some(({ refunds = [] }) => refunds.length > 0)

/** As if what is asked about had been a part of what is owed. */
const asCounted = (state: CaseState): CaseState => ({
  ...state,
  countedRefunds: [
    ...state.countedRefunds,
    ...besides(state).flatMap(({ keys, refunds = [] }) => refunds.map((refund) => ({ ...refund, keys }))),
  ],
})

function restOf(state: CaseState): RefundView | undefined {
  const keys = restKeys(state).filter((key) => !state.restOrdered.includes(key))
  const left = restTotal(state, (key) => keys.includes(key))
  return left && { keys, amount: adminMoney(left) }
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
    if (event.type === 'refunded_in_shopify' || event.type === 'refund_counted') {
      const { refundId, refunded } =
        event.type === 'refund_counted'
          ? { refundId: event.refund.refundId, refunded: event.refund.paid }
          : event
      return [{ amount: adminMoney(refunded), state: 'elsewhere', refundId, at: at.toISOString() }]
    }
    const now = event.type === 'settlement_planned' ? planned.get(event.settlement.id) : undefined
    if (now === undefined || isWithoutMoney(now)) return []
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

/** As an exchange: Shopify was told, and nothing was to be paid. */
const isWithoutMoney = ({ refund, refunded, short }: CaseState['settlements'][number]): boolean =>
  (refunded?.minor ?? 0) === 0 && refund.minor === 0 && short === undefined
