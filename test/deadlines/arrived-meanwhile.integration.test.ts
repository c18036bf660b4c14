/** What a merchant reads of a case between its goods' arrival and the work that derives its days anew: nobody runs that here. */
import { expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { deriveDeadlines } from '../../app/deadlines/derive-deadlines.ts'
import { deadlinesOfCase, deadlinesThisWeek } from '../../app/deadlines/read-deadlines.ts'
import { shopA } from '../harness/test-environment.ts'
import { arrive as arrives } from '../returns/settling/settling.ts'
import { control, onStage, work } from '../returns/stage.ts'
import { withdrawn } from './stage.ts'

onStage()

const goods = async (id: string) => {
  const [row] = (await deadlinesOfCase(shopA, id)).filter(({ kind }) => kind === 'goods_not_sent')
  const week = (await deadlinesThisWeek(shopA)).filter(
    (one) => one.case?.id === id && one.kind === 'goods_not_sent',
  )
  return { status: row?.status, isOverdue: row?.isOverdue, thisWeek: week.length }
}

test('goods that are here are not asked for, though the row still waits', async () => {
  const { id, order } = await withdrawn()
  await work(shopA, order)
  const of = { shop: shopA, caseId: id, kind: 'goods_not_sent' }
  await deriveDeadlines(shopA, String(order))
  await control().setClock('2026-12-01T10:00:00Z')
  expect(await goods(id)).toEqual({ status: 'pending', isOverdue: false, thisWeek: 1 })
  await arrives(id, { key: 0, quantity: 1 })
  expect(await db.deadline.findMany({ where: of, select: { status: true } })).toEqual([{ status: 'pending' }])
  expect(await goods(id)).toEqual({ status: 'met', isOverdue: false, thisWeek: 0 })
})
