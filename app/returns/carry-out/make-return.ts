/** A case's lines become a Return, once: the order's Returns are searched for the tag that the case's state gives it. */
import type { Admin } from '../../shopify/admin.ts'
import { type ShopifyReturn as FoundReturn, findReturnsByReference } from '../../shopify/return.ts'
import { createReturnWithExchange, requestReturn } from '../../shopify/return-changes.ts'
import type { ReturnChange } from '../../shopify/return-outcome.ts'
import type { KeptCase } from '../case/case-store.ts'
import type { StepOf } from '../case/step.ts'
import { byEngine, refusedFor, type Taken } from '../case/taken.ts'

type Request = StepOf<'request'>

/** Whether a Return is the one that the step makes: a buyer may begin a note with our tag too. */
export const isMadeFor = (
  { tag, lines }: Pick<Request, 'tag' | 'lines'>,
  found: Pick<FoundReturn, 'lines'>,
): boolean =>
  found.lines.every(
    ({ customerNote, reasonNote, fulfillmentLineId, quantity }) =>
      [customerNote, reasonNote].some((note) => `${note ?? ''} `.startsWith(`${tag} `)) &&
      lines.some((asked) => asked.fulfillmentLineId === fulfillmentLineId && asked.quantity === quantity),
  )

export async function makeReturn(admin: Admin, kept: KeptCase, step: Request): Promise<Taken> {
  const made = await findMade(admin, kept, step)
  const { group, keys, tag: reference, lines } = step
  const change: ReturnChange =
    made === undefined
      ? await requestReturn(admin, { orderId: kept.orderId, reference, reasons: REASONS, lines })
      : { done: true, return: made }
  if (!change.done) return refusedFor(keys, change)
  const { id: returnId, name } = change.return
  return byEngine({ type: 'shopify_return_requested', returnId, name, group, keys })
}

/** With what goes out: such a Return is open at once. */
export async function makeExchange(admin: Admin, kept: KeptCase, step: StepOf<'exchange'>): Promise<Taken> {
  const made = await findMade(admin, kept, step)
  const { keys, tag: reference, lines, replacements } = step
  const change: ReturnChange =
    made === undefined
      ? await createReturnWithExchange(admin, {
          ...{ orderId: kept.orderId, reference, reasons: REASONS, lines },
          exchanges: replacements.map(({ variantId, quantity }) => ({ variantId, quantity })),
        })
      : { done: true, return: made }
  if (!change.done) return refusedFor(keys, change)
  const { id: returnId, name } = change.return
  return byEngine(
    { type: 'shopify_return_requested', returnId, name, group: 'accepted', keys },
    { type: 'shopify_return_approved', returnId },
  )
}

async function findMade(
  admin: Admin,
  { orderId }: KeptCase,
  step: Pick<Request, 'tag' | 'lines'>,
): Promise<FoundReturn | undefined> {
  const tagged = await findReturnsByReference(admin, orderId, step.tag)
  return tagged.find((found) => isMadeFor(step, found))
}

/** A withdrawal needs no reason; Shopify wants one, so it gets the one that says least. */
const REASONS = ['unwanted', 'other', 'unknown'] as const
