/** The lines of a case with everything the engine says of them, in the merchant's language. */
import type { Deadline, LineDecision, Reason, RemedyDecision } from '../../engine/index.ts'
import { coded } from '../../locales/admin-words.ts'
import { type DecisionWords, decisionWords } from '../../locales/decision-words.ts'
import { moneyWords } from '../../locales/format.ts'
import { mainReason } from '../../locales/main-reason.ts'
import { isSentBack, type Thing } from '../../locales/sent-back.ts'
import { translator } from '../../locales/translate.ts'
import { type CaseLine, type CaseState, paidQuantity } from '../case/case.ts'
import { arrivedQuantity } from '../case/places.ts'
import { asApproved, thingOf } from '../deciding/decision-reading.ts'
import type { StoredDecision } from '../deciding/stored-decision.ts'
import type { CaseLineView, ReasonView, RemedyView } from './case-view.ts'

/** The admin is in English. */
const LOCALE = 'en'

export function caseLines(state: CaseState, decided: StoredDecision | undefined): CaseLineView[] {
  const words = decided === undefined ? undefined : decisionWords(LOCALE, decided.document)
  return state.lines.map(({ answers: _, ...stated }) => {
    const line = { ...stated, ...piecesOf(state, stated.key) }
    const said = decided?.decision.lines.find(({ unit }) => unit === line.unit)
    if (decided === undefined || words === undefined || said === undefined) return { ...line, remedies: [] }
    const thing = thingOf(decided.facts, line.unit)
    return {
      ...line,
      isSentBack: isSentBack(thing),
      remedies: remediesOf(said, line, speaking(words, thing)),
    }
  })
}

const piecesOf = (state: CaseState, key: number): Pick<CaseLineView, 'arrived' | 'repaid'> => ({
  arrived: arrivedQuantity(state, key),
  repaid: paidQuantity(state, key),
})

/** Words about one thing. */
type Words = Omit<DecisionWords, 'reason'> & { reason: (reason: Reason) => string }

const speaking = (words: DecisionWords, thing: Thing): Words => ({
  ...words,
  reason: (reason) => words.reason(reason, thing),
})

/** The one asked for first. */
function remediesOf(
  { remedies }: LineDecision,
  { remedy: asked, acceptance }: Pick<CaseLine, 'remedy' | 'acceptance'>,
  words: Words,
): RemedyView[] {
  const first = remedies.filter(({ remedy }) => remedy === asked)
  const rest = remedies.filter(({ remedy }) => remedy !== asked)
  // Once a person granted what was asked for, it is owed as if it had been granted at once.
  const owed = acceptance === 'accepted' ? first.map(asApproved) : first
  return [...owed, ...rest].map((remedy) => remedyView(remedy, words))
}

function remedyView(decided: RemedyDecision, words: Words): RemedyView {
  const t = translator(LOCALE)
  const { remedy, outcome, reasons, citations, disregarded, asks, deadline, money, duties } = decided
  return {
    ...{ remedy, outcome, label: words.remedy(remedy) },
    reason: words.reason(mainReason(decided)),
    reasons: reasonViews(reasons, words),
    ...(asks.length === 0 ? {} : { isByAnswer: true }),
    citations: citations.map(words.citation),
    disregarded: disregarded.map(({ clause, by, reason }) => ({
      ...{ clause: words.citation(clause), by: words.citation(by), why: words.reason(reason) },
    })),
    ...(deadline === undefined ? {} : { deadline: deadlineView(deadline, words) }),
    money: money.map(({ what, amount, citation }) => ({
      ...{
        what: t(`buyer:money.${what}`),
        amount: moneyWords(amount, LOCALE),
        citation: words.citation(citation),
      },
    })),
    duties: duties.map(({ who, what, by, citation }) => ({
      ...{ text: coded('duty', `${who}.${what}`), citation: words.citation(citation) },
      ...(by === undefined ? {} : { by }),
    })),
  }
}

function reasonViews(reasons: readonly Reason[], words: Words): ReasonView[] {
  const views = new Map<string, ReasonView>()
  for (const reason of reasons) {
    const text = words.reason(reason)
    const key = `${reason.bears} ${text}`
    const view = views.get(key) ?? { text, bears: reason.bears, citations: [] }
    view.citations.push(words.citation(reason.citation))
    views.set(key, view)
  }
  return [...views.values()]
}

function deadlineView(deadline: Deadline, words: Words): NonNullable<RemedyView['deadline']> {
  const { lastDay, open } = deadline
  const said = { text: words.deadline(deadline), open, derivation: words.derivation(deadline).split(' → ') }
  return lastDay === undefined ? said : { ...said, lastDay }
}
