/** A Return is ended, opened again, cut, or gets its way back. What Shopify refuses may be done already: it is read. */
import { Unavailable } from '../../errors.ts'
import type { Admin } from '../../shopify/admin.ts'
import type { ReturnChange } from '../../shopify/return-outcome.ts'
import { cancelReturn, closeReturn, removeFromReturn, reopenReturn } from '../../shopify/return-processing.ts'
import { type ReturnProgress, readReturnProgress } from '../../shopify/return-progress.ts'
import { arrangeReverseDelivery } from '../../shopify/reverse-delivery.ts'
import type { CaseEvent } from '../case/case-event.ts'
import type { KeptCase } from '../case/case-store.ts'
import { eventOfStatus } from '../case/event-of-status.ts'
import { trackingOf } from '../case/parcel-number.ts'
import { isSameLine } from '../case/same-line.ts'
import type { StepOf } from '../case/step.ts'
import { byEngine, byShopify, refusedFor, type Taken } from '../case/taken.ts'

const CHANGE = { cancelReturn, closeReturn, reopenReturn } as const

const EVENT = {
  cancelReturn: 'shopify_return_cancelled',
  closeReturn: 'shopify_return_closed',
  reopenReturn: 'shopify_return_reopened',
} as const

export async function carryReturn(
  admin: Admin,
  { kind, returned: { id: returnId, keys } }: StepOf<'cancelReturn' | 'closeReturn' | 'reopenReturn'>,
): Promise<Taken> {
  const done: CaseEvent = { type: EVENT[kind], returnId }
  const change = await CHANGE[kind](admin, returnId)
  if (!change.done) return afterRefusal(admin, { returnId, keys, done, change })
  if (kind === 'closeReturn') await seenClosed(admin, returnId)
  return byEngine(done)
}

/**
 * What is written down as closed and read as open was opened again by somebody: so it is written down only once it is read as
 * closed.
 * @throws Unavailable when Shopify still shows it as it was
 */
async function seenClosed(admin: Admin, returnId: string): Promise<void> {
  const found = await readReturnProgress(admin, returnId)
  if (found?.status === 'OPEN') throw new Unavailable('Shopify does not show yet that the return is closed')
}

interface Refused {
  returnId: string
  keys: number[]
  done: CaseEvent
  change: Extract<ReturnChange, { done: false }>
}

/** It may be so already, by us who died or by a person; or it has become something else meanwhile. */
async function afterRefusal(admin: Admin, { returnId, keys, done, change }: Refused): Promise<Taken> {
  const found = await readReturnProgress(admin, returnId)
  const now = found === null ? undefined : eventOfStatus(returnId, found)
  const isOpenAgain = done.type === 'shopify_return_reopened' && found?.status === 'OPEN'
  if (isOpenAgain || now?.type === done.type) return byEngine(done)
  const isOver = found !== null && ['CLOSED', 'CANCELED', 'DECLINED'].includes(found.status)
  return now !== undefined && isOver && done.type !== 'shopify_return_reopened'
    ? byShopify(now)
    : refusedFor(keys, change)
}

/** Lines that are in it no more, whoever took them out, are not taken out again. */
export async function cutReturn(
  admin: Admin,
  { state }: KeptCase,
  { returned: { id: returnId }, keys }: StepOf<'remove'>,
): Promise<Taken> {
  const removed: CaseEvent = { type: 'shopify_lines_removed', returnId, keys }
  const found = await readReturnProgress(admin, returnId)
  const lines = linesFor(found, keys, state)
  if (lines.length === 0) return byEngine(removed)
  const change = await removeFromReturn(admin, returnId, lines)
  return change.done ? byEngine(removed) : refusedFor(keys, change)
}

const linesFor = (found: ReturnProgress | null, keys: readonly number[], { lines }: KeptCase['state']) => {
  const cut = lines.filter(({ key }) => keys.includes(key))
  return (found?.lines ?? [])
    .filter((known) => cut.some((line) => isSameLine(line, known)))
    .map(({ id, quantity }) => ({ returnLineId: id, quantity }))
}

export async function arrangeWay(
  admin: Admin,
  { way, returned: { id: returnId, keys } }: StepOf<'arrange'>,
): Promise<Taken> {
  const found = await readReturnProgress(admin, returnId)
  const work = found?.reverse[0]
  const given = trackingOf(way)
  if (work === undefined)
    return refusedFor(keys, { userErrors: [{ message: 'Shopify expects nothing of this return' }] })
  const change = await arrangeReverseDelivery(admin, work, given.tracking)
  if (!change.done) return refusedFor(keys, change)
  const { reverseDeliveryId } = change
  return byEngine({ type: 'return_way_arranged', returnId, reverseDeliveryId, ...given })
}
