import { deliveredAt, unfulfilledQuantity } from '../shop/ledger.ts'
import type { Order } from '../state/model.ts'
import type { AccountWords } from './account-words.ts'
import type { Visit } from './visit.ts'

/** One word for where the order is, and since when. */
export function orderState(order: Order, words: AccountWords): { word: string; since: string } {
  const { fulfillments } = order
  const arrived = fulfillments.map(deliveredAt).filter((at) => at !== null)
  const sentWhole = order.lines.every((line) => unfulfilledQuantity(order, line) === 0)
  if (sentWhole && arrived.length === fulfillments.length)
    return { word: words.delivered, since: arrived.sort().at(-1) ?? '' }
  const sent = fulfillments.at(-1)
  return sent
    ? { word: words.onItsWay, since: sent.createdAt }
    : { word: words.confirmed, since: order.createdAt }
}

export const onDay = ({ locale, shop }: Visit, instant: string): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: shop.timezone,
  }).format(new Date(instant))

export const inMoney = ({ locale, shop }: Visit, minor: number): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency: shop.currency }).format(minor / 100)
