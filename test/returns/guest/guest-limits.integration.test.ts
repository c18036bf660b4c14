/** What is limited is the mail and guessing, never a statement. */
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '../../../app/db.server.ts'
import { placeOfProxyRequest } from '../../../app/proxy-request.server.ts'
import { forgetGuestTraces } from '../../../app/returns/guest/forget-guests.ts'
import { LIMITS, type Limit, mayBeDone } from '../../../app/returns/guest/guest-limits.ts'
import { shopA, shopB } from '../../harness/test-environment.ts'
import { watchMetrics } from '../../harness/watch-metrics.ts'
import { ana, caseOf, control, deliveredOrder, onStage, work } from '../stage.ts'
import {
  askCode,
  guestDoor,
  guestOf,
  mailsTo,
  matched,
  open,
  type Page,
  referenceIn,
  send,
  sendStatus,
  state,
  textOf,
} from './guest-stage.ts'

onStage()
guestDoor()
beforeEach(() => control().setClock('2026-11-16T10:00:00Z'))

const HELD = 'We are not mailing a copy just now'
const from = (place: string) => ({ 'x-forwarded-for': place })

/** So many of one limit are used up. */
async function useUp(limit: Limit, whom: string, times: number, shop = shopA): Promise<void> {
  for (let time = 0; time < times; time++) expect(await mayBeDone(shop, [[limit, whom]])).toBe(true)
}

const isHeld = (page: Page): boolean => textOf(page).includes(HELD)
const copiesOf = async (page: Page): Promise<number> =>
  db.message.count({ where: { shop: shopA, guestId: (await guestOf(page)).id } })

async function stateFrom(place: string, email: string): Promise<Page> {
  const { html } = await open('?locale=en')
  return send(html, { order: '#1', email }, '?locale=en', shopA, from(place))
}

