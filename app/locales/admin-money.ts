/** Amounts as the admin writes them, the same from the server and from the merchant's browser. */
import type { Money } from '../engine/index.ts'
import { moneyWords } from './format.ts'

/** "€189.00", "RON 918.99". Browsers and Node disagree on the kind of space, and the page must hydrate. */
export const adminMoney = (money: Money): string => moneyWords(money, 'en').replace(/\s/g, '\u00a0')
