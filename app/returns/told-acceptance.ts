/** What comes of the accepted lines of a case, in the same words as the check before it was sent. */
import type { MoneyLine, RemedyDecision } from '../engine/index.ts'
import { decisionWords } from '../locales/decision-words.ts'
import { translator } from '../locales/translate.ts'
import type { Speech } from './buyer-item.ts'
import type { BuyerReceipt, Sentence } from './buyer-wire.ts'
import type { CaseLine, CaseState } from './case.ts'
import { type DecidedLine, decidedLines } from './decided-lines.ts'
import { isGuarantee } from './decision-reading.ts'
import { previewLine, sendingOf, totalWords } from './preview-line.ts'
import type { CaseToTell, Listener } from './told-case.ts'

/** Nothing of a case that is closed, or not decided, is still to be carried out. */
export function acceptedWords(told: CaseToTell, line: CaseLine, listener: Listener): Sentence[] {
  const accepted = acceptedOf(told, listener).find((candidate) => candidate.line.key === line.key)
  const speech = speechOf(told, listener)
  return accepted === undefined || speech === undefined ? [] : previewLine(accepted, speech).detail
}

/** All that comes back, and where to send what. */
export function carryingOut(
  told: CaseToTell,
  listener: Listener,
): Pick<BuyerReceipt, 'total' | 'instructions'> {
  const accepted = acceptedOf(told, listener)
  const speech = speechOf(told, listener)
  if (accepted.length === 0 || speech === undefined) return {}
  const total = totalWords(accepted, speech)
  const instructions = sendingOf(accepted, listener.order, speech)
  return {
    ...(total === undefined ? {} : { total }),
    ...(instructions.length === 0 ? {} : { instructions }),
  }
}

/** What was granted, or what a person granted where it was for a person to say. */
function acceptedOf({ state, decided, alreadyOwed }: CaseToTell, { order }: Listener): DecidedLine[] {
  if (decided === undefined || state.closed) return []
  const accepted = state.lines.filter(({ acceptance }) => acceptance === 'accepted')
  const isAccepted = (unit: string, remedy: CaseLine['remedy']) =>
    accepted.some((line) => line.unit === unit && line.remedy === remedy)
  const lines = decided.decision.lines.map((line) => ({
    ...line,
    remedies: line.remedies.map((remedy) =>
      isAccepted(line.unit, remedy.remedy) ? asGranted(remedy) : remedy,
    ),
  }))
  const decision = { ...decided.decision, lines }
  return decidedLines(accepted, state.mismatches, order.units, decision, alreadyOwed).lines
}

/** A decision that left it to a person could not say that it goes back; their yes does. */
function asGranted(remedy: RemedyDecision): RemedyDecision {
  const [citation] = remedy.citations
  const isSaid = remedy.duties.length > 0 || isGuarantee(remedy.remedy) || citation === undefined
  const duties = isSaid ? remedy.duties : [{ who: 'buyer' as const, what: 'send_back' as const, citation }]
  return { ...remedy, outcome: 'granted', duties }
}

/** Days are said as they were on the day of the statement. */
function speechOf({ decided, receivedAt }: CaseToTell, { locale, dayOf }: Listener): Speech | undefined {
  if (decided === undefined) return undefined
  const today = dayOf(receivedAt)
  return { t: translator(locale), locale, today, words: decisionWords(locale, decided.document, today) }
}

/** Delivery is paid back once per order: whether one of its earlier cases has it already. */
export function owedBy(earlier: readonly CaseState[]): Set<MoneyLine['what']> {
  const lines = earlier.flatMap((state) => state.lines)
  const isOwed = lines.some(({ acceptance, remedy }) => acceptance === 'accepted' && remedy === 'withdrawal')
  return new Set(isOwed ? (['outward_shipping'] as const) : [])
}
