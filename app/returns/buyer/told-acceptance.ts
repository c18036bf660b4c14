/** What comes of the accepted lines of a case, in the same words as the check before it was sent. */
import type { DutyKind, RemedyDecision, Settlement } from '../../engine/index.ts'
import { decisionWords } from '../../locales/decision-words.ts'
import { isSentBack } from '../../locales/sent-back.ts'
import { translator } from '../../locales/translate.ts'
import { waitsFor } from '../carry-out/return-step.ts'
import type { CaseLine, CaseState } from '../case/case.ts'
import { isOver } from '../case/is-over.ts'
import { restKeys } from '../case/rest-owed.ts'
import { decidedLines } from '../deciding/decided-lines.ts'
import { asApproved, isGuarantee } from '../deciding/decision-reading.ts'
import { type SettledItem, type SettledStatement, settleLines } from '../deciding/settle-lines.ts'
import type { Telling } from './buyer-item.ts'
import type { BuyerReceipt, Sentence, WireTotal } from './buyer-wire.ts'
import { offersToAnswer } from './own-acts.ts'
import { previewLine, sendingOf } from './preview-line.ts'
import type { CaseToTell, Listener } from './told-case.ts'
import { totalWords } from './total-words.ts'

/** Nothing of a case that is closed, or not decided, is still to be carried out. */
export function acceptedWords(told: CaseToTell, line: CaseLine, listener: Listener): Sentence[] {
  const accepted = acceptedOf(told, listener)
  const item = accepted?.items.find((candidate) => candidate.line.key === line.key)
  const speech = speechOf(told, listener)
  return accepted === undefined || item === undefined || speech === undefined
    ? []
    : previewLine(item, accepted, speech).detail
}

/** All that comes back, and where to send what. */
export function carryingOut(
  told: CaseToTell,
  listener: Listener,
): Pick<BuyerReceipt, 'total' | 'instructions'> {
  const accepted = acceptedOf(told, listener)
  const speech = speechOf(told, listener)
  if (accepted === undefined || speech === undefined) return {}
  const total = withOffer(totalWords(accepted, speech), told.state, speech)
  const isToBeSent = told.state.lines.some((line) => isStillToCome(told.state, line) && isAwaited(line))
  const { reference } = told
  const instructions = isToBeSent ? sendingOf(accepted, { ...listener.order, reference }, speech) : []
  return {
    ...(total === undefined ? {} : { total }),
    ...(instructions.length === 0 ? {} : { instructions }),
  }
}

/** Money is to come that cannot go back the way it was paid, and nobody knows yet where to. */
export function isAccountNeeded(told: CaseToTell, listener: Listener): boolean {
  const { settlement } = acceptedOf(told, listener) ?? {}
  return (
    settlement !== undefined && settlement.refund.minor > 0 && settlement.needs.includes('refund_account')
  )
}

/** What of it the buyer has still to send; empty where nothing is, or nothing is decided. */
export const toBeSent = (told: CaseToTell, listener: Listener): SettledItem[] =>
  (acceptedOf(told, listener)?.items ?? []).filter(
    ({ thing, remedy }) => isSentBack(thing) && remedy.duties.some(({ what }) => what === 'send_back'),
  )

/**
 * What was granted, or what a person granted where it was for a person to say, and is still to come of it; undefined where
 * nothing is. Where the money is not what was decided any more, as after a deduction, only all of it together is named.
 */
function acceptedOf(
  { state, decided, choices, left }: CaseToTell,
  { order }: Listener,
): SettledStatement | undefined {
  if (decided === undefined || isOver(state)) return undefined
  const accepted = state.lines.filter((line) => isStillToCome(state, line))
  const { lines } = decidedLines(accepted, state.mismatches, order.units, decided)
  if (lines.length === 0) return undefined
  const { items, settlement } = settleLines(lines, decided, choices, true)
  const isAsDecided = left === undefined || left.minor === settlement.refund.minor
  const awaited = accepted.filter(isAwaited).map(({ key }) => key)
  return {
    items: items.map((item) => {
      const remedy = asGranted(item.remedy)
      const isSure = isAsDecided && !isOffered(state, item.line.key)
      const said = isSure ? remedy : withoutDuties(remedy, REFUND)
      return { ...item, remedy: awaited.includes(item.line.key) ? said : asSent(said) }
    }),
    settlement: {
      ...(awaited.length > 0 ? settlement : asDueNow(settlement)),
      refund: left ?? settlement.refund,
    },
  }
}

/** What is named while an offer stands does not take it into account. */
const withOffer = (total: WireTotal | undefined, state: CaseState, { t }: Telling): WireTotal | undefined =>
  total === undefined || offersToAnswer(state).length === 0
    ? total
    : { ...total, label: t('buyer:money.totalBeforeOffer') }

const isOffered = (state: CaseState, key: number): boolean =>
  offersToAnswer(state).some((offer) => offer.key === key)

const isAwaited = ({ reception }: CaseLine): boolean => reception === 'awaiting'

/** Not what was paid or dealt with, nor what the buyer keeps or wants again. */
const isStillToCome = (state: CaseState, line: CaseLine): boolean =>
  line.acceptance === 'accepted' &&
  (line.settlement !== 'executed' || restKeys(state).includes(line.key)) &&
  !state.takenBack.includes(line.key) &&
  !state.handled.includes(line.key) &&
  !waitsFor(state, line, ['goods_back'])

const REFUND: readonly DutyKind[] = ['refund', 'refund_once_sent']
const SENDING: readonly DutyKind[] = ['send_back', 'collect', 'include_documents']

const withoutDuties = (remedy: RemedyDecision, kinds: readonly DutyKind[]): RemedyDecision => ({
  ...remedy,
  duties: remedy.duties.filter(({ what }) => !kinds.includes(what)),
})

/** It is here or on its way: nothing is to be sent any more, and the money waits for no parcel. */
function asSent(remedy: RemedyDecision): RemedyDecision {
  const { duties, ...owed } = withoutDuties(remedy, SENDING)
  const freed = (what: DutyKind) => (what === 'refund_once_sent' ? 'refund' : what)
  return { ...owed, duties: duties.map((duty) => ({ ...duty, what: freed(duty.what) })) }
}

const asDueNow = ({ due, ...settlement }: Settlement): Settlement => {
  if (due === undefined) return settlement
  const { held: _, ...free } = due
  return { ...settlement, due: free }
}

/** A decision that left it to a person without saying what then would be owed could not say that it goes back; their yes does. */
function asGranted(remedy: RemedyDecision): RemedyDecision {
  const { duties, ...owed } = asApproved(remedy)
  const [citation] = remedy.citations
  const isSaid = duties.length > 0 || isGuarantee(remedy.remedy) || citation === undefined
  const all = isSaid ? duties : [{ who: 'buyer' as const, what: 'send_back' as const, citation }]
  return { ...owed, outcome: 'granted', duties: all }
}

/** Days are said as they were on the day of the statement. */
export function speechOf(
  { decided, receivedAt }: CaseToTell,
  { locale, dayOf, keepsIt }: Listener,
): Telling | undefined {
  if (decided === undefined) return undefined
  const today = keepsIt ? undefined : dayOf(receivedAt)
  const words = decisionWords(locale, decided.document, today)
  return { t: translator(locale), locale, words, ...(today !== undefined && { today }) }
}
