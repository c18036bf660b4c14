/**
 * A merchant judges what waits for a person. What the engine had said is kept beside it; Shopify's Return
 * follows through the job.
 */
import { z } from 'zod'
import { now } from '../clock.server.ts'
import { advanceCase } from '../jobs/definitions/advance-case.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { type CaseState, isOpen } from './case.ts'
import type { Actor, LineOutcome, RecordedEvent, Resolution, WaitCode } from './case-event.ts'
import { changeCase, loadCase } from './case-store.ts'
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

/** These wait for something to be done, not for a yes or a no. */
const TO_BE_DONE: readonly WaitCode[] = ['inspection', 'transfer']

/** The lines that a person is asked about: whatever waits, and whatever is still open. */
export const waitingKeys = ({ waits, lines, closed }: CaseState): number[] => {
  const asked = waits.filter(({ code }) => !TO_BE_DONE.includes(code))
  if (closed || asked.length === 0) return []
  const waiting = new Set(asked.flatMap(({ keys }) => keys))
  const open = lines.filter(
    (line) => waiting.has(line.key) || (line.acceptance !== 'pending' && isOpen(line)),
  )
  return open.map(({ key }) => key)
}

/** These wait until somebody has dealt with them: what was accepted stays so, and there is no no. */
const TO_BE_DEALT_WITH: readonly WaitCode[] = ['not_shipped', 'deadline', 'paid_short', 'replacement']

/** What a person can answer; nothing where nothing is asked. */
export function resolutionsOf(state: CaseState): Resolution[] {
  const keys = waitingKeys(state)
  if (keys.length === 0) return []
  const asked = state.waits.filter((wait) => wait.keys.some((key) => keys.includes(key)))
  const isQuestion =
    asked.some(({ code }) => !TO_BE_DONE.includes(code) && !TO_BE_DEALT_WITH.includes(code)) ||
    state.lines.some((line) => keys.includes(line.key) && isOpen(line))
  return isQuestion ? ['approved', 'declined'] : ['approved']
}

const saidByEngine = (events: readonly RecordedEvent[], keys: readonly number[]): LineOutcome[] =>
  events.flatMap(({ event }) =>
    event.type === 'decided' ? event.outcomes.filter(({ key }) => keys.includes(key)) : [],
  )
