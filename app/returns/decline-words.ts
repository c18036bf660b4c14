/** What a declined Return says to the buyer, within the 500 characters that Shopify allows. */
import { db } from '../db.server.ts'
import type { RemedyDecision } from '../engine/index.ts'
import { localeFor, translator } from '../locales/translate.ts'
import type { KeptCase } from './case-store.ts'
import { mainReason, remedyOf } from './decision-reading.ts'
import { type DecisionText, decisionText } from './decision-text.ts'
import { readDecision, type StoredDecision } from './stored-decision.ts'
import { staysOpenWords } from './stays-open.ts'

export interface DeclineWords {
  reason: 'RETURN_PERIOD_ENDED' | 'OTHER'
  note: string
}

const LONGEST_NOTE = 500
const LATE = new Set(['too-late', 'not-informed-too-late', 'exchange-too-late'])

export async function declineWords(kept: KeptCase, keys: readonly number[]): Promise<DeclineWords> {
  const { locale: spoken } = await db.statement.findUniqueOrThrow({
    where: { shop_id: { shop: kept.shop, id: kept.statementId } },
    select: { locale: true },
  })
  const locale = localeFor(spoken)
  const t = translator(locale)
  const merchant = merchantReason(kept, keys)
  const decided = kept.state.decisionId === undefined ? undefined : await readDecision(kept.shop, kept.state.decisionId)
  const refused = decided === undefined ? [] : refusedRemedies(kept, keys, decided)
  const text = decided === undefined ? undefined : decisionText(locale, decided.document)
  const sentences = [
    ...(merchant === undefined ? [] : [merchant]),
    ...(text === undefined ? [] : new Set(refused.map((remedy) => because(remedy, text)))),
    ...(isMixed(kept, keys) ? [t('buyer:decline.mixed')] : []),
    ...(decided === undefined ? [] : staysOpenFor(kept, keys, decided, locale)),
  ]
  const isLate = merchant === undefined && refused.length > 0 && refused.every((remedy) => LATE.has(mainReason(remedy).code))
  return { reason: isLate ? 'RETURN_PERIOD_ENDED' : 'OTHER', note: whole(sentences) }
}

/** What the merchant wrote when they declined; the last one counts. */
const merchantReason = ({ events }: KeptCase, keys: readonly number[]): string | undefined =>
  events
    .flatMap(({ event }) => (event.type === 'resolved_by_merchant' && event.resolution === 'declined' ? [event] : []))
    .filter((event) => event.keys.some((key) => keys.includes(key)))
    .at(-1)?.reason

function refusedRemedies({ state }: KeptCase, keys: readonly number[], { decision }: StoredDecision): RemedyDecision[] {
  const lines = state.lines.filter(({ key, acceptance }) => keys.includes(key) && acceptance === 'refused')
  const remedies = lines.map(({ unit, remedy }) => remedyOf(decision, unit, remedy))
  return remedies.filter((remedy) => remedy !== undefined)
}

/** "Made for you, so … (A3; Directive 2011/83/EU, Article 16(c))." */
function because(remedy: RemedyDecision, text: DecisionText): string {
  const sentence = text.reason(mainReason(remedy)).replace(/[.;]$/, '')
  return `${sentence} (${remedy.citations.map(text.citation).join('; ')}).`
}

const isMixed = ({ state }: KeptCase, keys: readonly number[]): boolean =>
  state.lines.some(({ key, acceptance }) => keys.includes(key) && acceptance === 'accepted')

function staysOpenFor({ state }: KeptCase, keys: readonly number[], { decision }: StoredDecision, locale: Parameters<typeof translator>[0]) {
  const refused = state.lines.filter(({ key, acceptance }) => keys.includes(key) && acceptance === 'refused')
  const open = refused.flatMap(({ unit }) => decision.lines.find((line) => line.unit === unit)?.remedies ?? [])
  return new Set(open.filter(({ outcome }) => outcome === 'granted').map((remedy) => staysOpenWords(remedy, locale)))
}

/** As many sentences as fit; the first always does, cut at need by the gateway. */
function whole([first = '', ...more]: string[]): string {
  return more.reduce((note, sentence) => (note.length + 1 + sentence.length <= LONGEST_NOTE ? `${note} ${sentence}` : note), first)
}
