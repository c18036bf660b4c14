import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { LIMITS } from '../../app/returns/guest/guest-limits.ts'
import * as home from '../../app/routes/app._index/route.tsx'
import * as guests from '../../app/routes/app.guests/route.tsx'
import { shopA, shopB } from '../harness/test-environment.ts'
import {
  guestDoor,
  guestOf,
  mailsTo,
  matched,
  type Page,
  referenceIn,
  state,
} from '../returns/guest/guest-stage.ts'
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
const shown = async (shop = shopA, query: Record<string, string> = {}) =>
  guests.loader(await asking(shop, `${path}?${new URLSearchParams(query)}`))
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

test('what was dealt with otherwise is gone from the page, and stays recorded with how', async () => {
  const { id } = await guestOf(page)
  const deal = (reason: string, shop = shopA) =>
    statusOf(() => press({ act: 'dealt_with', id, reason }, shop))
  expect(await Promise.all([deal(''), deal(' \n'), deal('x'.repeat(301))])).toEqual([422, 422, 422])
  expect(await deal('Not ours', shopB)).toBe(409)
  expect((await shown()).guests.map((it) => it.id)).toContain(id)
  const said = `Anna phoned: she ordered elsewhere. ${'x'.repeat(264)}`
  expect(await deal(` ${said}`)).toBe(200)
  expect((await shown()).guests.map((it) => it.id)).not.toContain(id)
  const [first] = (await shown(shopA, { show: 'dealt' })).guests
  expect(first).toMatchObject({
    ...{ id, order: number, email: 'anna@example.ro' },
    dealt: { reason: said, by: expect.stringMatching(/^\d+$/), at: expect.stringMatching(/^2026-11-16T10/) },
  })
  expect((await shown(shopB, { show: 'dealt' })).guests).toEqual([])
  const kept = await guestOf(page)
  expect(kept.content).not.toBeNull()
  expect(kept.dealtReason).not.toContain('Anna')
  expect(await deal('once more')).toBe(409)
  expect(await statusOf(() => press({ act: 'dealt_with', id: 'none', reason: 'x' }))).toBe(409)
  expect(await statusOf(() => press({ act: 'other', id }))).toBe(400)
  expect(await db.returnCase.count({ where: { shop: shopA, orderId: String(order) } })).toBe(0)
})

test('what was dealt with too soon is put back, with what was said of it, and may be given its order', async () => {
  const { id } = await guestOf(page)
  const back = (shop = shopA) => statusOf(() => press({ act: 'put_back', id }, shop))
  expect(await back()).toBe(409)
  await press({ act: 'dealt_with', id, reason: 'Nobody of that name' })
  expect(await back(shopB)).toBe(409)
  expect(await back()).toBe(200)
  const waiting = (await shown(shopA, { called: referenceIn(page) })).guests
  expect(waiting).toMatchObject([{ id, dealt: { reason: 'Nobody of that name' } }])
  expect((await shown(shopA, { show: 'dealt' })).guests.map((it) => it.id)).not.toContain(id)
  expect(await statusOf(() => press({ act: 'assign', id, order: number }))).toBe(200)
  // Its words are its case's now; what was said of it is not kept where nobody would forget it.
  expect((await guestOf(page)).dealtReason).toBeNull()
})

describe('the copy', () => {
  const copyShown = async () => {
    const { id } = await guestOf(page)
    return (await shown()).guests.find((one) => one.id === id)
  }
  /** One more than are mailed to an address within the hour. */
  async function held(): Promise<string> {
    const email = `held-${order}@example.ro`
    for (let sent = 0; sent <= LIMITS.copyAddress; sent++) {
      page = await state({ order: number, email, words: `Part ${sent}` })
      await matched(page)
    }
    return email
  }

  test('that left is told with when', async () => {
    expect(await copyShown()).toMatchObject({ copy: 'queued' })
    await mailsTo('anna@example.ro')
    expect(await copyShown()).toMatchObject({
      copy: 'sent',
      copySentAt: expect.stringMatching(/^2026-11-16/),
    })
  })

  test('that was held is said so, and is sent once by a person’s word', async () => {
    const email = await held()
    expect(await copyShown()).toMatchObject({ copy: 'held' })
    const before = (await mailsTo(email)).length
    expect(before).toBe(LIMITS.copyAddress)
    const { id } = await guestOf(page)
    expect(await statusOf(() => press({ act: 'copy', id }, shopB))).toBe(409)
    const both = await Promise.all([1, 2].map(() => statusOf(() => press({ act: 'copy', id }))))
    expect(both).toEqual([200, 200])
    expect(await copyShown()).toMatchObject({ copy: 'queued' })
    const mails = await mailsTo(email)
    expect(mails).toHaveLength(before + 1)
    expect(mails.at(-1)?.subject).toContain(referenceIn(page))
    expect(mails.at(-1)?.text).toContain(`Part ${LIMITS.copyAddress}`)
    expect(await copyShown()).toMatchObject({ copy: 'sent' })
  })

  test('sent by a person goes along when the order is known, and no second one is written', async () => {
    await held()
    const { id } = await guestOf(page)
    await press({ act: 'copy', id })
    expect(await statusOf(() => press({ act: 'assign', id, order: number }))).toBe(200)
    await work(shopA, order)
    const { messages } = await caseOf(shopA, referenceIn(page))
    expect(messages.filter(({ kind }) => kind === 'acknowledgement')).toHaveLength(1)
    expect(await statusOf(() => press({ act: 'copy', id }))).toBe(409)
  })

  test('that failed is sent again', async () => {
    const { id } = await guestOf(page)
    const failed = { status: 'failed', lastError: 'refused:550', attempts: 90 }
    await db.message.updateMany({ where: { shop: shopA, guestId: id }, data: failed })
    expect(await copyShown()).toMatchObject({ copy: 'failed' })
    expect(await statusOf(() => press({ act: 'copy', id }))).toBe(200)
    expect(await copyShown()).toMatchObject({ copy: 'queued' })
    expect(await db.message.count({ where: { shop: shopA, guestId: id } })).toBe(1)
  })

  test('cannot go where there is no address', async () => {
    page = await state({ order: number, email: 'ana at example', name: 'Ana' })
    await matched(page)
    expect(await copyShown()).toMatchObject({ copy: 'none' })
    const { id } = await guestOf(page)
    expect(await statusOf(() => press({ act: 'copy', id }))).toBe(422)
    expect(await statusOf(() => press({ act: 'copy', id: 'none' }))).toBe(409)
  })
})
