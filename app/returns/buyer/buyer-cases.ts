/** The buyer's own cases: the list on the order's page, and the receipt of one that was just sent. */
import type { Message } from '@prisma/client'
import { db } from '../../db.server.ts'
import { instantOf } from '../../engine/index.ts'
import { dayWords } from '../../locales/format.ts'
import { type Locale, localeFor, translator } from '../../locales/translate.ts'
import { openMessage } from '../../messages/sealed-message.ts'
import type { CaseEvent, Mismatch, RecordedEvent } from '../case/case-event.ts'
import { recordedOf, stateOfRow } from '../case/case-store.ts'
import { unitsOf } from '../case/order-units.ts'
import { slipUrl } from '../case/slip-link.ts'
import { type AnswerBy, openAnswerBy } from '../case/stated-wishes.ts'
import { decidedSince } from '../deciding/decided-since.ts'
import { circumstancesOf, type ShopCircumstances } from '../deciding/read-circumstances.ts'
import { readDecision } from '../deciding/stored-decision.ts'
import type { OrderReading } from '../reconcile/reconcile-order.ts'
import { choicesNow } from '../settling/choices-now.ts'
import { choicesFor, type GivenBack, givenBack } from '../settling/given-back.ts'
import { asksOf, questionsOf } from './asked-of-buyer.ts'
import type { BuyerCase, BuyerReceipt, Sentence } from './buyer-wire.ts'
import { stillToPay } from './still-to-pay.ts'
import { timelineOf } from './timeline-of.ts'
import { carryingOut, toBeSent } from './told-acceptance.ts'
import {
  type CaseToTell,
  closingWords,
  itemStateWord,
  type Listener,
  receiptItem,
  receivedWords,
  stateWord,
} from './told-case.ts'

/** What people said of a case; and that one is closed, and is not any more. */
const TOLD_OF: CaseEvent['type'][] = [
  'resolved_by_merchant',
  'closing_ordered',
  'reopening_ordered',
  'shopify_return_reopened',
]

export const WITH_WHAT_IS_TOLD = {
  statement: { select: { receivedAt: true } },
  messages: { where: { kind: 'acknowledgement' }, take: 1 },
  events: { where: { type: { in: TOLD_OF } }, orderBy: { seq: 'asc' } },
} as const

/** Newest first. */
export async function buyerCases(shop: string, orderId: string, listener: Listener): Promise<BuyerCase[]> {
  const rows = await db.returnCase.findMany({
    where: { shop, orderId },
    include: WITH_WHAT_IS_TOLD,
    orderBy: { openedAt: 'desc' },
  })
  const given = await givenBack(shop, orderId)
  return Promise.all(
    rows.map(async (row) => buyerCase(row.id, await toldCase(shop, row, given, listener), listener)),
  )
}

export const buyerCase = (id: string, told: CaseToTell, listener: Listener): BuyerCase => ({
  ...{ id, reference: told.reference, state: stateWord(told, listener) },
  receivedOn: dayWords(listener.dayOf(told.receivedAt), listener.locale),
  items: told.state.lines.map((line) => {
    const { title, quantity, outcome: result, text } = receiptItem(told, line, listener)
    const outcome = itemStateWord(told, line, listener)
    return { title, quantity, outcome, result, text: text.filter((words) => !isAccepted(words, listener)) }
  }),
  timeline: timelineOf(told, listener),
  ...asksOf(told.state, listener),
  questions: questionsOf(told.state, listener),
  ...closingOf(told, listener),
  ...carryingOut(told, listener),
})

/** Beside the state word it need not be said, and beside that something is over it would be said too late. */
export const isAccepted = (words: Sentence, { locale }: Listener): boolean =>
  words.map(({ text }) => text).join('') === translator(locale)('buyer:receipt.result.accepted')

const closingOf = (told: CaseToTell, listener: Listener): Pick<BuyerCase, 'closing'> => {
  const closing = closingWords(told, listener)
  return closing === undefined ? {} : { closing }
}

/** One case, as it is now. @returns null when the shop has no such case */
export async function toldNow(shop: string, caseId: string, listener: Listener): Promise<CaseToTell | null> {
  const where = { shop_id: { shop, id: caseId } }
  const row = await db.returnCase.findUnique({ where, include: WITH_WHAT_IS_TOLD })
  return row === null ? null : toldCase(shop, row, await givenBack(shop, row.orderId), listener)
}

