/** Of what was refused: the clause in the shop's words, and what could change it. */
import { decisionWords } from '../../locales/decision-words.ts'
import type { CaseLine } from '../case/case.ts'
import type { BuyerCase, BuyerCaseItem } from './buyer-wire.ts'
import { type CaseToTell, type Listener, remedyDecided } from './told-case.ts'

export const withWhyNot = (
  items: BuyerCase['items'],
  told: CaseToTell,
  listener: Listener,
): BuyerCaseItem[] => items.map((item, at) => ({ ...item, ...whyNot(told, told.state.lines[at], listener) }))

function whyNot(
  told: CaseToTell,
  line: CaseLine | undefined,
  { locale, dayOf }: Listener,
): Pick<BuyerCaseItem, 'why'> {
  const remedy = line?.acceptance === 'refused' ? remedyDecided(told, line) : undefined
  if (told.decided === undefined || remedy?.outcome !== 'refused') return {}
  const words = decisionWords(locale, told.decided.document, dayOf(told.receivedAt))
  const clauseText = remedy.citations.map(words.clauseText).find((text) => text !== undefined)
  const [wouldChange] = words.wouldChange(remedy)
  if (clauseText === undefined && wouldChange === undefined) return {}
  return { why: { ...(clauseText && { clauseText }), ...(wouldChange && { wouldChange }) } }
}
