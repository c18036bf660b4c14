import { deliveredAt, unfulfilledQuantity } from '../shop/ledger.ts'
import type { Order } from '../state/model.ts'
import type { Locale } from './account-locale.ts'
import type { AccountWords } from './account-words.ts'
import type { Visit } from './visit.ts'

interface OrderState {
  word: string
  /** ISO instant. */
  since: string
  arrived: boolean
}

/** One word for where the order is, and since when. */
export function orderState(order: Order, words: AccountWords): OrderState {
  const { fulfillments } = order
  const arrived = fulfillments.map(deliveredAt).filter((at) => at !== null)
  const sentWhole = order.lines.every((line) => unfulfilledQuantity(order, line) === 0)
  if (sentWhole && arrived.length === fulfillments.length)
    return { word: words.delivered, since: arrived.sort().at(-1) ?? '', arrived: true }
  const sent = fulfillments.at(-1)
  return sent
    ? { word: words.onItsWay, since: sent.createdAt, arrived: false }
    : { word: words.confirmed, since: order.createdAt, arrived: false }
}

export const onDay = ({ locale, shop }: Visit, instant: string): string =>
  new Intl.DateTimeFormat(formatOf(locale), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: shop.timezone,
  }).format(new Date(instant))

export const inMoney = ({ locale, shop }: Visit, minor: number): string =>
  new Intl.NumberFormat(formatOf(locale), { style: 'currency', currency: shop.currency }).format(minor / 100)

/** English as Europe writes it: 2 November, not November 2. */
const formatOf = (locale: Locale): string => (locale === 'en' ? 'en-IE' : locale)
