/** What a declined Return says to the buyer, within the 500 characters that Shopify allows. */
import { db } from '../db.server.ts'
import type { Citation, RemedyDecision } from '../engine/index.ts'
import { type DecisionWords, decisionWords } from '../locales/decision-words.ts'
import { mainReason } from '../locales/main-reason.ts'
import { localeFor, type Translate, translator } from '../locales/translate.ts'
import type { KeptCase } from './case-store.ts'
import { openRemedies, remedyOf } from './decision-reading.ts'
import { readDecision, type StoredDecision } from './stored-decision.ts'

export interface DeclineWords {
  reason: 'RETURN_PERIOD_ENDED' | 'OTHER'
  note: string
}

const LONGEST_NOTE = 500
const LATE = new Set<string>(['too-late', 'not-informed-too-late', 'exchange-too-late'])

/** @param keys the lines in the Return, also those that are accepted and go into a new one */
export async function declineWords(kept: KeptCase, keys: readonly number[]): Promise<DeclineWords> {
  const locale = await localeOf(kept)
  const t = translator(locale)
  const decided =
    kept.state.decisionId === undefined ? undefined : await readDecision(kept.shop, kept.state.decisionId)
  const words = decided === undefined ? undefined : decisionWords(locale, decided.document)
  const refused = decided === undefined ? [] : refusedLines(kept, keys, decided)
  const merchant = merchantReason(kept, keys)
  const engineRefused = refused.filter(({ asked }) => asked.outcome === 'refused')
  const judged = refused.filter(({ asked }) => asked.outcome !== 'refused')
  const sentences = [
    ...(merchant === undefined
      ? []
      : [words === undefined ? merchant : grounded(merchant, judged, words, t)]),
    ...(words === undefined ? [] : new Set(engineRefused.map(({ asked }) => basis(asked, words, t)))),
    ...(isMixed(kept, keys) ? [t('buyer:decline.mixed')] : []),
    ...(words === undefined ? [] : staysOpen(refused, words)),
    t('decision:staysOpen.person'),
  ]
  const isLate = merchant === undefined && engineRefused.length > 0 && engineRefused.every(isTooLate)
  return { reason: isLate ? 'RETURN_PERIOD_ENDED' : 'OTHER', note: fitting(sentences) }
}

async function localeOf({ shop, statementId }: KeptCase) {
  const where = { shop_id: { shop, id: statementId } }
  return localeFor((await db.statement.findUniqueOrThrow({ where, select: { locale: true } })).locale)
}

/** What the merchant wrote when they declined. */
const merchantReason = ({ events }: KeptCase, keys: readonly number[]): string | undefined =>
  events
    .flatMap(({ event }) =>
      event.type === 'resolved_by_merchant' && event.resolution === 'declined' ? [event] : [],
    )
    .findLast((event) => event.keys.some((key) => keys.includes(key)))?.reason

interface RefusedLine {
  asked: RemedyDecision
  others: readonly RemedyDecision[]
}

function refusedLines(
  { state }: KeptCase,
  keys: readonly number[],
  { decision }: StoredDecision,
): RefusedLine[] {
  const lines = state.lines.filter(({ key, acceptance }) => keys.includes(key) && acceptance === 'refused')
  return lines.flatMap(({ unit, remedy }) => {
    const asked = remedyOf(decision, unit, remedy)
    const line = decision.lines.find((decided) => decided.unit === unit)
    const open = line === undefined ? [] : openRemedies(line)
    return asked === undefined ? [] : [{ asked, others: open.filter((other) => other !== asked) }]
  })
}

/** Why, by which clause and provision. */
const basis = (asked: RemedyDecision, words: DecisionWords, t: Translate): string =>
  because(words.reason(mainReason(asked)), asked.citations, words, t)

/** A person's reason, with what speaks against the buyer; what the engine had left open is decided now and is no ground. */
function grounded(
  reason: string,
  judged: readonly RefusedLine[],
  words: DecisionWords,
  t: Translate,
): string {
  const against = judged.flatMap(({ asked }) => asked.reasons.filter(({ bears }) => bears === 'against'))
  return against.length === 0
    ? reason
    : because(
        reason,
        against.map(({ citation }) => citation),
        words,
        t,
      )
}

const because = (
  reason: string,
  citations: readonly Citation[],
  words: DecisionWords,
  t: Translate,
): string =>
  t('decision:note.because', { reason, citations: [...new Set(citations.map(words.citation))].join(' · ') })

const isTooLate = ({ asked }: RefusedLine): boolean => LATE.has(mainReason(asked).code)

const isMixed = ({ state }: KeptCase, keys: readonly number[]): boolean =>
  state.lines.some(({ key, acceptance }) => keys.includes(key) && acceptance === 'accepted')

const staysOpen = (refused: readonly RefusedLine[], words: DecisionWords): Set<string> =>
  new Set(
    refused.flatMap(({ others }) =>
      others.filter(({ outcome }) => outcome === 'granted').map((one) => words.staysOpen(one)),
    ),
  )

/** Whole sentences as long as they fit; the first is cut only if it alone is too long (by the gateway, at a word). */
const fitting = ([first = '', ...more]: readonly string[]): string =>
  more.reduce(
    (note, next) => (note.length + 1 + next.length <= LONGEST_NOTE ? `${note} ${next}` : note),
    first,
  )
