/**
 * Returns carried on after their verdict. None of these is idempotent, and OutcomeUnknown is thrown when one was sent
 * and not answered: readReturnProgress says what came of it. What Shopify's rules refuse is a value.
 */
import { refunds } from '../metrics.server.ts'
import type { Admin } from './admin.ts'
import { type Disposal, disposalInput } from './disposal.ts'
import { gid } from './gid.ts'
import { decimalText } from './money.ts'
import {
  CANCEL_RETURN,
  CLOSE_RETURN,
  PROCESS_RETURN,
  REMOVE_FROM_RETURN,
  REOPEN_RETURN,
} from './return-mutations.ts'
import { outcome, type ReturnChange } from './return-outcome.ts'

export interface Processing {
  returnId: string
  currency: string
  lines: readonly {
    returnLineId: string
    quantity: number
    dispositions: readonly Disposal[]
  }[]
  exchanges: readonly { exchangeLineId: string; quantity: number }[]
  /** In minor units of `currency`. */
  shippingMinor: number
  /** Sums to what is paid back; empty: no money moves. */
  payments: readonly { transactionId: string; minor: number }[]
  /** Begins with our settlement's id: how it is found again. */
  note: string
}

/** Confirms what came back, disposes of it and pays back, all or nothing. Only of an OPEN return. */
export async function processReturn(admin: Admin, wanted: Processing): Promise<ReturnChange> {
  const amount = (minor: number) => ({
    amount: decimalText(minor, wanted.currency),
    currencyCode: wanted.currency as 'EUR',
  })
  const orderTransactions = wanted.payments.map(({ transactionId, minor }) => ({
    parentId: gid('OrderTransaction', transactionId),
    transactionAmount: amount(minor),
  }))
  const input = {
    returnId: gid('Return', wanted.returnId),
    note: wanted.note,
    notifyCustomer: true,
    returnLineItems: wanted.lines.map(({ returnLineId, quantity, dispositions }) => ({
      id: gid('ReturnLineItem', returnLineId),
      quantity,
      dispositions: dispositions.map(disposalInput),
    })),
    exchangeLineItems: wanted.exchanges.map(({ exchangeLineId, quantity }) => ({
      id: gid('ExchangeLineItem', exchangeLineId),
      quantity,
    })),
    ...(wanted.shippingMinor > 0
      ? { refundShipping: { shippingRefundAmount: amount(wanted.shippingMinor) } }
      : {}),
    ...(orderTransactions.length === 0 ? {} : { financialTransfer: { issueRefund: { orderTransactions } } }),
  }
  const processed = outcome((await admin.call(PROCESS_RETURN, { input })).returnProcess)
  if (orderTransactions.length > 0) refunds.inc({ result: processed.done ? 'made' : 'refused' })
  return processed
}

/** OPEN → CLOSED. */
export const closeReturn = async (admin: Admin, returnId: string): Promise<ReturnChange> =>
  outcome((await admin.call(CLOSE_RETURN, { id: gid('Return', returnId) })).returnClose)

/** CLOSED → OPEN. */
export const reopenReturn = async (admin: Admin, returnId: string): Promise<ReturnChange> =>
  outcome((await admin.call(REOPEN_RETURN, { id: gid('Return', returnId) })).returnReopen)

/** Before any of it is processed. */
export const cancelReturn = async (admin: Admin, returnId: string): Promise<ReturnChange> =>
  outcome((await admin.call(CANCEL_RETURN, { id: gid('Return', returnId) })).returnCancel)

/** Before they are processed; the return goes on with its other lines. */
export async function removeFromReturn(
  admin: Admin,
  returnId: string,
  lines: readonly { returnLineId: string; quantity: number }[],
): Promise<ReturnChange> {
  const given = lines.map(({ returnLineId, quantity }) => ({
    returnLineItemId: gid('ReturnLineItem', returnLineId),
    quantity,
  }))
  const sent = { returnId: gid('Return', returnId), lines: given }
  return outcome((await admin.call(REMOVE_FROM_RETURN, sent)).removeFromReturn)
}
