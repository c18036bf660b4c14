/** A merchant in Shopify's own pages processes one of two pieces of a line: the other is still with the buyer. */
import { expect, test } from 'vitest'
import { db } from '../../../app/db.server.ts'
import { deriveDeadlines } from '../../../app/deadlines/derive-deadlines.ts'
import type { Basis } from '../../../app/deadlines/due.ts'
import { recordSending } from '../../../app/returns/acting/record-sending.ts'
import { orderSettlement } from '../../../app/returns/merchant/order-settlement.ts'
import { readCase } from '../../../app/returns/merchant/read-case.ts'
import { dueNow } from '../../../app/routes/app.returns.$id/acts/due-now.ts'
import { shopA } from '../../harness/test-environment.ts'
import { arrive, caseNow, inShopify, merchant, paymentsOf, refundsOf, stated } from '../settling/settling.ts'
import { headphones, onStage, returnsOf, work } from '../stage.ts'

onStage()

const engine = { actor: 'engine' } as const

interface Listed {
  id: number
  lines: { id: number }[]
}

async function oneProcessed() {
  const { order, id } = await stated([{ ...headphones, quantity: 2 }], {
    wishes: [{ title: /headphones/, quantity: 2 }],
  })
  const [made] = (await returnsOf(shopA, order)) as unknown as Listed[]
  const lines = [{ line: made?.lines[0]?.id, quantity: 1 }]
  await inShopify(`returns/${made?.id}/process`, { lines, shipping: true })
  await work(shopA, order)
  await work(shopA, order)
  return { order, id, returnId: made?.id }
}

/** What is open of the case, by kind. */
async function openDays(order: number, caseId: string): Promise<Record<string, Pick<Basis, 'keys'>>> {
  await deriveDeadlines(shopA, String(order))
  const rows = await db.deadline.findMany({ where: { shop: shopA, caseId, status: 'pending' } })
  return Object.fromEntries(
    rows.map(({ kind, basis }) => [kind, { keys: (JSON.parse(basis) as Basis).keys ?? [] }]),
  )
}

const shown = async (id: string) => {
  const view = await readCase(shopA, id)
  if (view === null) throw new Error('no such case')
  return view
}

test('one is here and paid back; the other is to be sent, and nothing is due for it before', async () => {
  const { order, id } = await oneProcessed()
  expect(await caseNow(id)).toMatchObject({
    ...{ closed: false, waits: [], arrivals: [{ key: 0, quantity: 1 }] },
    refundsElsewhere: [{ pieces: [{ key: 0, quantity: 1 }] }],
  })
  expect(await openDays(order, id)).toEqual({ goods_not_sent: { keys: [0] } })
})

test('the page offers to mark what is still to come, or to pay without waiting; nothing that has come is unpaid', async () => {
  const { id } = await oneProcessed()
  const view = await shown(id)
  expect(view.lines).toMatchObject([{ quantity: 2, arrived: 1, repaid: 1 }])
  expect(view.carryOut.awaited).toMatchObject([{ key: 0, left: 1, isUnsent: true, isPaid: false }])
  expect(view.carryOut).toMatchObject({ hasArrived: false, here: [] })
  expect(view.repaid.refunds).toEqual({ all: { keys: [0], amount: view.repaid.left } })
  expect(dueNow(view)).toBe('arrival')
})

test('nobody pays for it as for what has come: neither a day nor a person', async () => {
  const { order, id } = await oneProcessed()
  for (const by of [engine, merchant])
    expect(await orderSettlement(shopA, id, { keys: [0] }, by)).toEqual({
      ...{ ok: false, why: 'goods_or_proof_missing' },
    })
  await work(shopA, order)
  expect(await caseNow(id)).toMatchObject({ ordered: [], settlements: [] })
})

test('it comes: it is to be looked at and paid, and the case ends with all paid once', async () => {
  const { order, id } = await oneProcessed()
  expect(await arrive(id, { key: 0, quantity: 1 })).toEqual({ ok: true })
  expect(Object.keys(await openDays(order, id)).toSorted()).toEqual(['inspection_overdue', 'refund_due'])
  expect(await orderSettlement(shopA, id, {}, engine)).toEqual({ ok: true })
  await work(shopA, order)
  await work(shopA, order)
  expect(await caseNow(id)).toMatchObject({ closed: true, waits: [] })
  await expectAllPaid(order)
})

test('the buyer shows that it was sent: from then on its refund may not wait', async () => {
  const { order, id } = await oneProcessed()
  const sentAt = new Date('2026-11-18T10:00:00Z')
  const sending = { keys: [0], proof: 'posting_receipt' as const, sentAt }
  expect(await recordSending(shopA, id, sending, merchant)).toEqual({ ok: true })
  expect(Object.keys(await openDays(order, id))).toEqual(['refund_due'])
  expect(dueNow(await shown(id))).toBe('proven')
  expect(await orderSettlement(shopA, id, {}, engine)).toEqual({ ok: true })
  await work(shopA, order)
  await work(shopA, order)
  await expectAllPaid(order)
  expect(await caseNow(id)).toMatchObject({ closed: true })
})

test('paid without waiting for it: all is paid, and it can come after that', async () => {
  const { order, id } = await oneProcessed()
  expect(await orderSettlement(shopA, id, { keys: [0], waived: true }, merchant)).toEqual({ ok: true })
  await work(shopA, order)
  await work(shopA, order)
  await expectAllPaid(order)
  expect(await caseNow(id)).toMatchObject({ closed: true })
  expect((await shown(id)).carryOut.awaited).toMatchObject([{ key: 0, left: 1, isPaid: true }])
  expect(await arrive(id, { key: 0, quantity: 1 })).toEqual({ ok: true })
  await work(shopA, order)
  expect((await caseNow(id)).lines).toMatchObject([{ reception: 'received', settlement: 'executed' }])
})

async function expectAllPaid(order: number): Promise<void> {
  const sum = (all: readonly { minor: number }[]) => all.reduce((total, { minor }) => total + minor, 0)
  const sold = (await paymentsOf(order)).filter(({ kind }) => kind === 'SALE')
  const refunds = await refundsOf(order)
  expect(refunds).toHaveLength(2)
  expect(sum(refunds)).toBe(sum(sold))
}
