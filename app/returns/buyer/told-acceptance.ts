/** What comes of the accepted lines of a case, in the same words as the check before it was sent. */
import type { RemedyDecision } from '../../engine/index.ts'
import { decisionWords } from '../../locales/decision-words.ts'
import { translator } from '../../locales/translate.ts'
import type { CaseLine } from '../case/case.ts'
import { decidedLines } from '../deciding/decided-lines.ts'
import { asApproved, isGuarantee } from '../deciding/decision-reading.ts'
import { type SettledStatement, settleLines } from '../deciding/settle-lines.ts'
import type { Speech } from './buyer-item.ts'
import type { BuyerReceipt, Sentence } from './buyer-wire.ts'
import { previewLine, sendingOf, totalWords } from './preview-line.ts'
import type { CaseToTell, Listener } from './told-case.ts'

/** Nothing of a case that is closed, or not decided, is still to be carried out. */
export function acceptedWords(told: CaseToTell, line: CaseLine, listener: Listener): Sentence[] {
  const accepted = acceptedOf(told, listener)?.items.find((candidate) => candidate.line.key === line.key)
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
  if (accepted === undefined || speech === undefined) return {}
  const total = totalWords(accepted, speech)
  const isAwaited = told.state.lines.some(
    ({ key, acceptance, reception }) =>
      acceptance === 'accepted' && reception === 'awaiting' && !told.state.takenBack.includes(key),
  )
  const instructions = isAwaited ? sendingOf(accepted, listener.order, speech) : []
  return {
    ...(total === undefined ? {} : { total }),
    ...(instructions.length === 0 ? {} : { instructions }),
  }
}

/** What was granted, or what a person granted where it was for a person to say; undefined where nothing was. */
function acceptedOf(
  { state, decided, choices }: CaseToTell,
  { order }: Listener,
): SettledStatement | undefined {
  if (decided === undefined || state.closed) return undefined
  const accepted = state.lines.filter(
    ({ key, acceptance }) => acceptance === 'accepted' && !state.takenBack.includes(key),
  )
  const { lines } = decidedLines(accepted, state.mismatches, order.units, decided)
  if (lines.length === 0) return undefined
  const { items, settlement } = settleLines(lines, decided, choices, true)
  return { items: items.map((item) => ({ ...item, remedy: asGranted(item.remedy) })), settlement }
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
function speechOf({ decided, receivedAt }: CaseToTell, { locale, dayOf }: Listener): Speech | undefined {
  if (decided === undefined) return undefined
  const today = dayOf(receivedAt)
  return { t: translator(locale), locale, today, words: decisionWords(locale, decided.document, today) }
}
