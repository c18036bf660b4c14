/** One piece, two statements: a reading of the order from before the first had its Return shows neither claim nor Return. */
import { beforeEach, expect, test } from 'vitest'
import { now } from '../../../app/clock.server.ts'
import { keepStatement } from '../../../app/returns/buyer/keep-statement.ts'
import { changeCase } from '../../../app/returns/case/case-store.ts'
import { decideCase } from '../../../app/returns/deciding/decide-case.ts'
import { readShopCircumstances } from '../../../app/returns/deciding/read-circumstances.ts'
import { type OrderReading, readOrderNow } from '../../../app/returns/reconcile/reconcile-order.ts'
import { shopA } from '../../harness/test-environment.ts'
import { caseOf, control, deliveredOrder, headphones, newKey, onStage, state, view, work } from '../stage.ts'

let order: number
let before: OrderReading
let first: string
let second: string

onStage()
beforeEach(async () => {
  order = await deliveredOrder([headphones])
  await control().setClock('2026-11-16T10:00:00Z')
  const unit = (await view(order)).body.items[0]?.unit ?? ''
  before = await read()
  const items = [{ unit, quantity: 1, remedy: 'withdrawal' as const, answers: {} }]
  const sent = await state(order, { items, submissionKey: newKey() })
  await work(shopA, order)
  const kept = await caseOf(shopA, sent.body.reference)
  expect(kept.events.map(({ type }) => type)).toContain('shopify_return_approved')
  first = kept.id
  const at = await now()
  const line = { key: 0, unit, title: 'Headphones', quantity: 1, remedy: 'withdrawal' as const, answers: {} }
  const { caseId } = await keepStatement({
    ...{ shop: shopA, orderId: String(order), orderName: '#1', channel: 'account', submissionKey: newKey() },
    ...{ locale: 'en', given: { items }, sentAt: at, receivedAt: at, lines: [line] },
  })
  second = caseId
})

const read = async () => {
  const reading = await readOrderNow(shopA, String(order))
  if (reading === null) throw new Error('no order')
  return reading
}

const decided = async (reading: OrderReading) => {
  const circumstances = await readShopCircumstances(shopA)
  if (circumstances === null) throw new Error('no shop')
  const kept = await decideCase({ domain: shopA, circumstances }, second, reading, await now())
  return kept?.state.lines[0]?.acceptance
}

test('by such a reading the second is not decided; by one that shows the Return it does not fit', async () => {
  await expect(decided(before)).rejects.toThrow('read before a Return of another case')
  expect(await decided(await read())).toBe('review')
})

test('a Return that was let go of need not be shown: its case speaks for itself again', async () => {
  await changeCase(shopA, first, await now(), async ({ state: { returns } }) =>
    returns.map(({ id }) => ({
      actor: 'engine',
      event: { type: 'shopify_return_cancelled', returnId: id },
    })),
  )
  expect(await decided(before)).toBe('review')
})
