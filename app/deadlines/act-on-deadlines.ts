/**
 * Does what a subject's rows were marked for, from what is true by now: what happened since is not acted upon. Each act
 * is recorded in the transaction that marks it as done, so that it happens once, whoever is killed when.
 */
import { now } from '../clock.server.ts'
import { db } from '../db.server.ts'
import type { DeadlineChoice } from '../policies/deadline-settings.ts'
import { readShopCircumstances, type ShopCircumstances } from '../returns/deciding/read-circumstances.ts'
import type { NamedRow } from './changes-to-rows.ts'
import { deriveDeadlines } from './derive-deadlines.ts'
import type { Subject } from './due.ts'
import { rowOf } from './keep-deadlines.ts'
import { passCaseDeadline } from './pass-case-deadline.ts'
import { passOrderDeadlines } from './pass-order-deadlines.ts'
import { readAnew } from './read-anew.ts'
import { tellBeforehand } from './tell-beforehand.ts'

/** What the acts need to know. */
export interface Acting {
  shop: string
  subject: Subject
  orderId: string
  /** Absent: there is no case. */
  caseId?: string
  circumstances: ShopCircumstances
  at: Date
}

export type MarkedRow = NamedRow & { act: DeadlineChoice }

/**
 * Repeatable.
 * @throws what Shopify's gateway throws when it does not answer, and Unavailable while the order keeps changing
 */
export async function actOnDeadlines(shop: string, subject: Subject): Promise<void> {
  const circumstances = await readShopCircumstances(shop)
  const place = await db.deadline.findFirst({
    where: { shop, subject },
    select: { orderId: true, caseId: true },
  })
  if (circumstances === null || place === null) return
  const { orderId, caseId } = place
  // Of an order with a case, the case is decided; and while it is open, the order is read each day.
  if (caseId === null) await readAnew(shop, orderId)
  await deriveDeadlines(shop, orderId)
  const acting: Acting = {
    ...{ shop, subject, orderId, circumstances, at: await now() },
    ...(caseId !== null && { caseId }),
  }
  const marked = await markedRows(acting)
  if (caseId === null) await passOrderDeadlines(acting, marked)
  else for (const row of marked) await passCaseDeadline({ ...acting, caseId }, row)
  await tellBeforehand(acting, await toldRows(acting))
}

const EARLIEST_FIRST = [{ dueAt: 'asc' }, { kind: 'asc' }, { key: 'asc' }] as const

const toldRows = async ({ shop, subject }: Acting): Promise<NamedRow[]> =>
  (
    await db.deadline.findMany({
      where: { shop, subject, status: 'pending', remindedAt: { not: null } },
      orderBy: [...EARLIEST_FIRST],
    })
  ).map(rowOf)

const markedRows = async ({ shop, subject }: Acting): Promise<MarkedRow[]> =>
  (
    await db.deadline.findMany({
      where: { shop, subject, status: 'passed', act: { not: null }, actedAt: null },
      orderBy: [...EARLIEST_FIRST],
    })
  ).map((row) => ({ ...rowOf(row), act: row.act as DeadlineChoice }))
