/**
 * Changes to returns. What Shopify's rules refuse (a line returned already, a return declined already) is a
 * value; OutcomeUnknown is thrown when a change was sent and not answered: call findReturnsByReference or
 * readReturn before trying again.
 */
import type { Admin } from './admin.ts'
import { fitted } from './fitted.ts'
import { gid, numericId } from './gid.ts'
import { allNodes } from './pages.ts'
import { APPROVE_RETURN, DECLINE_RETURN, REQUEST_RETURN, RETURN_REASONS } from './return-queries.ts'

const LONGEST_CUSTOMER_NOTE = 300
const LONGEST_DECLINE_NOTE = 500

export interface UserError {
  code?: string
  field?: string[]
  message: string
}

export type ReturnChange =
  | { done: true; return: { id: string; name: string; status: string } }
  | { done: false; userErrors: UserError[] }

export interface ReturnRequest {
  orderId: string
  /** Our case's reference, e.g. "RC-7F3K2M": every line's note begins with it. */
  reference: string
  /** Handles of Shopify's return reasons, the best first; a shop's first reason when it knows none of them. */
  reasons: readonly string[]
  lines: readonly { fulfillmentLineId: string; quantity: number; note?: string }[]
}

/** Asks for a return in the buyer's name: status REQUESTED until it is approved or declined. */
export async function requestReturn(admin: Admin, request: ReturnRequest): Promise<ReturnChange> {
  const returnReasonDefinitionId = await findReason(admin, request.reasons)
  const returnLineItems = request.lines.map((line) => ({
    fulfillmentLineItemId: gid('FulfillmentLineItem', line.fulfillmentLineId),
    quantity: line.quantity,
    returnReasonDefinitionId,
    customerNote: fitted([request.reference, line.note].filter(Boolean).join(' · '), LONGEST_CUSTOMER_NOTE),
  }))
  const input = { orderId: gid('Order', request.orderId), returnLineItems }
  return outcome((await admin.call(REQUEST_RETURN, { input })).returnRequest)
}

/** REQUESTED → OPEN. Shopify tells the buyer, in the shop's own template. */
export async function approveReturn(admin: Admin, returnId: string): Promise<ReturnChange> {
  const input = { id: gid('Return', returnId), notifyCustomer: true }
  return outcome((await admin.call(APPROVE_RETURN, { input })).returnApproveRequest)
}

/**
 * REQUESTED → DECLINED. Shopify tells the buyer, with our note.
 * @param note what the buyer reads; what exceeds 500 characters is cut at a word
 */
export async function declineReturn(
  admin: Admin,
  returnId: string,
  { reason, note }: { reason: 'RETURN_PERIOD_ENDED' | 'FINAL_SALE' | 'OTHER'; note: string },
): Promise<ReturnChange> {
  const declineNote = fitted(note, LONGEST_DECLINE_NOTE)
  const input = { id: gid('Return', returnId), declineReason: reason, declineNote, notifyCustomer: true }
  return outcome((await admin.call(DECLINE_RETURN, { input })).returnDeclineRequest)
}

/** Shopify requires a reason for each line, from a list of its own that grows and shrinks. */
async function findReason(admin: Admin, wanted: readonly string[]): Promise<string | null> {
  const all = await allNodes(async (after) => {
    const { returnReasonDefinitions } = await admin.call(RETURN_REASONS, after ? { after } : {})
    return returnReasonDefinitions
  })
  const usable = all.filter((reason) => !reason.deleted)
  const best = wanted.map((handle) => usable.find((reason) => reason.handle === handle)).find(Boolean)
  return (best ?? usable[0])?.id ?? null
}

interface Payload {
  return?: { id: string; name: string; status: string } | null | undefined
  userErrors: readonly { code?: string | null; field?: readonly string[] | null; message: string }[]
}

function outcome(payload: Payload | null | undefined): ReturnChange {
  const changed = payload?.return
  if (changed && payload.userErrors.length === 0) {
    return { done: true, return: { ...changed, id: numericId(changed.id) } }
  }
  const errors = payload?.userErrors ?? []
  return {
    done: false,
    userErrors: errors.map(({ code, field, message }) => ({
      message,
      ...(code ? { code } : {}),
      ...(field ? { field: [...field] } : {}),
    })),
  }
}
