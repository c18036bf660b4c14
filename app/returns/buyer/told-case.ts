/** A case as its buyer is told of it: one state word, and each item's result. */
import type { Choices, Day, Money, RemedyDecision } from '../../engine/index.ts'
import { decisionWords } from '../../locales/decision-words.ts'
import { dayWords } from '../../locales/format.ts'
import { mainReason } from '../../locales/main-reason.ts'
import { sentence } from '../../locales/sentence.ts'
import { type Locale, translator } from '../../locales/translate.ts'
import type { OrderContent } from '../../shopify/order.ts'
import { type CaseLine, type CaseState, isOpen } from '../case/case.ts'
import type { Resolution } from '../case/case-event.ts'
import type { OrderUnit } from '../case/order-units.ts'
import { openRemedies, remedyOf, thingOf } from '../deciding/decision-reading.ts'
import type { StoredDecision } from '../deciding/stored-decision.ts'
import type { BuyerReceipt, Sentence, WireOutcome } from './buyer-wire.ts'
import { acceptedWords } from './told-acceptance.ts'
import { caseStageOf, itemStageOf } from './told-stage-of-case.ts'
import { timeWords } from './wording.ts'

export interface CaseToTell {
  reference: string
  receivedAt: Date
  state: CaseState
  /** Absent until the case is decided. */
  decided?: Pick<StoredDecision, 'decision' | 'facts' | 'document' | 'decidedAt'>
  /** What people at the shop said of it, in the order in which they did. */
  judgements: readonly { resolution: Resolution; keys: readonly number[]; reason: string }[]
  /** Why it was closed, where somebody said so or its day did; absent while it goes on. */
  closing?: { by: 'shop' | 'day'; reason: string }
  /** What was given back before it, and of how much. */
  choices: Choices
  /** What is still on its way to the buyer in money, 0 included; absent: all that was decided. */
  left?: Money
}

/** When, where and in which language: `zone` is an IANA name, `dayOf` the buyer's calendar day of an instant. */
export interface Listener {
  locale: Locale
  /** Who reads it keeps it, maybe into another year: each date has its own. */
  keepsIt?: true
  zone: string
  dayOf: (at: Date) => Day
  today: Day
  order: {
    name: string
    returnAddress: readonly string[]
    units: readonly OrderUnit[]
    sold: Pick<OrderContent, 'lines' | 'currency' | 'shipping'>
  }
}

export function receivedWords({ receivedAt }: CaseToTell, { locale, zone, dayOf }: Listener): string {
  const date = dayWords(dayOf(receivedAt), locale)
  return translator(locale)('buyer:receipt.received', { date, time: timeWords(receivedAt, locale, zone) })
}

/** The one word for a case, wherever it is shown. */
export const stateWord = (
  { state }: Pick<CaseToTell, 'state'>,
  { locale }: Pick<Listener, 'locale'>,
): string => translator(locale)(`buyer:stage.${caseStageOf(state)}`)

export const itemStateWord = (told: CaseToTell, line: CaseLine, { locale }: Listener): string =>
  translator(locale)(`buyer:stage.${itemStageOf(told.state, line)}`)

const OUTCOME: Record<CaseLine['acceptance'], WireOutcome> = {
  accepted: 'granted',
  refused: 'refused',
  review: 'review',
  needs_answer: 'asks',
  pending: 'review',
}

export function receiptItem(
  told: CaseToTell,
  line: CaseLine,
  listener: Listener,
): BuyerReceipt['items'][number] {
  const { unit, title, quantity, acceptance } = line
  return {
    unit,
    title,
    quantity,
    outcome: OUTCOME[acceptance],
    text: itemText(told, line, listener),
  }
}

/** What was decided of an item: what comes of it, or why nothing does, on what basis, and what stays open. */
export function itemText(told: CaseToTell, line: CaseLine, listener: Listener): Sentence[] {
  const words = [
    resultWords(told, line, listener),
    ...basisOf(told, line, listener),
    ...stillOpen(told, line, listener),
  ]
  return [...words.map(sentence), ...acceptedWords(told, line, listener), ...replacing(told, line, listener)]
}

/** What goes out in exchange, once the shop has said so. */
function replacing({ state }: CaseToTell, { key, acceptance }: CaseLine, { locale }: Listener): Sentence[] {
  const chosen = state.replacements.find((one) => one.key === key)?.replacement
  if (acceptance !== 'accepted' || state.takenBack.includes(key) || chosen?.title === undefined) return []
  const { title, quantity } = chosen
  return [sentence(translator(locale)('buyer:detail.replacement', { quantity, item: title }))]
}

/** What the shop says to a case being over, or that its day was over. */
export function closingWords({ closing }: CaseToTell, { locale }: Listener): string | undefined {
  if (closing === undefined) return undefined
  const { by, reason } = closing
  // What people wrote is gone once a customer is forgotten.
  return translator(locale)(`buyer:closing.${by === 'shop' && reason === '' ? 'plain' : by}`, { reason })
}

function resultWords(told: CaseToTell, line: CaseLine, { locale }: Listener): string {
  const t = translator(locale)
  if (told.state.mismatches.some(({ key }) => key === line.key) && isOpen(line))
    return t('buyer:receipt.result.mismatch')
  if (line.acceptance !== 'refused') return t(`buyer:receipt.result.${line.acceptance}`)
  const judged = told.judgements.findLast(({ keys }) => keys.includes(line.key))
  return judged?.resolution === 'declined'
    ? t('buyer:receipt.result.declined', { reason: judged.reason })
    : t('buyer:receipt.result.refused', { reason: refusal(told, line, locale) })
}

/** The clauses and provisions of a refusal; where a person refused, those that the matter turns on. */
function basisOf(told: CaseToTell, line: CaseLine, { locale }: Listener): string[] {
  const remedy = remedyDecided(told, line)
  if (line.acceptance !== 'refused' || told.decided === undefined || remedy === undefined) return []
  const citations = remedy.citations.map(decisionWords(locale, told.decided.document).citation).join(' · ')
  return [translator(locale)('buyer:receipt.result.basis', { citations })]
}

/** A refusal ends with what is open all the same. */
function stillOpen({ decided }: CaseToTell, { acceptance, unit, remedy }: CaseLine, { locale }: Listener) {
  const line = decided?.decision.lines.find((candidate) => candidate.unit === unit)
  if (acceptance !== 'refused' || decided === undefined || line === undefined) return []
  const open = openRemedies(line).filter((other) => other.remedy !== remedy)
  const { staysOpen } = decisionWords(locale, decided.document)
  const thing = thingOf(decided.facts, unit)
  return open.map((one) => staysOpen(one, thing))
}

/** The engine's reason; where a person refused, what the Return was declined with. */
function refusal(told: CaseToTell, line: CaseLine, locale: Locale): string {
  const remedy = remedyDecided(told, line)
  if (told.decided !== undefined && remedy?.outcome === 'refused') {
    const thing = thingOf(told.decided.facts, line.unit)
    return decisionWords(locale, told.decided.document).reason(mainReason(remedy), thing)
  }
  const declined = told.state.returns.find(({ keys, note }) => keys.includes(line.key) && note !== undefined)
  return declined?.note ?? translator(locale)('buyer:receipt.result.refusedByShop')
}

export const remedyDecided = (
  { decided }: CaseToTell,
  { unit, remedy }: CaseLine,
): RemedyDecision | undefined =>
  decided === undefined ? undefined : remedyOf(decided.decision, unit, remedy)
