/**
 * What happened to a case and what comes next, each step with its day, as its buyer reads it. Done is only what was seen. Of a
 * case that is over, what did not happen is not told any more, unless money is owed for which the buyer has nothing left to do:
 * that is still to come, whatever the shop said to its being over. Pure.
 */
import type { Day, RefundDue } from '../../engine/index.ts'
import { dayWords } from '../../locales/format.ts'
import { translator } from '../../locales/translate.ts'
import { waitsFor } from '../carry-out/return-step.ts'
import { type CaseLine, type CaseState, isOpen, paidQuantity } from '../case/case.ts'
import { isWithBuyer } from '../case/is-away.ts'
import { isOver } from '../case/is-over.ts'
import { isProven } from '../case/is-proven.ts'
import { restKeys } from '../case/rest-owed.ts'
import { asApproved } from '../deciding/decision-reading.ts'
import { settleCase } from '../deciding/settle-lines.ts'
import type { TimelineStep } from './buyer-wire.ts'
import { answerSteps } from './told-answers.ts'
import { type CaseToTell, type Listener, remedyDecided } from './told-case.ts'
import { refundSteps, wayBackSteps } from './told-stage.ts'

export function timelineOf(told: CaseToTell, listener: Listener): TimelineStep[] {
  const { state, receivedAt } = told
  const isEnded = isOver(state)
  return [
    step(listener, 'received', true, listener.dayOf(receivedAt)),
    ...judgedSteps(told, listener),
    ...wayBackSteps(state, listener),
    ...answerSteps(state, listener),
    ...(isEnded ? [] : sendingSteps(told, listener)),
    ...refundSteps(state, listener),
    ...(isEnded ? [step(listener, 'closed', true)] : []),
    ...moneySteps(told, listener),
  ]
}

function step({ locale }: Listener, key: string, done: boolean, day?: Day): TimelineStep {
  const text = translator(locale)(`buyer:timeline.${key}`)
  return { text, done, ...(day !== undefined && { date: dayWords(day, locale) }) }
}

function judgedSteps({ state, decided }: CaseToTell, listener: Listener): TimelineStep[] {
  const isJudged = decided !== undefined && !state.lines.some(isOpen)
  if (isJudged) return [step(listener, 'decided', true, listener.dayOf(decided.decidedAt))]
  if (isOver(state)) return []
  return [step(listener, decided === undefined ? 'decided' : 'review', false)]
}

/** By when the last of what the buyer still has is to be sent. */
function sendingSteps(told: CaseToTell, listener: Listener): TimelineStep[] {
  const by = told.state.lines
    .filter((line) => isWithBuyer(told.state, line))
    .flatMap((line) => remedyDecided(told, line) ?? [])
    .flatMap((remedy) => asApproved(remedy).duties)
    .flatMap((duty) => (duty.what === 'send_back' && duty.by !== undefined ? [duty.by] : []))
    .toSorted()
    .at(-1)
  if (by === undefined) return []
  return [step(listener, by < listener.today ? 'sendBackPassed' : 'sendBack', false, by)]
}

/** What is still to be paid back, in one step. */
function moneySteps(told: CaseToTell, listener: Listener): TimelineStep[] {
  const { state, left } = told
  const owed = state.lines.filter((line) => isOwed(told, line))
  if (owed.length === 0 || left?.minor === 0) return []
  const due = dueOf(told, owed)
  const isRest = owed.some(({ key }) => restKeys(state).includes(key))
  const isHeld = due?.held !== undefined && !owed.some((line) => isUnderWay(state, line))
  const isPartPaid = refundSteps(state, listener).length > 0
  if (isRest || (isPartPaid && !isHeld)) return [step(listener, 'restNext', false)]
  if (due?.held !== undefined) return [isHeld ? onceSent(due, listener) : step(listener, 'refundNext', false)]
  if (due?.by === undefined) return []
  return [step(listener, due.by < listener.today ? 'refundPassed' : 'refund', false, due.by)]
}

/** The shop may wait for the parcel or a proof; the day that is said is kept where either comes before it. */
function onceSent({ by }: RefundDue, listener: Listener): TimelineStep {
  const { locale, today } = listener
  if (by === undefined || by < today) return step(listener, 'refundOnceSent', false)
  const date = dayWords(by, locale)
  return { text: translator(locale)('buyer:timeline.refundOnceSentBy', { date }), done: false }
}

/** Money, not paid, or too little, and not in another way. Where it is over, only what does not wait for the buyer to send it. */
function isOwed(told: CaseToTell, line: CaseLine): boolean {
  const { state } = told
  const { key, acceptance, quantity } = line
  const isOut = state.takenBack.includes(key) || state.handled.includes(key)
  if (acceptance !== 'accepted' || isOut || isWantedAgain(state, line)) return false
  if (restKeys(state).includes(key)) return true
  const due = paidQuantity(state, key) < quantity ? dueOf(told, [line]) : undefined
  return due !== undefined && (!isOver(state) || isUnderWay(state, line) || due.held === undefined)
}

/** The shop has it, or a proof that it was sent; or somebody pays without waiting for either. */
const isUnderWay = (state: CaseState, line: CaseLine): boolean =>
  isProven(state, line) || line.settlement === 'due'

/** Whoever closes a case ends what waits in it, and not what the buyer said. */
const isWantedAgain = (state: CaseState, line: CaseLine): boolean =>
  waitsFor(state, line, ['goods_back']) ||
  (isOver(state) && state.deductions.some(({ key, answer }) => key === line.key && answer === 'goods_back'))

const dueOf = ({ state, decided, choices }: CaseToTell, lines: CaseLine[]): RefundDue | undefined =>
  decided === undefined ? undefined : settleCase({ ...state, lines }, decided, choices).due
