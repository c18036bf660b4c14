/**
 * Somebody does something to a case: it is written down, with the work that follows, in one transaction.
 * Shopify hears of it through the job, which looks at what is true then.
 */
import { z } from 'zod'
import { now } from '../../clock.server.ts'
import type { Tx } from '../../db.server.ts'
import { advanceCase } from '../../jobs/definitions/advance-case.ts'
import { enqueue } from '../../jobs/enqueue.ts'
import type { CaseState } from '../case/case.ts'
import type { Actor, CaseEvent, RecordedEvent } from '../case/case-event.ts'
import { changeCase, type KeptCase } from '../case/case-store.ts'

/** Who acts, and on what: `seen` is the number of the last event that they were shown. */
export interface By {
  actor: Actor
  /** Absent: whatever the case has come to. */
  seen?: number
  once?: Once
}

/** How an act that may be sent again is known to be the same; `write` is part of the transaction that writes what happens. */
export interface Once {
  isKnown: (tx: Tx) => Promise<boolean>
  write: (tx: Tx) => Promise<void>
}

/** `again`: it was done before, and nothing of it happened once more. */
export type ActResult<Why extends string = never> =
  | { ok: true; again?: true }
  | { ok: false; why: Why | 'not_found' | 'changed_meanwhile' }

/**
 * @param decide what happens, from the case as it is; a word says why it cannot
 * @returns `changed_meanwhile` when more has happened than they were shown and what follows from it: nothing of theirs is kept
 * @throws Unavailable (retryable) when the database had no turn for it in time
 */
export async function actOnCase<Why extends string>(
  shop: string,
  id: string,
  { actor, seen, once }: By,
  decide: (state: CaseState, kept: KeptCase) => readonly CaseEvent[] | Why,
): Promise<ActResult<Why>> {
  if (!z.uuid().safeParse(id).success) return { ok: false, why: 'not_found' }
  let result: ActResult<Why> = { ok: true }
  const kept = await changeCase(shop, id, await now(), async (current, tx) => {
    if (await once?.isKnown(tx)) {
      result = { ok: true, again: true }
      return []
    }
    if (seen !== undefined && hasChanged(current, seen)) {
      result = { ok: false, why: 'changed_meanwhile' }
      return []
    }
    const events = decide(current.state, current)
    result = typeof events === 'string' ? { ok: false, why: events } : { ok: true }
    if (typeof events === 'string') return []
    await once?.write(tx)
    await enqueue(tx, advanceCase, { shop, caseId: id })
    return events.map((event) => ({ actor, event }))
  })
  return kept === null ? { ok: false, why: 'not_found' } : result
}

/**
 * What the engine does by itself soon after somebody acted follows from what they saw: their next act is not refused for
 * it, and is held to the case as it then is. That Shopify refused where goods went is news: whoever closes the case has seen
 * it.
 */
const FOLLOWS: ReadonlySet<CaseEvent['type']> = new Set<CaseEvent['type']>([
  'acknowledged',
  'decided',
  'shopify_return_requested',
  'shopify_return_approved',
  'left_for_review',
  'order_found',
  'fulfillment_held',
  'fulfillment_released',
  'return_way_arranged',
  'settlement_sent',
  'placing_sent',
  'put_away',
  'inspected',
])

const isFollowing = ({ actor, event }: RecordedEvent): boolean =>
  actor === 'engine' && FOLLOWS.has(event.type) && !isPlacingRefused(event)

const isPlacingRefused = (event: CaseEvent): boolean =>
  event.type === 'left_for_review' && event.code === 'not_put_away'

/** Also where they claim to have seen what has not happened yet. */
const hasChanged = ({ events, state }: KeptCase, seen: number): boolean =>
  seen > state.lastSeq || events.some((one) => one.seq > seen && !isFollowing(one))
