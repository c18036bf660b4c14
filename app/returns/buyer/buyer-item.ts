/** One unit of an order as the buyer's page shows it: what is possible, until when, and why not. */
import type { Day, LineDecision, Remedy, RemedyDecision } from '../../engine/index.ts'
import type { DecisionWords } from '../../locales/decision-words.ts'
import { dayWords, moneyWords } from '../../locales/format.ts'
import { mainReason } from '../../locales/main-reason.ts'
import { isGoods, isSentBack, type Thing } from '../../locales/sent-back.ts'
import { sentence } from '../../locales/sentence.ts'
import type { Locale, Translate } from '../../locales/translate.ts'
import type { OrderUnit } from '../case/order-units.ts'
import { isGuarantee, openRemedies, primaryOf, totalOf } from '../deciding/decision-reading.ts'
import type { BuyerItem, BuyerOption } from './buyer-wire.ts'
import { defectReport } from './defect-report.ts'
import type { WeighDefect } from './weigh-defects.ts'

export interface Speech {
  t: Translate
  locale: Locale
  words: DecisionWords
  /** The buyer's calendar day, which says whether a date needs its year. */
  today: Day
}

/** As on a page, or for keeping: then without a day of today, and each date has its year. */
export type Telling = Omit<Speech, 'today'> & Partial<Pick<Speech, 'today'>>

export interface DecidedUnit {
  unit: OrderUnit
  line: LineDecision
  thing: Thing
  /** In words: what was paid for all that is left of it. */
  price: string
  weigh: WeighDefect
}

export function buyerItem({ unit, line, thing, price, weigh }: DecidedUnit, speech: Speech): BuyerItem {
  const primary = primaryOf(line)
  const options = [...openRemedies(line), ...endedGuarantee(line)].filter((remedy) => isTimely(remedy, thing))
  const ask = askOf(primary, speech)
  return {
    unit: unit.unit,
    line: unit.line.id,
    title: unit.line.title,
    ...(unit.line.variantTitle === undefined ? {} : { variant: unit.line.variantTitle }),
    ...(unit.line.imageUrl === undefined ? {} : { imageUrl: unit.line.imageUrl }),
    price,
    quantity: unit.left,
    headline: speech.words.headline(primary, thing),
    outcome: primary.outcome,
    ...(ask === undefined ? {} : { ask }),
    isSentBack: isSentBack(thing),
    options: options.map((remedy) => ({
      ...optionOf(remedy, thing, speech, remedy === primary && isOnlyOne(options)),
      ...(isGuarantee(remedy.remedy) && {
        report: defectReport(remedy, thing, weigh(unit.unit, remedy.remedy), speech),
      }),
    })),
    ...whyOf({ line, thing }, primary, speech),
    ...insistOf(line, speech),
  }
}

/** Beside the guarantees: then the line above it has said until when. */
const isOnlyOne = (options: readonly RemedyDecision[]): boolean =>
  options.filter(({ remedy }) => !isGuarantee(remedy)).length === 1

/** What is wrong can be said at any time: it may have shown before the guarantee ended, and a statement is never blocked. */
const endedGuarantee = ({ remedies }: LineDecision): RemedyDecision[] =>
  remedies.filter(({ remedy, outcome }) => remedy === 'conformity_claim' && outcome === 'refused')

/** Nobody knows what is wrong with goods that have not come: the guarantee stands, but is no question yet. */
const isTimely = ({ remedy }: RemedyDecision, thing: Thing): boolean =>
  !isGuarantee(remedy) || !isGoods(thing) || thing.delivery.status === 'delivered'

/** The only words on the button that sends it: the statutory ones as soon as one of them is a withdrawal. */
export const confirmLabel = (t: Translate, chosen: readonly { remedy: Remedy }[]): string =>
  t(chosen.some(({ remedy }) => remedy === 'withdrawal') ? 'decision:label.confirm' : 'buyer:confirm.request')

/** "Until Monday 23 November. You get back …" or, while there is no end yet, the sentence for that. */
function detailOf(remedy: RemedyDecision, { t, locale, today }: Speech, isDayTold: boolean): string {
  const refund = totalOf(remedy.money)
  const amount = refund === undefined ? undefined : moneyWords(refund, locale)
  const lastDay = remedy.deadline?.lastDay
  const date = lastDay === undefined ? undefined : dayWords(lastDay, locale, today)
  if (remedy.remedy === 'conformity_claim' && lastDay !== undefined && lastDay < today)
    return t(`buyer:option.${remedy.remedy}.ended`, { date })
  const free = remedy.remedy === 'withdrawal' && amount === undefined ? 'Free' : ''
  if (date === undefined || isDayTold) return t(`buyer:option.${remedy.remedy}.open${free}`, { amount })
  return t(`buyer:option.${remedy.remedy}.until${free}`, { date, amount })
}

