/** Tells the buyer that their statement arrived, once per case, as soon as an address is known. */
import { now } from '../../clock.server.ts'
import { db } from '../../db.server.ts'
import type { Day } from '../../engine/index.ts'
import { dayWords } from '../../locales/format.ts'
import { type Locale, localeFor, type Translate, translator } from '../../locales/translate.ts'
import { acknowledgementMessage, type Entered, type StatedItem } from '../../messages/acknowledgement.ts'
import { queueMessage } from '../../messages/queue-message.ts'
import type { Admin } from '../../shopify/admin.ts'
import { readContact } from '../../shopify/order.ts'
import { readOrderPage } from '../../shopify/order-page.ts'
import type { StatedLine } from '../case/case-event.ts'
import { changeCase, type KeptCase } from '../case/case-store.ts'
import { isEntered } from '../case/channel.ts'
import { doorOf, isFromAccount } from '../case/door-of.ts'
import { openEntered, openStatement } from '../case/sealed-statement.ts'
import { circumstancesOf, type ShopCircumstances } from '../deciding/read-circumstances.ts'
import type { OrderReading } from '../reconcile/reconcile-order.ts'
import { kindWords } from './defect-report.ts'

/**
 * Repeatable. An order without an address is left as it is: the receipt on the page said so.
 * @throws what Shopify's gateway throws when it does not answer
 */
export async function acknowledgeCase(
  admin: Admin,
  kept: KeptCase,
  shop: ShopCircumstances,
  reading: OrderReading,
): Promise<void> {
  if (kept.state.acknowledged) return
  const { answersTo, stated, ...statement } = await statementOf(kept)
  const [email, page] = await Promise.all([
    answersTo ?? readContact(admin, kept.orderId).then((contact) => contact.email),
    isFromAccount(stated) ? readOrderPage(admin, kept.orderId) : undefined,
  ])
  if (email === undefined) return
  const message = await acknowledgementMessage({
    ...{ shop: kept.shop, caseId: kept.id, reference: kept.reference, recipient: email, ...statement },
    ...{ shopName: shop.name, orderName: kept.orderName, zone: circumstancesOf(shop, reading).zone },
    door: doorOf(stated, page),
    ...(shop.settings.contactEmail === null ? {} : { contact: shop.settings.contactEmail }),
  })
  await changeCase(kept.shop, kept.id, await now(), async (current, tx) => {
    if (current.state.acknowledged) return []
    const messageId = await queueMessage(tx, message)
    return [{ actor: 'engine', event: { type: 'acknowledged', messageId } }]
  })
}

async function statementOf({ shop, id, statementId, state, openedAt }: KeptCase) {
  const row = await db.statement.findUniqueOrThrow({ where: { shop_id: { shop, id: statementId } } })
  const locale = localeFor(row.locale)
  const notes = openStatement(row).notes
  const photos = await db.photo.findMany({ where: { shop, caseId: id }, select: { key: true } })
  const items = state.lines.map((line) => {
    const count = photos.filter(({ key }) => key === line.key).length
    return itemOf(
      line,
      notes[line.key],
      [...saidOf(line, locale), ...photosOf(count, translator(locale))],
      translator(locale),
    )
  })
  const { words, answersTo } = openEntered(row)
  const entered: Entered | undefined = isEntered(row.channel)
    ? { channel: row.channel, at: openedAt, ...(words && { words }) }
    : undefined
  return {
    ...{ locale, sentAt: row.sentAt, receivedAt: row.receivedAt, items, stated: row },
    ...(entered && { entered }),
    ...(answersTo && { answersTo }),
  }
}

function itemOf(
  line: StatedLine,
  note: string | undefined,
  also: readonly string[],
  t: Translate,
): StatedItem {
  const answers = Object.entries(line.answers).flatMap(([fact, value]) => questionAndAnswer(t, fact, value))
  const details = [...answers, ...also]
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

/** When it came, and what is said to be wrong with it. */
function saidOf({ arrivedOn, defect }: StatedLine, locale: Locale): string[] {
  const t = translator(locale)
  const told = (key: 'arrived' | 'noticed', day: Day) =>
    t(`buyer:report.told.${key}`, { date: dayWords(day, locale) })
  const kind = defect && kindWords(defect.kind, t)
  return [
    ...(arrivedOn ? [told('arrived', arrivedOn)] : []),
    ...(kind ? [`${t('buyer:report.kind.label')} ${kind}`] : []),
    ...(defect?.noticedOn ? [told('noticed', defect.noticedOn)] : []),
    ...(defect?.wanted
      ? [`${t('buyer:report.wanted.label')} ${t(`buyer:report.wanted.${defect.wanted}`)}`]
      : []),
    ...(defect?.cureFailed ? [t('buyer:report.told.cureFailed')] : []),
  ]
}

const photosOf = (count: number, t: Translate): string[] =>
  count === 0 ? [] : [t('buyer:report.told.photos', { count })]
