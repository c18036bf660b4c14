/** A message about a day, put together from what is known of the case or the order: whom it goes to and what it names. */
import { db } from '../db.server.ts'
import { isRetryable } from '../errors.ts'
import { dayWords } from '../locales/format.ts'
import { type Locale, localeFor } from '../locales/translate.ts'
import { log } from '../log.server.ts'
import type { DeadlineNotice } from '../messages/deadline-notice.ts'
import { offerWords } from '../messages/deduction-offer.ts'
import type { DeadlineKind } from '../policies/deadline-settings.ts'
import { offeredItem } from '../returns/buyer/offered-item.ts'
import type { CaseState } from '../returns/case/case.ts'
import { loadCase } from '../returns/case/case-store.ts'
import { openEntered } from '../returns/case/sealed-statement.ts'
import { storedOrder } from '../returns/reconcile/reconcile-order.ts'
import { adminFor } from '../shopify/admin.ts'
import { readContact } from '../shopify/order.ts'
import type { Acting } from './act-on-deadlines.ts'
import type { NamedRow } from './changes-to-rows.ts'
import type { Basis } from './due.ts'
import { doorsOf, type Stated } from './notice-doors.ts'
import { sendingInstructions } from './sending-instructions.ts'
import { type Moment, WHO_IS_TOLD } from './who-is-told.ts'

/** What of the message hangs on the case or the order alone. */
type Matter = Pick<DeadlineNotice, 'about' | 'orderName' | 'reference' | 'items'> & {
  /** The language that the buyer spoke; absent: that of the order. */
  locale?: Locale
  /** Where the buyer asked to be answered; absent: at the order's address. */
  answersTo?: string
  /** How the case came; absent: there is none. */
  stated?: Stated
}

/** One of each kind, moment and last day of a subject: a day that comes back is not told again. */
export const noticeKey = ({ kind, basis }: NamedRow, moment: Moment): string =>
  `${kind}/${moment}/${basis.lastDay}`

/**
 * @param rows of one kind and one last day
 * @returns undefined where nobody can be written to: no address is known, or the order was redacted
 * @throws what Shopify's gateway throws when it does not answer
 */
export async function noticeOf(
  acting: Acting,
  rows: readonly NamedRow[],
  moment: Moment,
): Promise<DeadlineNotice | undefined> {
  const [row] = rows
  const matter = row && (await matterOf(acting, rows))
  const to = row && WHO_IS_TOLD[row.kind][moment]
  if (row === undefined || to === undefined || matter === undefined) return undefined
  const reader = to === 'merchant' ? merchantOf(acting) : await buyerOf(acting, matter)
  if (reader === undefined) return undefined
  const { locale: _, answersTo: __, stated, ...rest } = matter
  const { name: shopName, settings } = acting.circumstances
  return {
    ...{ shop: acting.shop, key: noticeKey(row, moment), to, kind: row.kind, moment, ...reader },
    ...{ shopName, contact: settings.contactEmail, day: dayWords(row.basis.lastDay, reader.locale), ...rest },
    ...(row.kind === 'goods_not_sent' && { instructions: await sendingInstructions(acting, reader.locale) }),
    ...(to === 'buyer' && {
      doors: await doorsOf(acting, row.kind, { ...reader, ...(stated && { stated }) }),
    }),
  }
}

type Reader = Pick<DeadlineNotice, 'recipient' | 'locale'>

const merchantOf = ({ circumstances: { settings } }: Acting): Reader | undefined =>
  settings.contactEmail === null ? undefined : { recipient: settings.contactEmail, locale: 'en' }

/**
 * Read when it is needed: a buyer's address is kept only in the message that goes to it. Where Shopify will not tell it,
 * now or later, nobody can be written to, and what was to be done goes to a person.
 */
async function buyerOf(
  { shop, orderId }: Acting,
  { locale: spoken, answersTo }: Matter,
): Promise<Reader | undefined> {
  try {
    const { email, locale } = await readContact(await adminFor(shop), orderId)
    const recipient = answersTo ?? email
    return recipient === undefined ? undefined : { recipient, locale: spoken ?? localeFor(locale) }
  } catch (error) {
    if (isRetryable(error)) throw error
    log.warn({ shop, orderId, err: error }, 'no address to write to about a deadline')
    return undefined
  }
}

async function matterOf(
  { shop, orderId, caseId }: Acting,
  rows: readonly NamedRow[],
): Promise<Matter | undefined> {
  return caseId === undefined ? matterOfOrder(shop, orderId, rows) : matterOfCase(shop, caseId, rows)
}

async function matterOfCase(
  shop: string,
  caseId: string,
  rows: readonly NamedRow[],
): Promise<Matter | undefined> {
  const kept = await loadCase(shop, caseId)
  if (kept === null) return undefined
  const statement = await db.statement.findUniqueOrThrow({
    where: { shop_id: { shop, id: kept.statementId } },
    select: { id: true, content: true, channel: true, locale: true },
  })
  const { answersTo } = openEntered(statement)
  const locale = localeFor(statement.locale)
  return {
    ...{ about: { caseId }, orderName: kept.orderName, reference: kept.reference },
    items: itemsOfCase(kept.state, rows, locale),
    locale,
    stated: { shop, channel: statement.channel, locale: statement.locale },
    ...(answersTo && { answersTo }),
  }
}

/** What was offered is named with its amount and its reason: who is to answer has to know what. */
function itemsOfCase({ lines, deductions }: CaseState, rows: readonly NamedRow[], locale: Locale): string[] {
  const keys = new Set(rows.flatMap(({ basis }) => basis.keys ?? []))
  const offers = deductions.filter(({ id }) =>
    rows.some(({ kind, key }) => kind === 'deduction_unanswered' && key === id),
  )
  return lines
    .filter(({ key }) => keys.has(key))
    .flatMap((line) => {
      const ofLine = offers.filter(({ key }) => key === line.key)
      const { quantity, title, variant } = line
      return ofLine.length === 0
        ? [itemWords(quantity, title, variant)]
        : ofLine.map((offer) => offerWords(offeredItem(line, offer), locale))
    })
}

async function matterOfOrder(
  shop: string,
  orderId: string,
  rows: readonly NamedRow[],
): Promise<Matter | undefined> {
  const reading = await storedOrder(shop, orderId)
  if (reading === null) return undefined
  const ids = new Set(
    rows.flatMap(({ basis }: { kind: DeadlineKind; basis: Basis }) => basis.units ?? []).map(orderLineOf),
  )
  const lines = reading.order.lines.filter(({ id }) => ids.has(id))
  return {
    ...{ about: { orderId }, orderName: reading.order.name },
    items: lines.map(({ quantity, title, variantTitle }) => itemWords(quantity, title, variantTitle)),
  }
}

/** A unit is named `<orderLine>/…` (app/returns/order-units.ts). */
const orderLineOf = (unit: string): string => unit.split('/')[0] ?? unit

const itemWords = (quantity: number, title: string, variant: string | undefined): string =>
  `${quantity} × ${variant ? `${title} (${variant})` : title}`
