/** Where a buyer does what a message about a day speaks of: on the page of their case, or, where there is none yet, of their order. */
import { withdrawUrl } from '../guest-pages.ts'
import { type Locale, translator } from '../locales/translate.ts'
import { labelsIn, officialLanguageOf } from '../locales/withdrawal-labels.ts'
import { doorBlock } from '../messages/door.ts'
import type { Block } from '../messages/letter.ts'
import type { DeadlineKind } from '../policies/deadline-settings.ts'
import { doorOf, isFromAccount } from '../returns/case/door-of.ts'
import { storedOrder } from '../returns/reconcile/reconcile-order.ts'
import { adminFor } from '../shopify/admin.ts'
import { readOrderPage } from '../shopify/order-page.ts'
import type { Acting } from './act-on-deadlines.ts'

export type Stated = Parameters<typeof doorOf>[0]

interface Read {
  locale: Locale
  stated?: Stated
}

export async function doorsOf(
  { shop, orderId }: Acting,
  kind: DeadlineKind,
  { locale, stated }: Read,
): Promise<Block[]> {
  const t = translator(locale)
  const page = () => readOrderPage(adminFor(shop), orderId)
  if (stated !== undefined)
    return [doorBlock(doorOf(stated, isFromAccount(stated) ? await page() : undefined), t)]
  const language = officialLanguageOf([locale])
  const means = t('messages:door.withdrawMeans')
  const withdraw = { label: labelsIn(language).withdraw, url: withdrawUrl(shop, language), means }
  // Whoever ordered without a customer has nowhere to sign in.
  const url = (await storedOrder(shop, orderId))?.order.customerId === undefined ? undefined : await page()
  const order = { label: t('messages:door.order'), url, means: t('messages:door.orderMeans') }
  return [
    ...(kind === 'withdrawal_ends' ? [{ kind: 'link' as const, ...withdraw }] : []),
    ...(url === undefined ? [] : [{ kind: 'link' as const, ...order, url }]),
  ]
}
