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
import { changeCase, type KeptCase } from '../case/case-store.ts'
import { foldCase } from '../case/fold-case.ts'
import { areWaiting } from '../case/named-waits.ts'
import type { NamedWait } from '../case/wait-code.ts'
import { resolutionsOf, waitingKeys } from '../case/waiting-for.ts'
import { goneElsewhere } from '../deciding/gone-elsewhere.ts'

/** With the clause it still fits into the note that Shopify shows the buyer. */
const LONGEST_REASON = 300

export interface Judgement {
  resolution: Resolution
  /** Required: the buyer reads it when it is a refusal, and whoever asks later why it was decided so. */
  reason: string
  actor: Extract<Actor, `merchant:${string}`>
  /** Dealt with: which of the things that wait; absent: all of them. */
  of?: readonly NamedWait[]
  /** The number of the last event that they were shown; absent: whatever the case has come to. */
  seen?: number
}

export type ResolveResult =
  | { ok: true }
  | {
      ok: false
      why:
        | ('not_found' | 'nothing_to_resolve' | 'changed_meanwhile')
        | ('reason_required' | 'reason_too_long')
        /** Of what they would approve no piece is left in the order: another return has it, or it was refunded. */
        | 'nothing_left'
    }

type Refusal = Extract<ResolveResult, { ok: false }>['why']

/**
 * Two who judge at once, or one who was not shown all that their answer would answer: they learn that it changed meanwhile, and
 * nothing of theirs is kept. Of lines of which nothing is left a yes answers nothing: they are still asked about.
 */
export async function resolveReview(
  shop: string,
  id: string,
  { resolution, reason, actor, of, seen }: Judgement,
): Promise<ResolveResult> {
  const said = reason.trim()
  if (said === '') return { ok: false, why: 'reason_required' }
  if (said.length > LONGEST_REASON) return { ok: false, why: 'reason_too_long' }
  if (!z.uuid().safeParse(id).success) return { ok: false, why: 'not_found' }
  let refusal: Refusal | undefined
  const kept = await changeCase(shop, id, await now(), async (current, tx) => {
    refusal = refusalOf(current, resolution, seen)
    if (of !== undefined && !areWaiting(current.state, of)) refusal ??= 'changed_meanwhile'
    if (refusal !== undefined) return []
    const gone = resolution === 'approved' ? await goneElsewhere(tx, current) : []
    const keys = waitingKeys(current.state)
      .filter((key) => !gone.includes(key))
      .filter((key) => of === undefined || of.some((named) => named.keys.includes(key)))
    if (keys.length === 0) refusal = 'nothing_left'
    if (refusal !== undefined) return []
    await enqueue(tx, advanceCase, { shop, caseId: id })
    const engineSaid = saidByEngine(current.events, keys)
    const named = of && { of: of.map(({ code, keys: its }) => ({ code, keys: its })) }
    const judged = { resolution, keys, reason: said, engineSaid, ...named }
    return [{ actor, event: { type: 'resolved_by_merchant', ...judged } }]
  })
  if (kept === null) return { ok: false, why: 'not_found' }
  return refusal === undefined ? { ok: true } : { ok: false, why: refusal }
}

function refusalOf(current: KeptCase, resolution: Resolution, seen: number | undefined) {
  if (seen !== undefined && isAnotherQuestion(current, seen)) return 'changed_meanwhile'
  return resolutionsOf(current.state).includes(resolution) ? undefined : 'nothing_to_resolve'
}

/** What waits, and what was decided, is not what they were shown. */
function isAnotherQuestion({ events, state }: KeptCase, seen: number): boolean {
  const asked = ({ waits, lines }: CaseState) =>
    JSON.stringify([waits, lines.map(({ key, acceptance }) => [key, acceptance])])
  return seen > state.lastSeq || asked(foldCase(events.filter(({ seq }) => seq <= seen))) !== asked(state)
}

/** Its last word about each. */
function saidByEngine(events: readonly RecordedEvent[], keys: readonly number[]): LineOutcome[] {
  const said = events.flatMap(({ event }) =>
    event.type === 'decided' || event.type === 'delivery_stated' ? event.outcomes : [],
  )
  return keys.flatMap((key) => said.findLast((one) => one.key === key) ?? [])
}
