/** The buyer's own cases: the list on the order's page, and the receipt of one that was just sent. */
import type { Message } from '@prisma/client'
import { db } from '../db.server.ts'
import { instantOf } from '../engine/index.ts'
import { dayWords } from '../locales/format.ts'
import { type Locale, localeFor, translator } from '../locales/translate.ts'
import { openMessage } from '../messages/sealed-message.ts'
import type { BuyerCase, BuyerReceipt } from './buyer-wire.ts'
import type { Mismatch } from './case-event.ts'
import { stateOfRow } from './case-store.ts'
import { circumstancesOf, type ShopCircumstances } from './read-circumstances.ts'
import type { OrderReading } from './reconcile-order.ts'
import { readDecision } from './stored-decision.ts'
import {
  type CaseToTell,
  itemStateWord,
  type Listener,
  receiptItem,
  receivedWords,
  stateWord,
  timelineOf,
} from './told-case.ts'

const WITH_WHAT_IS_TOLD = {
  statement: { select: { receivedAt: true } },
  messages: { where: { kind: 'acknowledgement' }, take: 1 },
} as const

/** Newest first. */
export async function buyerCases(shop: string, orderId: string, listener: Listener): Promise<BuyerCase[]> {
  const rows = await db.returnCase.findMany({
    where: { shop, orderId },
    include: WITH_WHAT_IS_TOLD,
    orderBy: { openedAt: 'desc' },
  })
  const cases = await Promise.all(rows.map((row) => toldCase(shop, row)))
  return cases.map((told) => ({
    reference: told.reference,
    state: stateWord(told, listener),
    receivedOn: dayWords(listener.dayOf(told.receivedAt), listener.locale),
    items: told.state.lines.map((line) => {
      const { title, quantity } = line
      return { title, quantity, outcome: itemStateWord(line, listener) }
    }),
    timeline: timelineOf(told, listener),
  }))
}

/** What the buyer is told right after sending a statement. */
export async function receiptOf(
  shop: string,
  caseId: string,
  listener: Listener,
): Promise<{ receipt: BuyerReceipt; mismatches: Mismatch[] }> {
  const where = { shop_id: { shop, id: caseId } }
  const row = await db.returnCase.findUniqueOrThrow({ where, include: WITH_WHAT_IS_TOLD })
  const told = await toldCase(shop, row)
  const receipt = {
    reference: told.reference,
    received: receivedWords(told, listener),
    copy: copyWords(row.messages[0], listener.locale),
    items: told.state.lines.map((line) => receiptItem(told, line, listener)),
    timeline: timelineOf(told, listener),
  }
  return { receipt, mismatches: told.state.mismatches }
}

/** What a buyer is spoken to with. */
export function listenerFor(
  circumstances: ShopCircumstances,
  reading: OrderReading,
  spoken: string | undefined,
): Listener {
  const { zone, localDay } = circumstancesOf(circumstances, reading)
  return { locale: localeFor(spoken), zone, dayOf: (at) => localDay(instantOf(at)) }
}

type Row = Parameters<typeof stateOfRow>[0] & { reference: string; statement: { receivedAt: Date } }

async function toldCase(shop: string, row: Row): Promise<CaseToTell> {
  const state = stateOfRow(row)
  const told = { reference: row.reference, receivedAt: row.statement.receivedAt, state }
  return state.decisionId === undefined
    ? told
    : { ...told, decided: await readDecision(shop, state.decisionId) }
}

function copyWords(message: Message | undefined, locale: Locale): string {
  const t = translator(locale)
  if (message === undefined) return t('buyer:receipt.copyLater')
  return t('buyer:receipt.copy', { address: masked(openMessage(message.id, message).recipient) })
}

/** "an…@example.com": enough to recognise one's own address, not enough to learn another's. */
function masked(address: string): string {
  const [name = '', domain = ''] = address.split('@')
  return `${name.slice(0, 2)}…@${domain}`
}
