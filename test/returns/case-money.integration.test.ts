import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCase } from '../../app/returns/read-case.ts'
import { shopA } from '../harness/test-environment.ts'
import {
  caseOf,
  check,
  closeStage,
  control,
  deliveredOrder,
  newKey,
  openShops,
  state,
  view,
  work,
} from './stage.ts'

beforeAll(openShops)
afterAll(closeStage)

/** A withdrawal of one more piece: what the buyer is shown before sending, and the case it becomes. */
async function withdraw(order: number): Promise<{ shown: string | undefined; id: string }> {
  const [item] = (await view(order)).body.items
  const wanted = { unit: item?.unit ?? '', quantity: 1, remedy: 'withdrawal' as const, answers: {} }
  const body = { items: [wanted], submissionKey: newKey(), locale: 'en' }
  const shown = (await check(order, body)).body.total?.amount
  const { reference } = (await state(order, body)).body
  await work(shopA, order)
  return { shown, id: (await caseOf(shopA, reference)).id }
}

test('the merchant sees the total that the buyer saw, and delivery in the first case only', async () => {
  const order = await deliveredOrder([{ product: 'over-ear-headphones', quantity: 2 }])
  await control().setClock('2026-11-16T10:00:00Z')
  const first = await withdraw(order)
  await control().setClock('2026-11-16T11:00:00Z')
  const second = await withdraw(order)
  const [one, two] = await Promise.all([readCase(shopA, first.id), readCase(shopA, second.id)])
  expect(one?.money?.rows.map(({ what }) => what)).toEqual(['item', 'outward_shipping'])
  expect(two?.money?.rows.map(({ what }) => what)).toEqual(['item'])
  expect(first.shown).toMatch(/\d/)
  expect([one?.money?.total, two?.money?.total]).toEqual([first.shown, second.shown])
})
