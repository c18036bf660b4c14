/** What staff see of an order to enter a statement about it: its items, and what a buyer may want of each. */
import { now } from '../../clock.server.ts'
import type { LineDecision, Remedy } from '../../engine/index.ts'
import { type DecisionWords, decisionWords } from '../../locales/decision-words.ts'
import { type Locale, localeFor } from '../../locales/translate.ts'
import { adminFor } from '../../shopify/admin.ts'
import { readContact } from '../../shopify/order.ts'
import { type OrderUnit, unitsOf } from '../case/order-units.ts'
import { claimedByOthers } from '../deciding/claimed-units.ts'
import { decideUnits } from '../deciding/decide-units.ts'
import { openRemedies, primaryOf } from '../deciding/decision-reading.ts'
import { circumstancesOf, readShopCircumstances } from '../deciding/read-circumstances.ts'
import { unlessSilent } from '../merchant/unless-silent.ts'
import type { OrderReading } from '../reconcile/reconcile-order.ts'
import { type NotFound, orderCalled } from './order-called.ts'

export interface StatableOrder {
  id: string
  name: string
  /** ISO 8601. */
  orderedAt: string
  /** The order's own address; absent: it has none. */
  email?: string
  /** Of the language it was placed in. */
  locale: Locale
  items: StatableItem[]
}

export interface StatableItem {
  unit: string
  title: string
  variant?: string
  /** How many were ordered, and how many of them nothing else speaks for yet. */
  quantity: number
  left: number
  isShipped: boolean
  wishes: Remedy[]
  /** What the answer depends on and only the buyer knows. */
  question?: { fact: string; text: string; yes: string; no: string }
}

/** @param typed how a person names the order */
export async function statableOrder(
  shop: string,
  typed: string,
): Promise<StatableOrder | NotFound | 'shopify_silent'> {
  return unlessSilent(
    orderCalled(shop, typed).then((found) => (typeof found === 'string' ? found : shown(shop, found))),
  )
}

async function shown(shop: string, reading: OrderReading): Promise<StatableOrder | NotFound> {
  const circumstances = await readShopCircumstances(shop)
  if (circumstances === null) return 'not_found'
  const { id, name, createdAt } = reading.order
  const { email, locale } = await readContact(await adminFor(shop), id)
  const units = unitsOf(reading.order, await claimedByOthers(shop, id))
  const place = circumstancesOf(circumstances, reading)
  const { decision, policy } = await decideUnits(shop, place, units, new Map(), await now())
  const words = decisionWords('en', policy.document)
  return {
    ...{ id, name, orderedAt: createdAt, locale: localeFor(locale), ...(email && { email }) },
    items: units.map((unit) =>
      itemOf(
        unit,
        decision.lines.find((line) => line.unit === unit.unit),
        words,
      ),
    ),
  }
}

function itemOf(
  { unit, line, quantity, left, shipped }: OrderUnit,
  decided: LineDecision | undefined,
  words: DecisionWords,
): StatableItem {
  const open = decided === undefined ? [] : openRemedies(decided).map(({ remedy }) => remedy)
  const { title, variantTitle } = line
  return {
    ...{ unit, title, ...(variantTitle && { variant: variantTitle }), quantity, left },
    isShipped: shipped !== undefined,
    wishes: [...new Set([...ALWAYS, ...open])],
    ...(decided && questionOf(decided, words)),
  }
}

/** A buyer may state these of anything: whether they are due is decided afterwards. */
const ALWAYS: readonly Remedy[] = ['withdrawal', 'exchange', 'conformity_claim']

function questionOf(decided: LineDecision, words: DecisionWords): Pick<StatableItem, 'question'> {
  const [ask] = primaryOf(decided).asks
  if (ask === undefined) return {}
  const { fact } = ask
  const text = words.question(fact)
  return { question: { fact, text, yes: words.choice(fact, true), no: words.choice(fact, false) } }
}
