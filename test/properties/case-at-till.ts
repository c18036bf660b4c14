/** A case that is carried on against the till as a worker does it, a step at a time; between any two a person may do something. */

import { money, type Remedy } from '../../app/engine/index.ts'
import { nextStep } from '../../app/returns/carry-out/next-step.ts'
import { leftFor } from '../../app/returns/carry-out/take-step.ts'
import { awaitsTransfer } from '../../app/returns/case/awaits-transfer.ts'
import { type CaseSettlement, type CaseState, outstandingQuantity } from '../../app/returns/case/case.ts'
import type { CaseEvent } from '../../app/returns/case/case-event.ts'
import type { Happening } from '../../app/returns/case/case-store.ts'
import { afterEvent, foldCase } from '../../app/returns/case/fold-case.ts'
import { isKnown } from '../../app/returns/case/is-known.ts'
import { unitsOf } from '../../app/returns/case/order-units.ts'
import { placesOf, together } from '../../app/returns/case/places.ts'
import type { PlannedSettlement } from '../../app/returns/case/planned-settlement.ts'
import { orderLineOf } from '../../app/returns/case/same-line.ts'
import type { Step, StepOf } from '../../app/returns/case/step.ts'
import { eventsFromShopify } from '../../app/returns/reconcile/events-from-shopify.ts'
import { sharedRefunds } from '../../app/returns/reconcile/shared-refunds.ts'
import { findingOf } from '../../app/returns/settling/find-settlement.ts'
import { choicesToPay } from '../../app/returns/settling/given-back.ts'
import { lessHeld, lessRestDelivery } from '../../app/returns/settling/less-held.ts'
import { mostDeductible } from '../../app/returns/settling/most-deductible.ts'
import { pricesOf } from '../../app/returns/settling/order-prices.ts'
import { outcomeOf, stoppedFor } from '../../app/returns/settling/outcome-of.ts'
import { owingBy } from '../../app/returns/settling/owing-of.ts'
import { askedAbout, paidBeside } from '../../app/returns/settling/paid-beside.ts'
import { withPartShort } from '../../app/returns/settling/part-paid.ts'
import { planRest } from '../../app/returns/settling/plan-rest.ts'
import { planSettlement } from '../../app/returns/settling/plan-settlement.ts'
import { splitByHand } from '../../app/returns/settling/split-by-hand.ts'
import { weighed } from '../../app/returns/settling/weigh-gone.ts'
import { orderOf } from '../engine/settlement-case.ts'
import { type Bought, CASH, SHIPPING, type Till } from './till.ts'

const at = new Date('2026-11-16T10:00:00Z')
const MOST_STEPS = 60

export class CaseAtTill {
  state: CaseState
  readonly till: Till
  /** Of which a person said that it is paid in their own way. */
  readonly dealtWith = new Set<number>()
  readonly handedOver: CaseSettlement[] = []
  readonly #decided: ReturnType<typeof orderOf>

  constructor(till: Till, wanted: readonly Bought[]) {
    this.till = till
    const units = wanted.map(({ isShipped, quantity, price, isGoodwill }, key) => {
      const own = { remedy: remedyOf({ isGoodwill }), money: { item: price * quantity } }
      return {
        ...{ unit: isShipped ? `${key}/1${key}` : `${key}/unfulfilled`, quantity, paid: price * quantity },
        remedies: [isGoodwill ? own : { ...own, shared: { outward_shipping: SHIPPING } }],
      }
    })
    this.#decided = orderOf(units, { shipping: { paid: SHIPPING } })
    const lines = units.map(({ unit, quantity }, key) => ({
      ...{ key, unit, quantity, title: 'T', remedy: remedyOf(wanted[key]), answers: {} },
    }))
    const opened: CaseEvent[] = [
      { type: 'statement_recorded', channel: 'account', lines },
      { type: 'decided', decisionId: 'd', outcomes: lines.map(({ key }) => ({ key, outcome: 'granted' })) },
    ]
    this.state = foldCase(opened.map((event, index) => ({ seq: index + 1, at, actor: 'engine', event })))
  }

  record(happenings: readonly Happening[]): boolean {
    const news = happenings.filter(({ event }) => !isKnown(this.state, event))
    for (const { actor, event } of news)
      this.state = afterEvent(this.state, { seq: this.state.lastSeq + 1, at, actor, event })
    return news.length > 0
  }

