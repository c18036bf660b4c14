/** All that a message about a case is made from: the case as its buyer is told of it, to whom, and by whom. */
import { now } from '../../clock.server.ts'
import type { Translate } from '../../locales/translate.ts'
import { translator } from '../../locales/translate.ts'
import { listenerFor, toldNow } from '../buyer/buyer-cases.ts'
import type { CaseToTell, Listener } from '../buyer/told-case.ts'
import type { KeptCase } from '../case/case-store.ts'
import { readShopCircumstances } from '../deciding/read-circumstances.ts'
import { keepOrder, readOrderNow, storedOrder } from '../reconcile/reconcile-order.ts'
import { type Whom, whomToTell } from './whom-to-tell.ts'

export interface Context {
  kept: KeptCase
  told: CaseToTell
  listener: Listener
  whom: Whom
  shopName: string
  /** Where else the shop answers questions. */
  contact: string | null
  t: Translate
  at: Date
}

/** @returns undefined where nobody is to be written to: forgotten, or neither shop nor order are there any more */
export async function contextOf(kept: KeptCase): Promise<Context | undefined> {
  const { shop, orderId } = kept
  const circumstances = await readShopCircumstances(shop)
  if (circumstances === null) return undefined
  const whom = await whomToTell(kept)
  const reading = whom && (await orderOf(shop, orderId))
  if (whom === undefined || reading === undefined) return undefined
  const at = await now()
  const listener: Listener = { ...listenerFor(circumstances, reading, whom.locale, at), keepsIt: true }
  const told = await toldNow(shop, kept.id, listener)
  if (told === null) return undefined
  const { name: shopName, settings } = circumstances
  const t = translator(whom.locale)
  return { kept, told, listener, whom, shopName, contact: settings.contactEmail, t, at }
}

async function orderOf(shop: string, orderId: string) {
  const stored = await storedOrder(shop, orderId)
  if (stored !== null) return stored
  const reading = await readOrderNow(shop, orderId)
  if (reading === null) return undefined
  await keepOrder(shop, reading)
  return reading
}
