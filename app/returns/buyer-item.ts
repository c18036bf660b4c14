/** One unit of an order as the buyer's page shows it: what is possible, until when, and why not. */
import type { Day, LineDecision, RemedyDecision } from '../engine/index.ts'
import type { Locale, Translate } from '../locales/translate.ts'
import type { BuyerItem, BuyerOption, Sentence } from './buyer-wire.ts'
import type { DecisionText } from './decision-text.ts'
import { totalOf, mainReason, primaryOf, isGuarantee } from './decision-reading.ts'
import { staysOpenWords } from './stays-open.ts'
import type { OrderUnit } from './order-units.ts'
import { dayWords, moneyWords, sentence } from './wording.ts'

export interface Speech {
  t: Translate
  locale: Locale
  decision: DecisionText
  /** The buyer's calendar day, which says whether a date needs its year. */
  today: Day
}

export function buyerItem(unit: OrderUnit, line: LineDecision, price: string, speech: Speech): BuyerItem {
  const primary = primaryOf(line)
  const options = line.remedies.filter(({ outcome }) => outcome === 'granted' || outcome === 'review')
  const ask = askOf(primary, speech)
  return {
    unit: unit.unit,
    title: unit.line.title,
    ...(unit.line.variantTitle === undefined ? {} : { variant: unit.line.variantTitle }),
    ...(unit.line.imageUrl === undefined ? {} : { imageUrl: unit.line.imageUrl }),
    price,
    quantity: unit.left,
    headline: headlineOf(primary, speech),
    outcome: primary.outcome,
    ...(ask === undefined ? {} : { ask }),
    options: options.map((remedy) => optionOf(remedy, speech)),
    ...whyOf(line, speech),
  }
}

function headlineOf(remedy: RemedyDecision, speech: Speech): Sentence {
  if (remedy.outcome === 'asks') return sentence(questionOf(remedy, speech))
  if (remedy.outcome === 'refused') return sentence(speech.decision.reason(mainReason(remedy)))
  if (remedy.outcome === 'review') return sentence(speech.t('buyer:headline.review'))
  return sentence(dated(remedy, 'headline', speech))
}

/** "… until Monday 23 November." or, while there is no end yet, the sentence for that. */
function dated(remedy: RemedyDecision, place: 'headline' | 'option', { t, locale, today }: Speech): string {
  const lastDay = remedy.deadline?.lastDay
  const refund = totalOf(remedy.money)
  const amount = refund === undefined ? '' : moneyWords(refund, locale)
  if (lastDay === undefined) return t(`buyer:${place}.${remedy.remedy}.open`, { amount })
  return t(`buyer:${place}.${remedy.remedy}.until`, { date: dayWords(lastDay, locale, today), amount })
}

function askOf({ asks: [ask] }: RemedyDecision, { decision }: Speech): BuyerItem['ask'] {
  if (ask === undefined) return undefined
  const choices = ask.choices.map((value) => ({ value, label: decision.choice(ask.fact, value) }))
  return { fact: ask.fact, question: decision.question(ask.fact), choices }
}

const questionOf = ({ asks: [ask] }: RemedyDecision, { decision }: Speech): string =>
  ask === undefined ? '' : decision.question(ask.fact)

function optionOf(remedy: RemedyDecision, speech: Speech): BuyerOption {
  const { t } = speech
  const isReview = remedy.outcome === 'review' && !isGuarantee(remedy.remedy)
  const noteKey = NOTES[remedy.remedy]
  return {
    remedy: remedy.remedy,
    label: t(`buyer:option.${remedy.remedy}.label`),
    detail: sentence(isReview ? t('buyer:option.review') : dated(remedy, 'option', speech)),
    confirmLabel: t(remedy.remedy === 'withdrawal' ? 'buyer:confirm.withdrawal' : 'buyer:confirm.request'),
    ...(noteKey === undefined ? {} : { noteLabel: t(noteKey) }),
  }
}

const NOTES: Partial<Record<RemedyDecision['remedy'], `buyer:${string}`>> = {
  exchange: 'buyer:option.exchange.note',
  conformity_claim: 'buyer:option.conformity_claim.note',
  commercial_guarantee: 'buyer:option.commercial_guarantee.note',
}

/** Why the first thing that was refused was, and everything that stays open all the same. */
function whyOf(line: LineDecision, speech: Speech): Pick<BuyerItem, 'why'> {
  const refused = line.remedies.find(({ outcome, remedy }) => outcome === 'refused' && !isGuarantee(remedy))
  if (refused === undefined) return {}
  const reason = mainReason(refused)
  const clauseText = speech.decision.clauseText(reason.citation)
  const wouldChange = speech.decision.wouldChange(reason)
  const open = line.remedies.filter(({ outcome }) => outcome === 'granted' || outcome === 'review')
  return {
    why: {
      summary: speech.decision.reason(reason),
      ...(clauseText === undefined ? {} : { clauseText }),
      citations: refused.citations.map(speech.decision.citation),
      ...(wouldChange === undefined ? {} : { wouldChange }),
      staysOpen: open.map((remedy) => staysOpenWords(remedy, speech.locale)),
    },
  }
}
