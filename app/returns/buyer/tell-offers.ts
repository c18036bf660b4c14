/**
 * Tells the buyer, once per offer, that the shop offers to pay back less. Also where the answer was heard before the mail
 * was written: that they were told on a durable medium does not hang on who was quicker.
 */
import { now } from '../../clock.server.ts'
import { db } from '../../db.server.ts'
import { instantOf } from '../../engine/index.ts'
import { dayWords } from '../../locales/format.ts'
import { type Locale, localeFor } from '../../locales/translate.ts'
import { queueDeductionOffer } from '../../messages/deduction-offer.ts'
import type { Admin } from '../../shopify/admin.ts'
import { readContact } from '../../shopify/order.ts'
import type { OfferedDeduction } from '../case/case-event.ts'
import { changeCase, type KeptCase, loadCase } from '../case/case-store.ts'
import { openEntered } from '../case/sealed-statement.ts'
import { circumstancesOf, type ShopCircumstances } from '../deciding/read-circumstances.ts'
import type { OrderReading } from '../reconcile/reconcile-order.ts'
import { offeredItem } from './offered-item.ts'

/**
 * Repeatable. For an order without an address nobody is written to: the shop has to tell the buyer in another way.
 * @throws what Shopify's gateway throws when it does not answer
 */
export async function tellOffers(
  admin: Admin,
  caseId: string,
  shop: ShopCircumstances,
  reading: OrderReading,
): Promise<void> {
  const kept = await loadCase(admin.shop, caseId)
  const untold = kept === null ? [] : await untoldOffers(kept)
  if (kept === null || untold.length === 0) return
  const { locale, answersTo } = await whomToTell(kept)
  const email = answersTo ?? (await readContact(admin, kept.orderId)).email
  if (email === undefined) return
  const { localDay } = circumstancesOf(shop, reading)
  const { reference, orderName } = kept
  await changeCase(kept.shop, caseId, await now(), async ({ state: { lines, deductions } }, tx) => {
    for (const deduction of untold) {
      const line = lines.find(({ key }) => key === deduction.key)
      const isStanding = deductions.some(({ id }) => id === deduction.id)
      if (line === undefined || !isStanding) continue
      await queueDeductionOffer(tx, {
        ...{ shop: kept.shop, caseId, deductionId: deduction.id, reference, orderName, locale },
        ...{ shopName: shop.name, recipient: email, offered: offeredItem(line, deduction) },
        day: dayWords(localDay(lastInstant(deduction)), locale),
      })
    }
    return []
  })
}

/** Its end is exclusive. */
const lastInstant = ({ answerBy }: OfferedDeduction) => instantOf(new Date(Date.parse(answerBy) - 1))

async function untoldOffers({ shop, id, state }: KeptCase): Promise<OfferedDeduction[]> {
  if (state.deductions.length === 0) return []
  const told = await db.message.findMany({
    where: { shop, caseId: id, kind: 'deduction_offered' },
    select: { key: true },
  })
  const keys = new Set(told.map(({ key }) => key))
  return state.deductions.filter((deduction) => !keys.has(deduction.id))
}

async function whomToTell({
  shop,
  statementId: id,
}: KeptCase): Promise<{ locale: Locale; answersTo?: string }> {
  const statement = await db.statement.findUniqueOrThrow({ where: { shop_id: { shop, id } } })
  return { ...openEntered(statement), locale: localeFor(statement.locale) }
}
