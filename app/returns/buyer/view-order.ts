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
import { type AskArrival, askArrival } from './ask-arrival.ts'
import { buyerCases, listenerFor } from './buyer-cases.ts'
import { buyerItem, type Speech } from './buyer-item.ts'
import type { BuyerItem, BuyerOrder } from './buyer-wire.ts'
import { type BuyersOrder, findBuyersOrder, recallBuyersOrder } from './buyers-order.ts'
import { helpWords } from './help-words.ts'
import type { AnswersInput } from './statement-body.ts'
import { weighDefects } from './weigh-defects.ts'

/**
 * @param answered what the buyer has answered so far; nothing when the page is opened
 * @returns null when the buyer has no such order
 */
export async function viewOrder(
  buyer: BuyerSession,
  orderId: string,
  spoken: string | undefined,
  answered: Pick<AnswersInput, 'answers' | 'arrivedOn'> = { answers: {}, arrivedOn: {} },
): Promise<BuyerOrder | null> {
  const isOpening = Object.keys({ ...answered.answers, ...answered.arrivedOn }).length === 0
  const found = await (isOpening ? findBuyersOrder : recallBuyersOrder)(buyer, orderId)
  if (found === null) return null
  const at = await now()
  const locale = localeFor(spoken)
  const circumstances = circumstancesOf(found.circumstances, found.reading)
  const units = unitsOf(found.reading.order, await claimedByOthers(buyer.shop, orderId))
  const said = answersOf(units, answered)
  const decided = await decideUnits(buyer.shop, circumstances, units, said, at)
  const today = circumstances.localDay(instantOf(at))
  const words = decisionWords(locale, decided.policy.document, today)
  const speech: Speech = { t: translator(locale), locale, words, today }
  const listener = listenerFor(found.circumstances, found.reading, spoken, at)
  return {
    ...headOf(buyer.shop, found, locale, speech),
    items: itemsOf(
      units,
      { decided, arrival: askArrival({ circumstances, units, said, at, decided }) },
      speech,
    ),
    cases: await buyerCases(buyer.shop, orderId, listener),
  }
}

function headOf(domain: string, { circumstances, reading }: BuyersOrder, locale: Locale, { t }: Speech) {
  const { name, settings } = circumstances
  const help = helpWords({ domain, name, email: settings.contactEmail }, t)
  return { orderId: reading.order.id, orderName: reading.order.name, shopName: name, locale, help }
}

function answersOf(
  units: readonly OrderUnit[],
  { answers, arrivedOn }: Pick<AnswersInput, 'answers' | 'arrivedOn'>,
): Map<string, Said> {
  const known = units.filter(({ unit, left }) => left > 0 && (answers[unit] ?? arrivedOn[unit]) !== undefined)
  return new Map(
    known.map(({ unit, left }) => {
      const day = arrivedOn[unit]
      return [unit, { quantity: left, answers: answers[unit] ?? {}, ...(day && { arrivedOn: day }) }]
    }),
  )
}

function itemsOf(
  units: readonly OrderUnit[],
  { decided, arrival }: { decided: Decided; arrival: AskArrival },
  speech: Speech,
): BuyerItem[] {
  const { decision, facts } = decided
  const weigh = weighDefects(decided, speech.today)
  return units.flatMap((unit) => {
    const line = decision.lines.find((candidate) => candidate.unit === unit.unit)
    if (unit.left === 0 || line === undefined) return []
    const price = moneyWords(money(paidFor(unit, unit.left), facts.order.currency), speech.locale)
    const item = buyerItem({ unit, line, thing: thingOf(facts, unit.unit), price, weigh }, speech)
    return [{ ...item, ...arrival(unit, speech) }]
  })
}
