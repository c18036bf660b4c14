/** Tells the buyer that their statement arrived, once per case, as soon as an address is known. */
import { now } from '../../clock.server.ts'
import { db } from '../../db.server.ts'
import { localeFor, type Translate, translator } from '../../locales/translate.ts'
import { acknowledgementMessage, type Entered, type StatedItem } from '../../messages/acknowledgement.ts'
import { queueMessage } from '../../messages/queue-message.ts'
import type { Admin } from '../../shopify/admin.ts'
import { readContact } from '../../shopify/order.ts'
import type { StatedLine } from '../case/case-event.ts'
import { changeCase, type KeptCase, loadCase } from '../case/case-store.ts'
import { isEntered } from '../case/channel.ts'
import { openEntered, openStatement } from '../case/sealed-statement.ts'
import { circumstancesOf, type ShopCircumstances } from '../deciding/read-circumstances.ts'
import type { OrderReading } from '../reconcile/reconcile-order.ts'

/**
 * Repeatable. An order without an address is left as it is: the receipt on the page said so.
 * @throws what Shopify's gateway throws when it does not answer
 */
export async function acknowledgeCase(
  admin: Admin,
  caseId: string,
  shop: ShopCircumstances,
  reading: OrderReading,
): Promise<void> {
  const kept = await loadCase(admin.shop, caseId)
  if (kept === null || kept.state.acknowledged) return
  const { answersTo, ...statement } = await statementOf(kept)
  const email = answersTo ?? (await readContact(admin, kept.orderId)).email
  if (email === undefined) return
  const message = await acknowledgementMessage({
    ...{ shop: kept.shop, caseId, reference: kept.reference, recipient: email, ...statement },
    ...{ shopName: shop.name, orderName: kept.orderName, zone: circumstancesOf(shop, reading).zone },
    ...(shop.settings.contactEmail === null ? {} : { contact: shop.settings.contactEmail }),
  })
  await changeCase(kept.shop, caseId, await now(), async (current, tx) => {
    if (current.state.acknowledged) return []
    const messageId = await queueMessage(tx, message)
    return [{ actor: 'engine', event: { type: 'acknowledged', messageId } }]
  })
}

async function statementOf({ shop, statementId, state, openedAt }: KeptCase) {
  const row = await db.statement.findUniqueOrThrow({ where: { shop_id: { shop, id: statementId } } })
  const locale = localeFor(row.locale)
  const notes = openStatement(row).notes
  const items = state.lines.map((line) => itemOf(line, notes[line.key], translator(locale)))
  const { words, answersTo } = openEntered(row)
  const entered: Entered | undefined = isEntered(row.channel)
    ? { channel: row.channel, at: openedAt, ...(words && { words }) }
    : undefined
  return {
    ...{ locale, sentAt: row.sentAt, receivedAt: row.receivedAt, items },
    ...(entered && { entered }),
    ...(answersTo && { answersTo }),
  }
}

function itemOf(line: StatedLine, note: string | undefined, t: Translate): StatedItem {
  const details = Object.entries(line.answers).flatMap(([fact, value]) => questionAndAnswer(t, fact, value))
  return {
    title: line.title,
    ...(line.variant === undefined ? {} : { variant: line.variant }),
    quantity: line.quantity,
    wish: line.remedy,
    ...(details.length === 0 ? {} : { details }),
    ...(note === undefined ? {} : { note }),
  }
}

/** "Is the hygiene seal unbroken? Yes, unbroken"; an answer to something that nobody asks is not repeated. */
const questionAndAnswer = (t: Translate, fact: string, value: boolean): string[] =>
  t.has(`decision:ask.${fact}.question`)
    ? [`${t(`decision:ask.${fact}.question`)} ${t(`decision:ask.${fact}.${value}`)}`]
    : []
