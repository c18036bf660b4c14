import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { newReference } from '../../app/returns/case/case-reference.ts'
import { LIMITS } from '../../app/returns/guest/guest-limits.ts'
import { sealGuest } from '../../app/returns/guest/sealed-guest.ts'
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

describe('very many', () => {
  const NAME = 'Ștefan Popescu'
  const at = (second: number) => new Date(Date.UTC(2026, 10, 10, 8, 0, second))
  /** Of the other shop, which has none; `seconds`: when each came. */
  async function waiting(seconds: readonly number[], isCrowded = false): Promise<string[]> {
    const rows = seconds.map((second, n) => {
      const id = randomUUID()
      const given = { name: `Guest ${n}`, order: `#${7000 + n}`, email: `g${n}@example.ro`, words: '' }
      return {
        ...{ shop: shopB, id, submissionKey: id, reference: newReference(), locale: 'en' },
        ...{ status: 'unmatched', content: sealGuest(id, given), isCrowded },
        ...{ sentAt: at(second), receivedAt: at(second) },
      }
    })
    await db.guestStatement.createMany({ data: rows })
    return rows.map(({ id }) => id)
  }
  const numbers = (from: number, count: number) => Array.from({ length: count }, (_, n) => from + n)
  const named = async (id: string) => {
    const given = { name: NAME, order: '#A-42', email: 'stefan@example.ro', words: 'The blue one' }
    const where = { shop_id: { shop: shopB, id } }
    await db.guestStatement.update({ where, data: { content: sealGuest(id, given) } })
  }
  afterEach(() => db.guestStatement.deleteMany({ where: { shop: shopB } }))

  test('are shown in pages, the oldest first, those of a crowded place after all others, and none twice', async () => {
    const crowd = await waiting(numbers(0, 30), true)
    const others = await waiting([...numbers(100, 24), 200, 200, 200, 201])
    const first = await shown(shopB)
    expect(first.count).toBe(58)
    expect(first.guests).toHaveLength(25)
    const { id: last = '' } = first.guests.at(-1) ?? {}
    // Whoever is dealt with meanwhile, also the last of the page, moves nobody out of the next one.
    await press({ act: 'dealt_with', id: last, reason: 'Told by phone' }, shopB)
    const second = await shown(shopB, { after: first.next ?? '' })
    const third = await shown(shopB, { after: second.next ?? '' })
    expect(third.next).toBeUndefined()
    const all = [first, second, third].flatMap((it) => it.guests)
    expect(all.slice(0, 28).map(({ id }) => id)).toEqual([
      ...others.slice(0, 24),
      ...others.slice(24, 27).toSorted(),
      ...others.slice(27),
    ])
    expect(all.slice(28).map(({ id, isCrowded }) => [id, isCrowded])).toEqual(crowd.map((id) => [id, true]))
  })

  test.each([['none'], ['first_2026_x'], ['last']])(
    'a place %j in them that is none is the first',
    async (after) => {
      const ids = await waiting([1, 2])
      expect((await shown(shopB, { after })).guests.map(({ id }) => id)).toEqual(ids)
    },
  )

  test('are searched by what was typed and by the reference', async () => {
    const ids = await waiting(numbers(0, 60))
    const [, , sought = ''] = ids.slice(40)
    await named(sought)
    const { reference } = await db.guestStatement.findUniqueOrThrow({
      where: { shop_id: { shop: shopB, id: sought } },
    })
    for (const called of [
      'ștefan pop',
      '#a-42',
      'STEFAN@example.ro',
      'blue',
      reference.toLowerCase(),
      ` ${NAME} `,
    ])
      expect(
        (await shown(shopB, { called })).guests.map(({ id }) => id),
        called,
      ).toEqual([sought])
    const many = await shown(shopB, { called: 'Guest' })
    expect(many.guests).toHaveLength(25)
    const more = await shown(shopB, { called: 'Guest', after: many.next ?? '' })
    const rest = await shown(shopB, { called: 'Guest', after: more.next ?? '' })
    expect([more.guests.length, rest.guests.length, rest.next]).toEqual([25, 9, undefined])
    expect(await shown(shopB, { called: 'nobody' })).toMatchObject({ guests: [], count: 60 })
    expect((await shown(shopA, { called: NAME })).guests).toEqual([])
  })

  test('are looked through five thousand at a time, and then further', async () => {
    const ids = await waiting(numbers(0, 5_001))
    await named(ids[4_999] ?? '')
    expect((await shown(shopB, { called: NAME })).guests).toHaveLength(1)
    await named(ids[5_000] ?? '')
    const first = await shown(shopB, { called: NAME })
    expect(first.guests.map(({ id }) => id)).toEqual([ids[4_999]])
    const second = await shown(shopB, { called: NAME, after: first.next ?? '' })
    expect([second.guests.map(({ id }) => id), second.next]).toEqual([[ids[5_000]], undefined])
  })
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
