import type { Sentence } from '../locales/sentence.ts'
import type { Locale } from '../locales/translate.ts'
import { listenerFor, toldNow } from '../returns/buyer/buyer-cases.ts'
import { carryingOut } from '../returns/buyer/told-acceptance.ts'
import { storedOrder } from '../returns/reconcile/reconcile-order.ts'
import type { Acting } from './act-on-deadlines.ts'

/** Where to send it and what to enclose, as the buyer was told when it was accepted. */
export async function sendingInstructions(
  { shop, orderId, caseId, circumstances, at }: Acting,
  locale: Locale,
): Promise<readonly Sentence[]> {
  const reading = caseId === undefined ? null : await storedOrder(shop, orderId)
  if (caseId === undefined || reading === null) return []
  const listener = listenerFor(circumstances, reading, locale, at)
  const told = await toldNow(shop, caseId, listener)
  return told === null ? [] : (carryingOut(told, listener).instructions ?? [])
}
