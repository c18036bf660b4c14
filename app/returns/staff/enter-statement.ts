/**
 * A statement that came by mail, on the phone or in another way, entered by staff. It counts from when it was sent (CRD 11(2)),
 * whatever form it has (11(1)), and goes the way of every statement: recorded first, acknowledged to the buyer, decided.
 */
import { canonicalJson } from '../../engine/index.ts'
import { adminTime } from '../../locales/admin-time.ts'
import { keepStatement } from '../buyer/keep-statement.ts'
import { statedLines } from '../buyer/stated-lines.ts'
import type { Actor } from '../case/case-event.ts'
import { unitsOf } from '../case/order-units.ts'
import { unlessSilent } from '../merchant/unless-silent.ts'
import { storedOrder } from '../reconcile/reconcile-order.ts'
import { readAndKeep } from './order-called.ts'
import { readStatement, type StatementErrors, type TypedStatement } from './statement-form.ts'

export interface Entry {
  /** Shopify's number. */
  orderId: string
  typed: TypedStatement
  /** Made once per opened form: entering it again is the same statement. UUID. */
  submissionKey: string
  by: Extract<Actor, `merchant:${string}`>
}

export type EnterResult =
  | { ok: true; caseId: string; isNew: boolean }
  | { ok: false; errors: StatementErrors }
  | { ok: false; why: 'shopify_silent' }

/**
 * @param shop its domain, and the zone (IANA name) whose clock was meant
 * @throws Unavailable (retryable) when the database had no turn for it in time
 */
export async function enterStatement(
  { shop, timezone }: { shop: string; timezone: string },
  { orderId, typed, submissionKey, by }: Entry,
  now: Date,
): Promise<EnterResult> {
  const reading = await orderOf(shop, orderId)
  if (reading === 'shopify_silent') return { ok: false, why: reading }
  if (reading === null) return { ok: false, errors: { order: 'order_gone' } }
  const { order } = reading
  const against = { units: unitsOf(order), orderedAt: order.createdAt, time: adminTime(timezone), now }
  const read = readStatement(typed, against)
  if (!read.ok) return read
  const { channel, sentAt, locale, items } = read.statement
  const kept = await keepStatement({
    ...{ shop, orderId: order.id, orderName: order.name, channel, submissionKey, locale, sentAt },
    given: { ...typed, timezone },
    wordsOf: canonicalJson,
    // Only a letter is under way for days, and nobody was asked when it arrived: it has by now.
    receivedAt: channel === 'letter' ? now : sentAt,
    lines: statedLines({ items }, against.units, locale),
    entered: { by, at: now },
  })
  return { ok: true, ...kept }
}

/** As it was read when the form was opened: what was typed is not to wait for Shopify. */
async function orderOf(shop: string, orderId: string) {
  if (!/^\d{1,20}$/.test(orderId)) return null
  return (await storedOrder(shop, orderId)) ?? (await unlessSilent(readAndKeep(shop, orderId)))
}