/** Only where the right depends on it: nobody has to say more than that to use a right that stands anyway. */
function askOf({ outcome, asks: [ask] }: RemedyDecision, { words }: Speech): BuyerItem['ask'] {
  if (ask === undefined || outcome === 'granted') return undefined
  const choices = ask.choices.map((value) => ({ value, label: words.choice(ask.fact, value) }))
  return { fact: ask.fact, question: words.question(ask.fact), choices }
}

function optionOf(remedy: RemedyDecision, thing: Thing, speech: Speech, isDayTold: boolean): BuyerOption {
  const { t } = speech
  const isReview = remedy.outcome === 'review' && !isGuarantee(remedy.remedy)
  const noteKey = NOTES[remedy.remedy]
  return {
    remedy: remedy.remedy,
    label: t(labelKey(remedy.remedy, thing)),
    detail: sentence(isReview ? t('buyer:option.review') : detailOf(remedy, speech, isDayTold)),
    confirmLabel: confirmLabel(t, [remedy]),
    ...(noteKey === undefined ? {} : { noteLabel: t(noteKey) }),
  }
}

const labelKey = (remedy: Remedy, thing: Thing): `buyer:${string}` =>
  isSentBack(thing) || (remedy !== 'withdrawal' && remedy !== 'goodwill_return')
    ? `buyer:option.${remedy}.label`
    : `buyer:option.${remedy}.labelUnsent`

const NOTES: Partial<Record<RemedyDecision['remedy'], `buyer:${string}`>> = {
  exchange: 'buyer:option.exchange.note',
  conformity_claim: 'buyer:option.conformity_claim.note',
  commercial_guarantee: 'buyer:option.commercial_guarantee.note',
}

/** Why money back is refused (or what is offered instead of it), and everything that stays open all the same. */
function whyOf(
  { line, thing }: Pick<DecidedUnit, 'line' | 'thing'>,
  primary: RemedyDecision,
  speech: Speech,
): Pick<BuyerItem, 'why'> {
  const { words } = speech
  const refused = refusedOf(line, primary)
  if (refused === undefined) return {}
  const reason = mainReason(refused)
  const clauseText = refused.citations.map(words.clauseText).find((text) => text !== undefined)
  const summary = words.reason(reason, thing)
  const [wouldChange] = words.wouldChange(refused)
  const swap = noSwapEither({ line, thing }, summary, speech)
  const basis = [...refused.citations, ...(swap?.citations ?? [])].map(words.citation)
  return {
    why: {
      summary,
      ...(swap && { also: swap.reason }),
      ...(clauseText === undefined ? {} : { clauseText }),
      citations: [...new Set(basis)],
      ...(wouldChange === undefined ? {} : { wouldChange }),
      staysOpen: openRemedies(line).map((one) => words.staysOpen(one, thing)),
    },
  }
}

/** Where the swap is refused on a ground of its own, that ground and its basis. */
function noSwapEither(
  { line, thing }: Pick<DecidedUnit, 'line' | 'thing'>,
  said: string,
  { words }: Speech,
): { reason: string; citations: RemedyDecision['citations'] } | undefined {
  const swap = line.remedies.find(({ remedy, outcome }) => remedy === 'exchange' && outcome === 'refused')
  const reason = swap === undefined ? said : words.reason(mainReason(swap), thing)
  return swap === undefined || reason === said ? undefined : { reason, citations: swap.citations }
}

/** Nobody who can withdraw asks why something less is not possible. */
function refusedOf({ remedies }: LineDecision, primary: RemedyDecision): RemedyDecision | undefined {
  if (primary.remedy === 'withdrawal') return primary.outcome === 'refused' ? primary : undefined
  return remedies.find(({ remedy, outcome }) => remedy === 'withdrawal' && outcome === 'refused')
}

/** A statement is never blocked: whoever sees it differently can send it all the same, and it is answered. */
function insistOf({ remedies }: LineDecision, { t }: Speech): Pick<BuyerItem, 'insist'> {
  if (!remedies.some(({ remedy, outcome }) => remedy === 'withdrawal' && outcome === 'refused')) return {}
  return {
    insist: {
      remedy: 'withdrawal',
      label: t('buyer:insist.label'),
      detail: sentence(t('buyer:insist.detail')),
      confirmLabel: confirmLabel(t, [{ remedy: 'withdrawal' }]),
      noteLabel: t('buyer:insist.note'),
    },
  }
}
