/** Every case of a buyer, over all of their orders, newest first. */
import { z } from 'zod'
import type { BuyerSession } from '../../buyer-session.server.ts'
import { now } from '../../clock.server.ts'
import { db } from '../../db.server.ts'
import { dayWords } from '../../locales/format.ts'
import { stateOfRow } from '../case/case-store.ts'
import { readShopCircumstances } from '../deciding/read-circumstances.ts'
import { storedOrder } from '../reconcile/reconcile-order.ts'
import { asksOf } from './asked-of-buyer.ts'
import { listenerFor } from './buyer-cases.ts'
import type { BuyerCaseSummary, BuyerCases } from './buyer-wire.ts'
import { type Listener, stateWord } from './told-case.ts'
import { caseStageOf } from './told-stage-of-case.ts'

const AT_ONCE = 20

/**
 * Of orders that were read as theirs, which every order with a case was.
 * @param after the last case of the page before
 */
export async function listOwnCases(
  { shop, customerId }: BuyerSession,
  spoken: string | undefined,
  after: string | undefined,
): Promise<BuyerCases> {
  const circumstances = await readShopCircumstances(shop)
  if (circumstances === null) return { cases: [] }
  const orders = await db.orderRecord.findMany({ where: { shop, customerId }, select: { orderId: true } })
  const rows = await db.returnCase.findMany({
    where: { shop, orderId: { in: orders.map(({ orderId }) => orderId) } },
    include: { statement: { select: { receivedAt: true } } },
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
    take: AT_ONCE + 1,
    ...(z.uuid().safeParse(after).success && { cursor: { shop_id: { shop, id: after ?? '' } }, skip: 1 }),
  })
  const at = await now()
  const page = rows.slice(0, AT_ONCE)
  const listeners = new Map<string, Listener>()
  for (const orderId of new Set(page.map((row) => row.orderId))) {
    const reading = await storedOrder(shop, orderId)
    if (reading !== null) listeners.set(orderId, listenerFor(circumstances, reading, spoken, at))
  }
  const last = rows.length > AT_ONCE ? page.at(-1) : undefined
  return {
    cases: page.flatMap((row) => {
      const listener = listeners.get(row.orderId)
      return listener === undefined ? [] : [summaryOf(row, listener)]
    }),
    ...(last && { next: last.id }),
  }
}

type Row = Parameters<typeof stateOfRow>[0] & {
  id: string
  reference: string
  orderName: string
  statement: { receivedAt: Date }
}

function summaryOf(row: Row, listener: Listener): BuyerCaseSummary {
  const { id, reference, orderName, statement } = row
  const state = stateOfRow(row)
  return {
    ...{ id, reference, orderName, stage: caseStageOf(state), state: stateWord({ state }, listener) },
    receivedOn: dayWords(listener.dayOf(statement.receivedAt), listener.locale),
    items: state.lines.map(({ title, quantity }) => ({ title, quantity })),
    ...asksOf(state, listener),
  }
}
