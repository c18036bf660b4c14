import { adminMoney } from '../../../locales/admin-money.ts'
import { words } from '../../../locales/admin-words.ts'
import type { SwapLine } from '../../../returns/merchant/goods-view.ts'
import { INTEGER } from './form-fields.ts'
import { readAmount } from './read-amount.ts'

interface Priced {
  /** Of one piece: decimal text in the shop's currency. */
  price: string
  /** As typed. */
  quantity: string
  /** What was paid for what comes back; absent where it is not known. */
  paid: SwapLine['paid'] | undefined
  /** ISO 4217, of the shop. */
  currency: string
}

/**
 * What is picked against what was paid, and who settles the difference: of more, Shopify holds the parcel until the buyer
 * has paid it; of less, the policy says what is given back, and a person what is not.
 * @returns undefined where the two cannot be compared
 */
export function priceWords({ price, quantity, paid, currency }: Priced): string | undefined {
  const minor = readAmount(price, currency)
  const pieces = INTEGER.test(quantity) ? Number(quantity) : 0
  if (minor === undefined || pieces === 0 || paid?.currency !== currency) return undefined
  const more = minor * pieces - paid.minor
  if (more === 0) return words('case.swap.same', { paid: adminMoney(paid) })
  const amount = adminMoney({ minor: Math.abs(more), currency })
  return words(more > 0 ? 'case.swap.more' : 'case.swap.less', { amount, paid: adminMoney(paid) })
}
