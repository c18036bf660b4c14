/** Turns a decision into words: what is possible, why not, by what clause and provision, and what stays open. */
import type {
  BuyerFact,
  Citation,
  Day,
  Deadline,
  PolicyDocument,
  Reason,
  Remedy,
  RemedyDecision,
} from '../engine/index.ts'
import { citationWords } from './citation-words.ts'
import { curable } from './cures.ts'
import { derivationWords } from './derivation-words.ts'
import { countryWords, dayWords } from './format.ts'
import { mainReason } from './main-reason.ts'
import { isGoods, isSentBack, type Thing } from './sent-back.ts'
import type { Sentence } from './sentence.ts'
import { sentence } from './sentence.ts'
import type { Locale, Translate } from './translate.ts'
import { translator } from './translate.ts'
import { isUnsaid } from './unsaid.ts'

export interface DecisionWords {
  /** The one line that matters: what is possible and until when, the question, or why not. */
  headline: (decision: RemedyDecision, thing: Thing) => Sentence
  /** The same where what follows is told below: the day is the one to withdraw by, not the one to send it back by. */
  answer: (decision: RemedyDecision, thing: Thing) => Sentence
  /** One sentence; what nobody has said of the thing is told as a condition. */
  reason: (reason: Reason, thing: Thing) => string
  /** "Clause A3 of the shop's policy"; the national provision with the directive's, where there is one. */
  citation: (citation: Citation) => string
  /** The clause in the shop's own words; undefined for a provision of law. */
  clauseText: (citation: Citation) => string | undefined
  /** What the buyer could tell or show that may change the answer (`curable`), the main thing first. */
  wouldChange: (decision: RemedyDecision) => string[]
  /** "You can still swap it for another product until Wednesday 9 December." */
  staysOpen: (decision: RemedyDecision, thing: Thing) => string
  question: (fact: BuyerFact) => string
  choice: (fact: BuyerFact, value: boolean) => string
  /** "Monday 23 November, end of day"; while nothing has begun, that there is no end yet. */
  deadline: (deadline: Deadline) => string
  /** How the last day was found: "14 days from 16 November → 30 November is St Andrew's Day → …". */
  derivation: (deadline: Deadline) => string
  remedy: (remedy: Remedy) => string
  day: (day: Day) => string
}

/**
 * @param document the shop's policy as it was applied, for the clauses' own words
 * @param today the reader's day: another year than its own is written out
 */
export const decisionWords = (locale: Locale, document: PolicyDocument, today?: Day): DecisionWords => {
  const t = translator(locale)
  const day = (on: Day): string => dayWords(on, locale, today)
  const citation = citationWords(locale)
  const said = (of: Reason): Record<string, string> => reasonParams(of, locale, day)
  const dated = (
    group: 'headline' | 'answer' | 'staysOpen',
    decision: RemedyDecision,
    thing: Thing,
  ): string => datedWords(t, day, group, decision, thing) ?? reason(mainReason(decision), thing)
  const reason = (of: Reason, thing: Thing): string =>
    t(`decision:reason.${codeOf(of)}${isUnsaid(of, thing) ? '_unsaid' : ''}`, said(of))
  const cure = (of: Reason): string[] => {
    const key = `decision:wouldChange.${codeOf(of)}` as const
    return t.has(key) ? [t(key, said(of))] : []
  }
  const question = (fact: BuyerFact): string => t(`decision:ask.${fact}.question`)
  const headline = (group: 'headline' | 'answer', decision: RemedyDecision, thing: Thing): string => {
    const [ask] = decision.asks
    // A right that stands whatever is answered is told, not asked about.
    if (ask && decision.outcome !== 'granted') return question(ask.fact)
    if (decision.outcome === 'refused') return reason(mainReason(decision), thing)
    return decision.outcome === 'review' ? t('decision:headline.review') : dated(group, decision, thing)
  }
  return {
    headline: (decision, thing) => sentence(headline('headline', decision, thing)),
    answer: (decision, thing) => sentence(headline('answer', decision, thing)),
    reason,
    citation,
    clauseText: (cited) => wordsOf(document, cited),
    wouldChange: (decision) => [...new Set(curable(decision).flatMap(cure))],
    staysOpen: (decision, thing) => dated('staysOpen', decision, thing),
    question,
    choice: (fact, value) => t(`decision:ask.${fact}.${value}`),
    deadline: ({ lastDay }) =>
      lastDay ? t('decision:deadline.until', { date: day(lastDay) }) : t('decision:deadline.open'),
    derivation: (deadline) => derivationWords(deadline, locale, day),
    remedy: (remedy) => t(`decision:remedy.${remedy}`),
    day,
  }
}

/**
 * Until when, in words for what is not sent back where the remedy has such words; undefined where there is no day
 * and nothing is awaited, e.g. where more came than was ordered.
 */
const datedWords = (
  t: Translate,
  day: (on: Day) => string,
  group: 'headline' | 'answer' | 'staysOpen',
  { remedy, deadline }: RemedyDecision,
  thing: Thing,
): string | undefined => {
  const key = `decision:${group === 'answer' ? 'headline' : group}.${remedy}` as const
  if (deadline?.lastDay === undefined) {
    const isAwaited = isGoods(thing) && thing.delivery.status !== 'delivered' && t.has(`${key}.awaited`)
    const undated = isAwaited ? (`${key}.awaited` as const) : (`${key}.open` as const)
    return t.has(undated) ? t(undated) : undefined
  }
  const isToldApart = group === 'answer' && remedy === 'withdrawal'
  const isUnsent = (isToldApart || !isSentBack(thing)) && t.has(`${key}.unsent`)
  return t(isUnsent ? `${key}.unsent` : `${key}.until`, { date: day(deadline.lastDay) })
}

/** Reasons that rest on an estimated day of receipt say so. */
const codeOf = ({ code, params }: Reason): string =>
  'assumed' in params && params.assumed ? `${code}_assumed` : code

const reasonParams = (
  { params }: Reason,
  locale: Locale,
  day: (on: Day) => string,
): Record<string, string> => ({
  ...('lastDay' in params && { date: day(params.lastDay) }),
  ...('asOf' in params && { date: day(params.asOf) }),
  ...('country' in params && { country: countryWords(params.country, locale) }),
})

const wordsOf = ({ sections }: PolicyDocument, citation: Citation): string | undefined => {
  if (citation.layer === 'law') return undefined
  return (
    sections.flatMap(({ clauses }) => clauses).find(({ ref }) => ref === citation.ref)?.words || undefined
  )
}