/** What the buyer is told right after sending a statement. */
export async function receiptOf(
  shop: string,
  caseId: string,
  listener: Listener,
  at: Date,
): Promise<{ receipt: BuyerReceipt; mismatches: Mismatch[] }> {
  const where = { shop_id: { shop, id: caseId } }
  const include = { ...WITH_WHAT_IS_TOLD, statement: true }
  const row = await db.returnCase.findUniqueOrThrow({ where, include })
  const told = await toldCase(shop, row, await givenBack(shop, row.orderId), listener)
  const isToBeSent = toBeSent(told, listener).length > 0
  const receipt = {
    id: caseId,
    reference: told.reference,
    received: receivedWords(told, listener),
    copy: copyWords(row.messages[0], listener.locale),
    answers: answersWords(openAnswerBy(row.statement), listener.locale),
    items: told.state.lines.map((line) => receiptItem(told, line, listener)),
    timeline: timelineOf(told, listener),
    ...carryingOut(told, listener),
    ...(isToBeSent && { slipUrl: slipUrl(shop, caseId, at) }),
  }
  return { receipt, mismatches: told.state.mismatches }
}

/** What a buyer is spoken to with. */
export function listenerFor(
  circumstances: ShopCircumstances,
  reading: OrderReading,
  spoken: string | undefined,
  at: Date,
): Listener {
  const { zone, localDay } = circumstancesOf(circumstances, reading)
  const dayOf = (instant: Date) => localDay(instantOf(instant))
  const { order } = reading
  const returnAddress = circumstances.settings.returnAddress.lines
  return {
    ...{ locale: localeFor(spoken), zone, dayOf, today: dayOf(at) },
    order: { name: order.name, returnAddress, units: unitsOf(order), sold: order },
  }
}

type Row = Parameters<typeof stateOfRow>[0] & {
  id: string
  reference: string
  statement: { receivedAt: Date }
  events: Parameters<typeof recordedOf>[0][]
}

export async function toldCase(
  shop: string,
  row: Row,
  given: readonly GivenBack[],
  { order: { sold } }: Listener,
): Promise<CaseToTell> {
  const state = stateOfRow(row)
  const events = row.events.map(recordedOf)
  const judgements = events.flatMap(({ event }) => (event.type === 'resolved_by_merchant' ? [event] : []))
  const closing = state.isClosing ? saidWhenClosed(events) : undefined
  const told = {
    ...{ reference: row.reference, receivedAt: row.statement.receivedAt, state },
    judgements,
    choices: {
      ...choicesFor(given, row.id, sold, sold.currency),
      ...(state.accountActId !== undefined && { accountNamed: true as const }),
    },
    ...(closing && { closing }),
  }
  if (state.decisionId === undefined) return told
  const decided = await readDecision(shop, state.decisionId)
  const now = await decidedSince({ shop, state }, decided)
  const toPay = choicesNow(given, { id: row.id, state }, sold, decided.facts.order.currency)
  return { ...told, decided, left: stillToPay(state, now, toPay) }
}

/** Of a case that somebody opened again since, nothing of what was said before counts. */
function saidWhenClosed(events: readonly RecordedEvent[]): CaseToTell['closing'] {
  const last = events.findLast(({ event }) => event.type !== 'resolved_by_merchant')
  if (last?.event.type !== 'closing_ordered') return undefined
  return { by: last.actor === 'engine' ? 'day' : 'shop', reason: last.event.reason }
}

function copyWords(message: Message | undefined, locale: Locale): string {
  const t = translator(locale)
  if (message === undefined) return t('buyer:receipt.copyLater')
  return t('buyer:receipt.copy', { address: masked(openMessage(message.id, message).recipient) })
}

const answersWords = (answerBy: AnswerBy, locale: Locale): string =>
  translator(locale)(`buyer:receipt.answers.${answerBy.kind}`, { ...answerBy })

/** "an…@example.com": enough to recognise one's own address, not enough to learn another's. */
function masked(address: string): string {
  const [name = '', domain = ''] = address.split('@')
  return `${name.slice(0, 2)}…@${domain}`
}
