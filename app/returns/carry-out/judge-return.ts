/** A Return gets its verdict; one that Shopify says it already has is read. */
import type { Admin } from '../../shopify/admin.ts'
import { readReturn } from '../../shopify/return.ts'
import { approveReturn, declineReturn } from '../../shopify/return-changes.ts'
import type { ReturnChange } from '../../shopify/return-outcome.ts'
import type { ShopifyReturn } from '../case/case.ts'
import type { CaseEvent } from '../case/case-event.ts'
import type { KeptCase } from '../case/case-store.ts'
import { eventOfStatus } from '../case/event-of-status.ts'
import type { StepOf } from '../case/step.ts'
import { byEngine, byShopify, refusedFor, type Taken } from '../case/taken.ts'
import { declineWords } from './decline-words.ts'

export async function judgeReturn(
  admin: Admin,
  kept: KeptCase,
  { kind, returned }: StepOf<'approve' | 'decline'>,
): Promise<Taken> {
  const { id: returnId } = returned
  if (kind === 'approve') {
    const done: CaseEvent = { type: 'shopify_return_approved', returnId }
    return verdict(admin, returned, await approveReturn(admin, returnId), done)
  }
  const words = await declineWords(kept, returned.keys)
  const done: CaseEvent = { type: 'shopify_return_declined', returnId, note: words.note }
  return verdict(admin, returned, await declineReturn(admin, returnId, words), done)
}

/** Shopify refuses a verdict on a Return that has one: what it is by now is what happened. */
async function verdict(
  admin: Admin,
  { id: returnId, keys }: ShopifyReturn,
  change: ReturnChange,
  done: CaseEvent,
): Promise<Taken> {
  if (change.done) return byEngine(done)
  const found = await readReturn(admin, returnId)
  const happened = found === null ? undefined : eventOfStatus(returnId, found)
  if (happened === undefined) return refusedFor(keys, change)
  return happened.type === done.type ? byEngine(done) : byShopify(happened)
}