describe('a copy', () => {
  test('goes to one address five times an hour; the sixth statement is kept, and the page says that no copy is sent', async () => {
    const rose = await watchMetrics('recourse_guest_limited_total')
    const pages: Page[] = []
    for (let n = 1; n <= LIMITS.copyAddress + 1; n++)
      pages.push(await state({ order: `#${n}`, email: n % 2 === 0 ? 'Six@Example.com' : 'six@example.com' }))
    expect(pages.map(({ status }) => status)).toEqual(pages.map(() => 200))
    expect(pages.map(isHeld)).toEqual([...Array.from({ length: 5 }, () => false), true])
    expect(await Promise.all(pages.map(copiesOf))).toEqual([1, 1, 1, 1, 1, 0])
    expect(await rose()).toEqual({ 'recourse_guest_limited_total{kind="copyAddress"}': 1 })
    expect((await state({ order: '#1', email: 'seven@example.com' })).html).not.toContain(HELD)
  })

  test('that is held is told of in the same words for an order that is there and one that is not', async () => {
    const order = await deliveredOrder([{ product: 'over-ear-headphones', quantity: 1 }])
    const number = (await control().ledger(shopA)).orders.find(({ id }) => id === order)?.name ?? ''
    await control().setClock('2026-11-16T10:00:00Z')
    await useUp('copyAddress', ana, LIMITS.copyAddress)
    const pages = [await state({ order: number, email: ana }), await state({ order: '#999999', email: ana })]
    expect(pages.map(isHeld)).toEqual([true, true])
    const alike = pages.map((page) =>
      textOf(page)
        .replaceAll(/RC-\w{6}/g, 'R')
        .replaceAll(/#\d+/g, 'N'),
    )
    expect(alike[0]).toBe(alike[1])
    // Once the order is known, its buyer has it all the same: their address is the order's.
    const [page] = pages as [Page]
    expect((await matched(page)).status).toBe('matched')
    await work(shopA, order)
    const kept = await caseOf(shopA, referenceIn(page))
    expect(kept.messages.map(({ kind }) => kind)).toContain('acknowledgement')
    expect((await mailsTo(ana)).some(({ text }) => text.includes(referenceIn(page)))).toBe(true)
  })

  test('that was held stays so when the same form is sent again', async () => {
    await useUp('copyAddress', 'twice@example.com', LIMITS.copyAddress)
    const { html } = await open('?locale=en')
    const typed = { order: '#1', email: 'twice@example.com' }
    const pages = [await send(html, typed, '?locale=en'), await send(html, typed, '?locale=en')]
    expect(pages.map(isHeld)).toEqual([true, true])
    expect(new Set(pages.map(referenceIn)).size).toBe(1)
  })

  test('counts for where it is asked from, as Shopify says; one place keeps no other from theirs', async () => {
    await useUp('copyPlace', '198.51.100.7', LIMITS.copyPlace - 1)
    expect(isHeld(await stateFrom('198.51.100.7', 'a@example.com'))).toBe(false)
    expect(isHeld(await stateFrom('198.51.100.7, 10.0.0.1', 'b@example.com'))).toBe(true)
    expect(isHeld(await stateFrom('198.51.100.8', 'c@example.com'))).toBe(false)
  })

  test('of a whole shop has its end too, and what one address used up is not taken from it', async () => {
    await useUp('copyAddress', 'greedy@example.com', LIMITS.copyAddress)
    await useUp('copyShop', shopA, LIMITS.copyShop - 1)
    expect(isHeld(await state({ order: '#1', email: 'greedy@example.com' }))).toBe(true)
    expect(isHeld(await state({ order: '#1', email: 'last@example.com' }))).toBe(false)
    expect(isHeld(await state({ order: '#1', email: 'over@example.com' }))).toBe(true)
    expect(isHeld(await state({ order: '#1', email: 'over@example.com' }, '?locale=en', shopB))).toBe(false)
  })

  test('may be had again once the hour is over, and not just before', async () => {
    const email = 'later@example.com'
    await useUp('copyAddress', email, LIMITS.copyAddress)
    await endAt(Date.now() + 30_000)
    expect(isHeld(await state({ order: '#1', email }))).toBe(true)
    await endAt(Date.now())
    expect(isHeld(await state({ order: '#1', email }))).toBe(false)
  })
})

describe('statements from one place', () => {
  const turnOf = async (page: Page) => (await guestOf(page)).isCrowded
  const place = '198.51.100.9'

  test('are looked at in their turn up to ten an hour; then they are kept and acknowledged all the same, and come last', async () => {
    await useUp('statementPlace', place, LIMITS.statementPlace - 1)
    const tenth = await stateFrom(place, 'ten@example.com')
    const rose = await watchMetrics('recourse_guest_limited_total')
    const eleventh = await stateFrom(place, 'eleven@example.com')
    expect([tenth.status, eleventh.status]).toEqual([200, 200])
    expect([await turnOf(tenth), await turnOf(eleventh)]).toEqual([false, true])
    expect([isHeld(eleventh), await copiesOf(eleventh)]).toEqual([false, 1])
    expect(await rose()).toEqual({ 'recourse_guest_limited_total{kind="statementPlace"}': 1 })
    expect(await turnOf(await stateFrom('198.51.100.10', 'ten@example.com'))).toBe(false)
  })

  test('count without an address too, but the same form sent twice counts once', async () => {
    await useUp('statementPlace', place, LIMITS.statementPlace - 2)
    const { html } = await open('?locale=en')
    for (const _ of [1, 2]) await send(html, { name: 'A' }, '?locale=en', shopA, from(place))
    expect(await turnOf(await stateFrom(place, ''))).toBe(false)
    expect(await turnOf(await stateFrom(place, ''))).toBe(true)
  })
})

test('codes are mailed to one address five times an hour, whether there is anything to show or not', async () => {
  for (const email of [ana, 'nobody@example.com']) {
    const statuses: number[] = []
    for (let n = 0; n <= LIMITS.codeAddress; n++) {
      const page = await askCode({ order: '#1', email })
      statuses.push(page.status)
      if (n === LIMITS.codeAddress) expect(textOf(page)).toContain('No code is being sent just now.')
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
  }
})

test('codes are guessed sixty times an hour from one place, with however many forms', async () => {
  const asked = await askCode({ order: '#1', email: ana })
  await useUp('tryPlace', '127.0.0.1', LIMITS.tryPlace - 1)
  expect((await sendStatus(asked, { code: '1' })).status).toBe(422)
  expect((await sendStatus(asked, { code: '2' })).status).toBe(429)
})

describe('what is counted', () => {
  test('names nobody, and begins with the shop', async () => {
    await state({ order: '#1', email: ana })
    const rows = await db.guestLimit.findMany({ where: { shop: shopA } })
    const limits = rows.map(({ key }) => key.split('/')[1]).toSorted()
    expect(limits).toEqual(['copyAddress', 'copyPlace', 'copyShop', 'statementPlace'])
    for (const { key, expire } of rows) {
      expect(key.startsWith(`${shopA}/`)).toBe(true)
      expect(key).not.toMatch(/ana|example|127\.0/)
      expect(Number(expire)).toBeGreaterThan(Date.now())
    }
  })

  test('is forgotten once its hour is over, and codes a day after they were asked for', async () => {
    await useUp('copyAddress', 'gone@example.com', 1)
    await endAt(Date.now() - 1)
    await useUp('copyAddress', 'stays@example.com', 1)
    for (const shop of [shopA, shopB]) await db.guestCode.deleteMany({ where: { shop } })
    await askCode({ order: '#1', email: ana })
    const { askedAt } = await db.guestCode.findFirstOrThrow({ where: { shop: shopA } })
    const day = askedAt.getTime() + 86_400_000
    await forgetGuestTraces(new Date(day - 1))
    expect(await db.guestLimit.count({ where: { shop: shopA, key: { contains: 'copyAddress' } } })).toBe(1)
    expect(await db.guestCode.count({ where: { shop: shopA } })).toBe(1)
    expect(await forgetGuestTraces(new Date(day), undefined, 1)).toBe(1)
    expect(await db.guestCode.count({ where: { shop: shopA } })).toBe(0)
  })
})

test.each([
  ['203.0.113.7', '203.0.113.7'],
  [' 203.0.113.7 , 10.0.0.1', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0db8:0001:0002::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['unknown', undefined],
  ['', undefined],
])('a request for %j is from %j', (header, place) => {
  const headers = { 'x-forwarded-for': header }
  expect(placeOfProxyRequest(new Request('https://app.example/', { headers }))).toBe(place)
})

/** Whatever was counted so far counts until then. */
const endAt = (at: number) =>
  db.guestLimit.updateMany({ where: { shop: shopA }, data: { expire: BigInt(at) } })