  /** @param most steps that are taken before whoever carries it on is stopped */
  carryOn(most = MOST_STEPS): void {
    this.#reconcile()
    if (this.state.closed && this.state.reopening.length === 0) return
    const own = new Set(this.state.returns.map(({ id }) => id))
    const units = unitsOf(this.till.order(), new Map(), own)
    for (let taken = 0; taken < most; taken++) {
      const step = nextStep(this.state, 'RC-000000', units)
      const { lastSeq } = this.state
      if (step === undefined) return
      this.record(this.#take(step))
      if (this.state.lastSeq === lastSeq) return
    }
    if (most === MOST_STEPS) throw new Error('a case that never comes to rest')
  }

  /** @returns whether anything had happened */
  #reconcile(about: { aboutToSend?: string } = {}): boolean {
    const said = {
      returns: structuredClone(this.till.returns),
      openedAt: at.toISOString(),
      readAt: at.toISOString(),
    }
    const priceOf = pricesOf(this.till.order())
    const shared = sharedRefunds(this.till.money(), [], priceOf, this.state)
    const owing = this.#owing()
    return this.record(eventsFromShopify(this.state, { ...said, ...about, ...shared, priceOf, owing }))
  }

  #take(step: Step): Happening[] {
    switch (step.kind) {
      case 'hold':
        return byEngine({ type: 'fulfillment_held', keys: [step.key], holds: [] })
      case 'shipped':
        return byEngine({ type: 'shipped_after_all', key: step.key, parts: step.parts })
      case 'request': {
        const returnId = this.till.ask(step.lines)
        const { group, keys } = step
        return byEngine({ type: 'shopify_return_requested', returnId, name: returnId, group, keys })
      }
      case 'approve':
        return this.#move(step, ['REQUESTED'], 'OPEN', 'shopify_return_approved')
      case 'closeReturn':
        return this.#move(step, ['OPEN'], 'CLOSED', 'shopify_return_closed')
      case 'reopenReturn':
        return this.#move(step, ['CLOSED'], 'OPEN', 'shopify_return_reopened')
      case 'putAway':
        return byEngine(this.#putAway(step))
      case 'plan':
        return this.#plan(step)
      case 'execute':
        return this.#execute(step.settlement)
      case 'weigh':
        return byEngine(weighed(this.till.money(), step.keys))
      case 'leave':
        return byEngine(leftFor(step))
      case 'close':
        return byEngine({ type: 'closed' })
      default:
        throw new Error(`nobody asked for ${step.kind}`)
    }
  }

