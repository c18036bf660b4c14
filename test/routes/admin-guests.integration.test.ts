import { beforeEach, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import * as home from '../../app/routes/app._index/route.tsx'
import * as guests from '../../app/routes/app.guests/route.tsx'
import { shopA, shopB } from '../harness/test-environment.ts'
import { guestDoor, guestOf, matched, type Page, referenceIn, state } from '../returns/guest/guest-stage.ts'
import { caseOf, control, deliveredOrder, onStage, work } from '../returns/stage.ts'
import { asking, statusOf } from './merchants.ts'

let order: number
let number: string
let page: Page

onStage()
guestDoor()
beforeEach(async () => {
  order = await deliveredOrder([{ product: 'over-ear-headphones', quantity: 1 }])
  number = (await control().ledger(shopA)).orders.find(({ id }) => id === order)?.name ?? ''
  await control().setClock('2026-11-16T10:00:00Z')
  page = await state({ order: number, email: 'anna@example.ro', name: 'Ana' })
  await matched(page)
})

const path = '/app/guests'
const shown = async (shop = shopA) => guests.loader(await asking(shop, path))
const press = async (form: Record<string, string>, shop = shopA) =>
  guests.action(await asking(shop, path, { form }))

test('what fits no order is shown to a person of its shop alone, as it was typed, and said on Home', async () => {
  const { guests: all, count } = await shown()
  expect(count).toBeGreaterThan(0)
  expect(all.find(({ reference }) => reference === referenceIn(page))).toMatchObject({
    ...{ order: number, email: 'anna@example.ro', name: 'Ana', words: '' },
    receivedAt: expect.stringMatching(/^2026-11-16T10:00/),
  })
  expect((await shown(shopB)).count).toBe(0)
  expect((await home.loader(await asking(shopA, '/app'))).guests).toBe(count)
})

test('a person says which order is meant: it is a case of that order as of when it came', async () => {
  const { id } = await guestOf(page)
  expect(await statusOf(() => press({ act: 'assign', id, order: '#999999' }))).toBe(422)
  expect(await statusOf(() => press({ act: 'assign', id, order: 'none' }))).toBe(422)
  expect(await statusOf(() => press({ act: 'assign', id, order: number }, shopB))).toBe(409)
  expect(await statusOf(() => press({ act: 'assign', id, order: ` ${number}` }))).toBe(200)
  await work(shopA, order)
  const kept = await caseOf(shopA, referenceIn(page))
  expect(kept).toMatchObject({ state: 'accepted', orderId: String(order) })
  expect(kept.messages.map(({ kind }) => kind).toSorted()).toEqual(['acknowledgement', 'decision'])
  expect(kept.statement.sentAt.toISOString()).toMatch(/^2026-11-16T10:00/)
  expect(await statusOf(() => press({ act: 'assign', id, order: number }))).toBe(409)
})

test('what was dealt with otherwise is gone from the page, and stays recorded', async () => {
  const { id } = await guestOf(page)
  expect(await statusOf(() => press({ act: 'dealt_with', id }))).toBe(200)
  expect((await shown()).guests.map((it) => it.id)).not.toContain(id)
  expect((await guestOf(page)).content).not.toBeNull()
  expect(await statusOf(() => press({ act: 'dealt_with', id }))).toBe(409)
  expect(await statusOf(() => press({ act: 'dealt_with', id: 'none' }))).toBe(409)
  expect(await statusOf(() => press({ act: 'other', id }))).toBe(400)
  expect(await db.returnCase.count({ where: { shop: shopA, orderId: String(order) } })).toBe(0)
})
