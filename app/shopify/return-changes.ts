/**
 * Changes to returns. What Shopify's rules refuse (a line returned already, a return declined already) is a
 * value; OutcomeUnknown is thrown when a change was sent and not answered: call findReturnsByReference or
 * readReturn before trying again.
 */
import type { Admin } from './admin.ts'
import { fitted } from './fitted.ts'
import { gid } from './gid.ts'
import { allNodes } from './pages.ts'
import { APPROVE_RETURN, CREATE_RETURN, DECLINE_RETURN, REQUEST_RETURN } from './return-mutations.ts'
import { outcome, type ReturnChange } from './return-outcome.ts'
import { RETURN_REASONS } from './return-queries.ts'

const LONGEST_CUSTOMER_NOTE = 300
const LONGEST_DECLINE_NOTE = 500

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

export interface ExchangeReturn extends ReturnRequest {
  exchanges: readonly { variantId: string; quantity: number }[]
}

/** A return that is OPEN at once, with what goes out in exchange: a request cannot say that. */
export async function createReturnWithExchange(admin: Admin, wanted: ExchangeReturn): Promise<ReturnChange> {
  const returnReasonDefinitionId = await findReason(admin, wanted.reasons)
  const returnReasonNote = fitted(wanted.reference, LONGEST_CUSTOMER_NOTE)
  const returnLineItems = wanted.lines.map(({ fulfillmentLineId, quantity }) => ({
    fulfillmentLineItemId: gid('FulfillmentLineItem', fulfillmentLineId),
    ...{ quantity, returnReasonDefinitionId, returnReasonNote },
  }))
  const exchangeLineItems = wanted.exchanges.map(({ variantId, quantity }) => ({
    variantId: gid('ProductVariant', variantId),
    quantity,
  }))
  const returnInput = { orderId: gid('Order', wanted.orderId), returnLineItems, exchangeLineItems }
  return outcome((await admin.call(CREATE_RETURN, { input: returnInput })).returnCreate)
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
