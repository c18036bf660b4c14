/** Why a Return is declined, as Shopify wants it: one of its reasons and a note to the buyer. */
import { db } from '../../db.server.ts'
import { decisionWords } from '../../locales/decision-words.ts'
import { mainReason } from '../../locales/main-reason.ts'
import { type Locale, localeFor, translator } from '../../locales/translate.ts'
import type { KeptCase } from '../case/case-store.ts'
import { declineNote, isRefusedByEngine, type RefusedLine } from '../case/decline-note.ts'
import { openRemedies, remedyOf, thingOf } from '../deciding/decision-reading.ts'
import { readDecision, type StoredDecision } from '../deciding/stored-decision.ts'

export interface DeclineWords {
  reason: 'RETURN_PERIOD_ENDED' | 'OTHER'
  note: string
}

const LATE = new Set<string>(['too-late', 'not-informed-too-late', 'exchange-too-late'])

/** @param keys the lines in the Return, also those that are accepted and go into a new one */
export async function declineWords(kept: KeptCase, keys: readonly number[]): Promise<DeclineWords> {
  const locale = await localeOf(kept)
  const decided =
    kept.state.decisionId === undefined ? undefined : await readDecision(kept.shop, kept.state.decisionId)
  const refused = decided === undefined ? [] : refusedLines(kept, keys, decided, locale)
  const merchant = merchantReason(kept, keys)
  const byEngine = refused.filter(isRefusedByEngine)
  const isLate = merchant === undefined && byEngine.length > 0 && byEngine.every(isTooLate)
  return {
    reason: isLate ? 'RETURN_PERIOD_ENDED' : 'OTHER',
    note: declineNote({ refused, merchant, isMixed: isMixed(kept, keys) }, translator(locale)),
  }
}

async function localeOf({ shop, statementId }: KeptCase): Promise<Locale> {
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

function refusedLines(
  { state }: KeptCase,
  keys: readonly number[],
  { decision, facts, document }: StoredDecision,
  locale: Locale,
): RefusedLine[] {
  const words = decisionWords(locale, document)
  const lines = state.lines.filter(({ key, acceptance }) => keys.includes(key) && acceptance === 'refused')
  return lines.flatMap(({ unit, remedy }) => {
    const asked = remedyOf(decision, unit, remedy)
    const line = decision.lines.find((decided) => decided.unit === unit)
    if (asked === undefined || line === undefined) return []
    const others = openRemedies(line).filter((other) => other !== asked)
    return [{ asked, others, thing: thingOf(facts, unit), words }]
  })
}

const isTooLate = ({ asked }: RefusedLine): boolean => LATE.has(mainReason(asked).code)

const isMixed = ({ state }: KeptCase, keys: readonly number[]): boolean =>
  state.lines.some(({ key, acceptance }) => keys.includes(key) && acceptance === 'accepted')
