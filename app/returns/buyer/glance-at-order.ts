/** What is possible with an order, in a sentence, its lines' notes and its open cases: for the order's own page in the account. */
import type { BuyerSession } from '../../buyer-session.server.ts'
import { now } from '../../clock.server.ts'
import { db } from '../../db.server.ts'
import { type Day, instantOf } from '../../engine/index.ts'
import { type DecisionWords, decisionWords } from '../../locales/decision-words.ts'
import { dayWords } from '../../locales/format.ts'
import { sentence } from '../../locales/sentence.ts'
import { type Locale, localeFor, type Translate, translator } from '../../locales/translate.ts'
import { stateOfRow } from '../case/case-store.ts'
import { type OrderUnit, unitsOf } from '../case/order-units.ts'
import { claimedByOthers } from '../deciding/claimed-units.ts'
import { type Decided, decideUnits } from '../deciding/decide-units.ts'
import { primaryOf, thingOf } from '../deciding/decision-reading.ts'
import { circumstancesOf } from '../deciding/read-circumstances.ts'
import { asksOf } from './asked-of-buyer.ts'
import { listenerFor } from './buyer-cases.ts'
import type { BuyerGlance } from './buyer-wire.ts'
import { type BuyersOrder, findBuyersOrder, haveMovedOn, recallBuyersOrder } from './buyers-order.ts'
import { type Listener, stateWord } from './told-case.ts'
import { caseStageOf } from './told-stage-of-case.ts'

/**
 * From what was read before, unless something has happened in a return since: this page is opened often, and by people who want
 * something else of it. Null where it is not theirs.
 */
export async function glanceAtOrder(
  buyer: BuyerSession,
  orderId: string,
  spoken: string | undefined,
): Promise<BuyerGlance | null> {
  const recalled = await recallBuyersOrder(buyer, orderId)
  const found = recalled && (await asOfNow(buyer, orderId, recalled))
  if (found === null) return null
  const at = await now()
  const circumstances = circumstancesOf(found.circumstances, found.reading)
  const units = unitsOf(found.reading.order, await claimedByOthers(buyer.shop, orderId))
  const decided = await decideUnits(buyer.shop, circumstances, units, new Map(), at)
  const locale = localeFor(spoken)
  const today = circumstances.localDay(instantOf(at))
  const words = decisionWords(locale, decided.policy.document, today)
  const looked = units.flatMap((unit) => lookedAt(unit, decided, words))
  const says = possible(looked, { locale, today, t: translator(locale) })
  const listener = listenerFor(found.circumstances, found.reading, spoken, at)
  return {
    ...(says && { says: sentence(says) }),
    cases: await openCases(buyer.shop, orderId, listener),
    notes: looked.map(({ note }) => note),
  }
}

async function asOfNow(
  buyer: BuyerSession,
  orderId: string,
  recalled: BuyersOrder,
): Promise<BuyersOrder | null> {
  const hasChanged = !recalled.isFresh && (await haveMovedOn(buyer.shop, recalled.reading))
  return hasChanged ? findBuyersOrder(buyer, orderId) : recalled
}

interface Looked {
  note: BuyerGlance['notes'][number]
  outcome: ReturnType<typeof primaryOf>['outcome']
  until?: Day
}

/** Nothing is said of what is in a return already: its case does. */
function lookedAt(
  { unit, line, left }: OrderUnit,
  { decision, facts }: Decided,
  words: DecisionWords,
): Looked[] {
  const decided = decision.lines.find((candidate) => candidate.unit === unit)
  if (left === 0 || decided === undefined) return []
  const primary = primaryOf(decided)
  const until = primary.deadline?.lastDay
  return [
    {
      note: {
        ...{ title: line.title, text: words.headline(primary, thingOf(facts, unit)) },
        ...(line.variantTitle === undefined ? {} : { variant: line.variantTitle }),
      },
      outcome: primary.outcome,
      ...(until && { until }),
    },
  ]
}

interface Speaking {
  t: Translate
  locale: Locale
  today: Day
}

/** The first day that matters; nothing of an order of which nothing is possible, since why is said line by line. */
function possible(looked: readonly Looked[], { t, locale, today }: Speaking): string | undefined {
  const granted = looked.filter(({ outcome }) => outcome === 'granted')
  if (granted.length === 0)
    return looked.some(({ outcome }) => outcome === 'asks' || outcome === 'review')
      ? t('buyer:glance.asks')
      : undefined
  const days = [...new Set(granted.flatMap(({ until }) => until ?? []))].toSorted()
  const [first] = days
  const isAll = granted.length === looked.length
  if (first === undefined) return t(isAll ? 'buyer:glance.open' : 'buyer:glance.openSome')
  const date = dayWords(first, locale, today)
  const isOne = days.length === 1 && granted.every(({ until }) => until !== undefined)
  if (!isOne) return t('buyer:glance.first', { date })
  return t(isAll ? 'buyer:glance.until' : 'buyer:glance.untilSome', { date })
}

async function openCases(shop: string, orderId: string, listener: Listener): Promise<BuyerGlance['cases']> {
  const rows = await db.returnCase.findMany({
    where: { shop, orderId },
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
  })
  return rows.flatMap((row) => {
    const state = stateOfRow(row)
    const stage = caseStageOf(state)
    if (stage === 'closed' || stage === 'refunded') return []
    const word = stateWord({ state }, listener)
    return [{ id: row.id, reference: row.reference, state: word, ...asksOf(state, listener) }]
  })
}
