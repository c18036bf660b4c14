/** The "choose" moment: every item of an order, what is possible, until when, and why not. */
import type { BuyerSession } from '../../buyer-session.server.ts'
import { now } from '../../clock.server.ts'
import { instantOf, money } from '../../engine/index.ts'
import { decisionWords } from '../../locales/decision-words.ts'
import { moneyWords } from '../../locales/format.ts'
import { type Locale, localeFor, translator } from '../../locales/translate.ts'
import { type OrderUnit, paidFor, unitsOf } from '../case/order-units.ts'
import type { Said } from '../deciding/circumstances.ts'
import { claimedByOthers } from '../deciding/claimed-units.ts'
import { type Decided, decideUnits } from '../deciding/decide-units.ts'
import { thingOf } from '../deciding/decision-reading.ts'
import { circumstancesOf } from '../deciding/read-circumstances.ts'
import { buyerCases, listenerFor } from './buyer-cases.ts'
import { buyerItem, type Speech } from './buyer-item.ts'
import type { BuyerItem, BuyerOrder } from './buyer-wire.ts'
import { type BuyersOrder, findBuyersOrder, recallBuyersOrder } from './buyers-order.ts'
import { helpWords } from './help-words.ts'
import type { AnswersInput } from './statement-body.ts'

/**
 * @param answered what the buyer has answered so far; nothing when the page is opened
 * @returns null when the buyer has no such order
 */
export async function viewOrder(
  buyer: BuyerSession,
  orderId: string,
  spoken: string | undefined,
  answered: AnswersInput['answers'] = {},
): Promise<BuyerOrder | null> {
  const isOpening = Object.keys(answered).length === 0
  const found = await (isOpening ? findBuyersOrder : recallBuyersOrder)(buyer, orderId)
  if (found === null) return null
  const at = await now()
  const locale = localeFor(spoken)
  const circumstances = circumstancesOf(found.circumstances, found.reading)
  const units = unitsOf(found.reading.order, await claimedByOthers(buyer.shop, orderId))
  const decided = await decideUnits(buyer.shop, circumstances, units, answersOf(units, answered), at)
  const today = circumstances.localDay(instantOf(at))
  const words = decisionWords(locale, decided.policy.document, today)
  const speech: Speech = { t: translator(locale), locale, words, today }
  const listener = listenerFor(found.circumstances, found.reading, spoken, at)
  return {
    ...headOf(found, orderId, locale, speech),
    items: itemsOf(units, decided, found.reading.order.currency, speech),
    cases: await buyerCases(buyer.shop, orderId, listener),
  }
}

function headOf({ circumstances, reading }: BuyersOrder, orderId: string, locale: Locale, { t }: Speech) {
  const help = helpWords(circumstances.settings.contactEmail, t)
  return { orderId, orderName: reading.order.name, shopName: circumstances.name, locale, help }
}

function answersOf(units: readonly OrderUnit[], answered: AnswersInput['answers']): Map<string, Said> {
  const known = units.filter(({ unit, left }) => left > 0 && answered[unit] !== undefined)
  return new Map(known.map(({ unit, left }) => [unit, { quantity: left, answers: answered[unit] ?? {} }]))
}

function itemsOf(
  units: readonly OrderUnit[],
  { decision, facts }: Decided,
  currency: string,
  speech: Speech,
): BuyerItem[] {
  return units.flatMap((unit) => {
    const line = decision.lines.find((candidate) => candidate.unit === unit.unit)
    if (unit.left === 0 || line === undefined) return []
    const price = moneyWords(money(paidFor(unit, unit.left), currency), speech.locale)
    return [buyerItem({ unit, line, thing: thingOf(facts, unit.unit), price }, speech)]
  })
}
