/**
 * Takes one step of a case in Shopify and records it. Shopify's changes are not idempotent and a process
 * may die between the change and our record of it: so before a Return is made, the order's Returns are
 * searched for the tag that the state gives it, and a verdict that Shopify says it already has is read.
 */
import type { Admin } from '../shopify/admin.ts'
import { type ShopifyReturn as FoundReturn, findReturnsByReference, readReturn } from '../shopify/return.ts'
import { approveReturn, declineReturn, requestReturn } from '../shopify/return-changes.ts'
import type { ReturnChange } from '../shopify/return-outcome.ts'
import type { ShopifyReturn } from './case.ts'
import type { CaseEvent } from './case-event.ts'
import type { Happening, KeptCase } from './case-store.ts'
import { declineWords } from './decline-words.ts'
import type { Step } from './next-step.ts'

export async function takeStep(admin: Admin, kept: KeptCase, step: Step): Promise<Happening> {
  switch (step.kind) {
    case 'request':
      return byEngine(await request(admin, kept, step))
    case 'approve':
      return verdict(admin, step.returned, await approveReturn(admin, step.returned.id), {
        type: 'shopify_return_approved',
        returnId: step.returned.id,
      })
    case 'decline': {
      const words = await declineWords(kept, step.returned.keys)
      return verdict(admin, step.returned, await declineReturn(admin, step.returned.id, words), {
        type: 'shopify_return_declined',
        returnId: step.returned.id,
        note: words.note,
      })
    }
    case 'leave':
      return byEngine({ type: 'left_for_review', code: step.code, keys: step.keys })
    case 'close':
      return byEngine({ type: 'closed' })
  }
}

const byEngine = (event: CaseEvent): Happening => ({ actor: 'engine', event })

type Request = Extract<Step, { kind: 'request' }>

/** Whether a Return is the one that the step makes: a buyer may begin a note with our tag too. */
export const isMadeFor = ({ tag, lines }: Request, found: Pick<FoundReturn, 'lines'>): boolean =>
  found.lines.every(
    ({ customerNote, fulfillmentLineId, quantity }) =>
      `${customerNote ?? ''} `.startsWith(`${tag} `) &&
      lines.some((asked) => asked.fulfillmentLineId === fulfillmentLineId && asked.quantity === quantity),
  )

async function request(admin: Admin, kept: KeptCase, step: Request): Promise<CaseEvent> {
  const tagged = await findReturnsByReference(admin, kept.orderId, step.tag)
  const made = tagged.find((found) => isMadeFor(step, found))
  const { group, keys, tag: reference, lines } = step
  if (made !== undefined)
    return { type: 'shopify_return_requested', returnId: made.id, name: made.name, group, keys }
  const change = await requestReturn(admin, { orderId: kept.orderId, reference, reasons: REASONS, lines })
  if (!change.done) return { type: 'left_for_review', code: 'shopify_refused', keys, detail: saidBy(change) }
  return {
    type: 'shopify_return_requested',
    returnId: change.return.id,
    name: change.return.name,
    group,
    keys,
  }
}

/** A withdrawal needs no reason; Shopify wants one, so it gets the one that says least. */
const REASONS = ['unwanted', 'other', 'unknown'] as const

const saidBy = (change: Extract<ReturnChange, { done: false }>): string =>
  change.userErrors.map(({ message }) => message).join('; ')

/** Shopify refuses a verdict on a Return that has one: what it is by now is what happened. */
async function verdict(
  admin: Admin,
  { id: returnId, keys }: ShopifyReturn,
  change: ReturnChange,
  done: CaseEvent,
): Promise<Happening> {
  if (change.done) return byEngine(done)
  const found = await readReturn(admin, returnId)
  const happened = found === null ? undefined : eventOfStatus(returnId, found)
  if (happened === undefined)
    return byEngine({ type: 'left_for_review', code: 'shopify_refused', keys, detail: saidBy(change) })
  return happened.type === done.type ? byEngine(done) : { actor: 'shopify', event: happened }
}

/** What a Return's status in Shopify says happened to it; undefined while it is only asked for. */
export function eventOfStatus(
  returnId: string,
  { status, decline }: { status: string; decline?: { note?: string } },
): CaseEvent | undefined {
  switch (status) {
    case 'OPEN':
      return { type: 'shopify_return_approved', returnId }
    case 'CLOSED':
      return { type: 'shopify_return_closed', returnId }
    case 'DECLINED':
      return { type: 'shopify_return_declined', returnId, note: decline?.note ?? null }
    case 'CANCELED':
      return { type: 'shopify_return_cancelled', returnId }
    default:
      return undefined
  }
}
