/**
 * A merchant judges what waits for a person. What the engine had said is kept beside it; Shopify's Return
 * follows through the job.
 */
import { z } from 'zod'
import { now } from '../../clock.server.ts'
import { advanceCase } from '../../jobs/definitions/advance-case.ts'
import { enqueue } from '../../jobs/enqueue.ts'
import type { CaseState } from '../case/case.ts'
import type { Actor, LineOutcome, RecordedEvent, Resolution } from '../case/case-event.ts'
import { changeCase, type KeptCase, loadCase } from '../case/case-store.ts'
import { foldCase } from '../case/fold-case.ts'
import { resolutionsOf, waitingKeys } from '../case/waiting-for.ts'
import type { ResolveResult } from './case-view.ts'

/** With the clause it still fits into the note that Shopify shows the buyer. */
const LONGEST_REASON = 300

export interface Judgement {
  resolution: Resolution
  /** Required: the buyer reads it when it is a refusal, and whoever asks later why it was decided so. */
  reason: string
  actor: Extract<Actor, `merchant:${string}`>
  /** The number of the last event that they were shown; absent: whatever the case has come to. */
  seen?: number
}

/**
 * Two who judge at once, or one who was not shown all that their answer would answer: they learn that it changed meanwhile, and
 * nothing of theirs is kept.
 */
export async function resolveReview(
  shop: string,
  id: string,
  { resolution, reason, actor, seen: shown }: Judgement,
): Promise<ResolveResult> {
  const said = reason.trim()
  if (said === '') return { ok: false, why: 'reason_required' }
  if (said.length > LONGEST_REASON) return { ok: false, why: 'reason_too_long' }
  const seen = z.uuid().safeParse(id).success ? await loadCase(shop, id) : null
  if (seen === null) return { ok: false, why: 'not_found' }
  const keys = waitingKeys(seen.state)
  if (!resolutionsOf(seen.state).includes(resolution)) return { ok: false, why: 'nothing_to_resolve' }
  if (shown !== undefined && isAnotherQuestion(seen, shown)) return { ok: false, why: 'changed_meanwhile' }
  let isCurrent = false
  await changeCase(shop, id, await now(), async (kept, tx) => {
    isCurrent = kept.state.lastSeq === seen.state.lastSeq
    if (!isCurrent) return []
    await enqueue(tx, advanceCase, { shop, caseId: id })
    const engineSaid = saidByEngine(kept.events, keys)
    return [{ actor, event: { type: 'resolved_by_merchant', resolution, keys, reason: said, engineSaid } }]
  })
  return isCurrent ? { ok: true } : { ok: false, why: 'changed_meanwhile' }
}

/** What waits, and what was decided, is not what they were shown. */
function isAnotherQuestion({ events, state }: KeptCase, shown: number): boolean {
  const asked = ({ waits, lines }: CaseState) =>
    JSON.stringify([waits, lines.map(({ key, acceptance }) => [key, acceptance])])
  return shown > state.lastSeq || asked(foldCase(events.filter(({ seq }) => seq <= shown))) !== asked(state)
}

const saidByEngine = (events: readonly RecordedEvent[], keys: readonly number[]): LineOutcome[] =>
  events.flatMap(({ event }) =>
    event.type === 'decided' ? event.outcomes.filter(({ key }) => keys.includes(key)) : [],
  )
