/**
 * A merchant judges what waits for a person. What the engine had said is kept beside it; Shopify's Return
 * follows through the job.
 */
import { z } from 'zod'
import { now } from '../../clock.server.ts'
import { advanceCase } from '../../jobs/definitions/advance-case.ts'
import { enqueue } from '../../jobs/enqueue.ts'
import type { Actor, LineOutcome, RecordedEvent, Resolution } from '../case/case-event.ts'
import { changeCase, loadCase } from '../case/case-store.ts'
import { resolutionsOf, waitingKeys } from '../case/waiting-for.ts'
import type { ResolveResult } from './case-view.ts'

/** With the clause it still fits into the note that Shopify shows the buyer. */
const LONGEST_REASON = 300

export interface Judgement {
  resolution: Resolution
  /** Required: the buyer reads it when it is a refusal, and whoever asks later why it was decided so. */
  reason: string
  actor: Extract<Actor, `merchant:${string}`>
}

/** Two who judge at once: the second learns that it changed meanwhile, and nothing of theirs is kept. */
export async function resolveReview(
  shop: string,
  id: string,
  { resolution, reason, actor }: Judgement,
): Promise<ResolveResult> {
  const said = reason.trim()
  if (said === '') return { ok: false, why: 'reason_required' }
  if (said.length > LONGEST_REASON) return { ok: false, why: 'reason_too_long' }
  const seen = z.uuid().safeParse(id).success ? await loadCase(shop, id) : null
  if (seen === null) return { ok: false, why: 'not_found' }
  const keys = waitingKeys(seen.state)
  if (!resolutionsOf(seen.state).includes(resolution)) return { ok: false, why: 'nothing_to_resolve' }
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

const saidByEngine = (events: readonly RecordedEvent[], keys: readonly number[]): LineOutcome[] =>
  events.flatMap(({ event }) =>
    event.type === 'decided' ? event.outcomes.filter(({ key }) => keys.includes(key)) : [],
  )
