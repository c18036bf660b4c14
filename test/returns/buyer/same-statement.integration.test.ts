/** The same form in two tabs has two keys: where nothing is left for the second, both are one statement. */
import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '../../../app/db.server.ts'
import { shopA } from '../../harness/test-environment.ts'
import { control, deliveredOrder, newKey, onStage, state, view, work } from '../stage.ts'

let order: number
let unit: string

onStage()
beforeEach(async () => {
  order = await deliveredOrder([{ product: 'over-ear-headphones', quantity: 3 }])
  await control().setClock('2026-11-16T10:00:00Z')
  unit = (await view(order)).body.items[0]?.unit ?? ''
})

const inATab = (more: object = {}) => ({
  items: [{ unit, quantity: 2, remedy: 'withdrawal' as const, answers: {}, ...more }],
  submissionKey: newKey(),
  locale: 'en',
})
const statements = () => db.statement.count({ where: { shop: shopA, orderId: String(order) } })

test('sent from five tabs at once it is one statement, and each tab has its receipt', async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => state(order, inATab())))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201])
  expect(new Set(answers.map(({ body }) => body.reference)).size).toBe(1)
  expect(await statements()).toBe(1)
})

test('with a photo that is still under way it is the same, and what comes later under its key belongs there', async () => {
  const first = await state(order, inATab())
  const second = inATab({ photos: [randomUUID()] })
  expect((await state(order, second)).body.reference).toBe(first.body.reference)
  await control().setClock('2026-11-17T10:00:00Z')
  await db.returnCase.updateMany({
    where: { shop: shopA, orderId: String(order) },
    data: { state: 'closed' },
  })
  const late = await state(order, { ...second, items: second.items.map((it) => ({ ...it, photos: [] })) })
  expect(late).toMatchObject({ status: 200, body: { reference: first.body.reference } })
  expect(await statements()).toBe(1)
})

test('of what the order has enough of, each is a statement', async () => {
  const answers = [await state(order, inATab({ quantity: 1 })), await state(order, inATab({ quantity: 1 }))]
  expect(answers.map(({ status }) => status)).toEqual([201, 201])
  expect(await statements()).toBe(2)
})

describe('is another statement, kept like any', () => {
  test.each([
    ['with other words', { note: 'They are too big.' }],
    ['of another number', { quantity: 3 }],
    ['with another wish', { remedy: 'conformity_claim' }],
  ])('%s', async (_, more) => {
    await state(order, inATab())
    await state(order, inATab(more))
    expect(await statements()).toBe(2)
  })

  test.each([
    ['2026-11-16T10:09:00Z', 1],
    ['2026-11-16T10:11:00Z', 2],
  ])('ten minutes later: at %s there are %d', async (clock, count) => {
    await state(order, inATab())
    await control().setClock(clock)
    await state(order, inATab())
    expect(await statements()).toBe(count)
  })

  test('when the first is over', async () => {
    await state(order, inATab())
    await work(shopA, order)
    await db.returnCase.updateMany({
      where: { shop: shopA, orderId: String(order) },
      data: { state: 'closed' },
    })
    await state(order, inATab())
    expect(await statements()).toBe(2)
  })
})