  /** The till counts money, not goods: whatever it is told of them it takes. */
  #putAway({ placing }: StepOf<'putAway'>): CaseEvent {
    const { key } = placing
    return { type: 'put_away', key, places: together([...placesOf(this.state, key), placing]) }
  }

  #move(
    { returned: { id: returnId, keys } }: StepOf<'approve' | 'closeReturn' | 'reopenReturn'>,
    from: string[],
    to: string,
    type: 'shopify_return_approved' | 'shopify_return_closed' | 'shopify_return_reopened',
  ): Happening[] {
    return byEngine(
      this.till.move(returnId, from, to)
        ? { type, returnId }
        : { type: 'left_for_review', code: 'shopify_refused', keys },
    )
  }

  /** A person hands over what waits for it, having looked at what has happened since. */
  handOver(): void {
    this.carryOn(0)
    const waiting = this.state.settlements.find(awaitsTransfer)
    if (waiting === undefined || this.state.closed) return
    this.handedOver.push(waiting)
    this.record([{ actor: 'merchant:1', event: { type: 'transfer_confirmed', settlementId: waiting.id } }])
  }

  /** Less for a line, to which the buyer agrees at once. */
  agree(key: number, minor: number): void {
    const line = this.state.lines.find((known) => known.key === key)
    const standing = {
      decided: this.#decided,
      choices: choicesToPay([], 'c', this.till.order(), this.till.money()),
    }
    if (line === undefined || this.state.closed || outstandingQuantity(this.state, line) === 0) return
    const most = Math.min(minor, mostDeductible(this.state, line, standing))
    if (most === 0) return
    const id = `d${this.state.lastSeq}`
    const said = { reason: 'Worn.', answerBy: '2026-12-01T10:00:00Z' }
    const deduction = { id, key, amount: money(most, 'EUR'), ...said }
    this.record([
      { actor: 'merchant:1', event: { type: 'deduction_offered', deduction } },
      { actor: 'buyer', event: { type: 'deduction_answered', deductionId: id, answer: 'agreed' } },
    ])
  }

  /** What has reached the buyer: cash is theirs when it is handed over, whenever Shopify is told. */
  get reached(): number {
    const isHandedOver = (note = '') => this.handedOver.some(({ id }) => note.startsWith(id))
    const cash = this.handedOver.flatMap(({ repayments }) => repayments.filter(({ byHand }) => byHand))
    const there = this.till.refunds.map(({ minor, note, of }) =>
      isHandedOver(note) ? sum(of.filter(({ id }) => id !== CASH).map((share) => share.minor)) : minor,
    )
    return sum(there) + sum(cash.map(({ amount }) => amount.minor))
  }

  #plan({ way, returnId, pieces, isTakenOut, rest }: StepOf<'plan'>): Happening[] {
    if (this.#reconcile()) return []
    const { state } = this
    const there = this.till.money()
    const order = this.till.order()
    const beside = this.#beside()
    const keys = rest ?? pieces.map(({ key }) => key)
    if (beside.length > 0) return byEngine(...askedAbout(beside, keys, 'EUR'))
    const id = `s${state.lastSeq}-`
    const held = lessHeld(there, state)
    if (rest !== undefined) {
      const planned = planRest(id, state, rest, held)
      return planned === undefined
        ? byEngine({ type: 'left_for_review', code: 'paid_short', keys, isRest: true })
        : inParts(planned)
    }
    const left = lessRestDelivery(held, state)
    const settlement = planSettlement({
      ...{ id, way, pieces, state, decided: this.#decided, paid: left },
      ...(returnId === undefined ? {} : { returnId }),
      ...(isTakenOut ? { isTakenOut } : {}),
      choices: choicesToPay([], 'c', order, left),
    })
    return inParts({ ...settlement, refundsThen: there.refunds.map((made) => made.id) })
  }

  #execute(settlement: CaseSettlement): Happening[] {
    const known = this.#outcome(settlement)
    if (known !== undefined) return known.happenings
    if (!settlement.isTransferred && this.#reconcile({ aboutToSend: settlement.id })) return []
    const beside = this.#beside()
    if (beside.length > 0 && !settlement.isTransferred)
      return stoppedFor(settlement, { happenings: byEngine(...askedAbout(beside, settlement.keys, 'EUR')) })
        .happenings
    const isSent = this.#send(settlement)
    const done = isSent ? this.#outcome(settlement) : undefined
    if (done !== undefined) return done.happenings
    return byEngine({ type: 'settlement_failed', settlementId: settlement.id, detail: 'refused' })
  }

  #outcome(settlement: CaseSettlement) {
    const taken = outcomeOf(settlement, this.#finding(settlement), this.state.settlements)
    const said = { money: this.till.money(), priceOf: pricesOf(this.till.order()), owing: this.#owing() }
    return taken && withPartShort(taken, this.state, settlement, said)
  }

  #owing() {
    return owingBy(this.#decided, choicesToPay([], 'c', this.till.order(), this.till.money()))
  }

  #beside() {
    const priceOf = pricesOf(this.till.order())
    return paidBeside({ state: this.state, others: [], openedAt: at, priceOf }, this.till.money())
  }

  #finding(settlement: CaseSettlement) {
    const progress = this.till.returns.find(({ id }) => id === settlement.returnId) ?? null
    return findingOf(this.state, settlement, { money: this.till.money(), progress, ofOthers: new Set() })
  }

  #send({
    id,
    way,
    returnId = '',
    pieces,
    refund,
    shipping,
    repayments,
    isTakenOut,
  }: CaseSettlement): boolean {
    const lines = pieces.map(({ key, quantity }) => {
      const line = this.state.lines.find((one) => one.key === key)
      return { lineId: line === undefined ? '' : orderLineOf(line), quantity }
    })
    const of = repayments.map(({ transactionId, amount }) => ({ id: transactionId, minor: amount.minor }))
    const repaying = { minor: refund.minor, shipping: shipping.minor, note: `${id} · RC`, of }
    return way === 'return'
      ? this.till.process(returnId, { ...repaying, pieces: lines })
      : this.till.repay({ ...repaying, pieces: isTakenOut ? [] : lines, isCancel: !isTakenOut })
  }
}

const byEngine = (...events: CaseEvent[]): Happening[] => events.map((event) => ({ actor: 'engine', event }))

const inParts = (settlement: PlannedSettlement): Happening[] =>
  byEngine(
    ...splitByHand(settlement, `${settlement.id}h-`).map(
      (part): CaseEvent => ({ type: 'settlement_planned', settlement: part }),
    ),
    ...(settlement.short === undefined
      ? []
      : [{ type: 'left_for_review', code: 'paid_short', keys: settlement.keys } as const]),
  )

const remedyOf = (bought: Pick<Bought, 'isGoodwill'> | undefined): Remedy =>
  bought?.isGoodwill ? 'goodwill_return' : 'withdrawal'

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0)
