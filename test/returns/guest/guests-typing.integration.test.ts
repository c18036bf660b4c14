import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '../../../app/db.server.ts'
import { openGuest } from '../../../app/returns/guest/sealed-guest.ts'
import { shopA, shopB } from '../../harness/test-environment.ts'
import { ana, control, deliveredOrder, onStage } from '../stage.ts'
import {
  guestDoor,
  guestOf,
  mailsTo,
  matched,
  open,
  referenceIn,
  send,
  state,
  textOf,
  timesAsLong,
  withoutOrders,
} from './guest-stage.ts'

let order: number
let number: string

onStage()
guestDoor()
beforeEach(async () => {
  order = await deliveredOrder([{ product: 'over-ear-headphones', quantity: 2 }])
  number = (await control().ledger(shopA)).orders.find(({ id }) => id === order)?.name ?? ''
  await control().setClock('2026-11-16T10:00:00Z')
})

describe('what is missing', () => {
  test('is asked for after it was recorded, and what completes it counts from the first instant', async () => {
    const first = await state({ order: '', email: ana, words: 'everything' })
    expect(first.status).toBe(422)
    expect(textOf(first)).toContain('Please enter the number of your order.')
    expect(textOf(first)).toContain(
      'It reached us on Monday 16 November 2026 at 12:00 (Eastern European Time), and that moment counts.',
    )
    expect((await mailsTo(ana)).some(({ subject }) => subject.includes(referenceIn(first)))).toBe(true)
    await control().setClock('2026-11-17T10:00:00Z')
    const second = await send(first.html, { order: number, email: ana })
    expect(second.status).toBe(200)
    expect(textOf(second)).toContain('What counts is when you first sent it: Monday 16 November 2026')
    const [before, after] = [await guestOf(first), await guestOf(second)]
    expect(before.status).toBe('completed')
    expect(after.sentAt).toEqual(before.sentAt)
    expect((await matched(second)).status).toBe('matched')
  })

  test.each([
    ['for three days', 3 * 24 * 3_600_000 - 60_000, true],
    ['no longer', 3 * 24 * 3_600_000 + 1, false],
  ])('the first instant counts %s', async (_, age, counts) => {
    const first = await state({ order: '', email: ana, words: 'everything' })
    const { id, sentAt } = await guestOf(first)
    const aged = new Date(sentAt.getTime() - age)
    await db.guestStatement.update({ where: { shop_id: { shop: shopA, id } }, data: { sentAt: aged } })
    const after = await guestOf(await send(first.html, { order: number, email: ana }))
    expect(after.sentAt.getTime() === aged.getTime()).toBe(counts)
    expect((await guestOf(first)).status === 'completed').toBe(counts)
  })

  test('the first instant counts once: with the same page another statement is one of now', async () => {
    const first = await state({ order: '', email: ana, words: 'everything' })
    const { sentAt } = await guestOf(first)
    await control().setClock('2026-11-17T10:00:00Z')
    await send(first.html, { order: number, email: ana })
    const again = await guestOf(await send(first.html, { order: '#1', email: ana }))
    expect(again.sentAt.getTime()).toBeGreaterThan(sentAt.getTime() + 23 * 3_600_000)
    expect(again.sentAt).toEqual(again.receivedAt)
  })

  test('an empty form is no statement', async () => {
    const before = await db.guestStatement.count({ where: { shop: shopA } })
    const page = await state({ order: ' ', email: '\n' })
    expect(page.status).toBe(422)
    expect(textOf(page)).toContain('Please enter your email address.')
    expect(await db.guestStatement.count({ where: { shop: shopA } })).toBe(before)
  })

  test.each([
    'ana@example.ro\r\nBcc: victim@example.com',
    'ana@example.ro, victim@example.com',
    'Ana <victim@example.com>',
    'ana@example.ro\u0000',
    'ana',
  ])('%j is no address: refused, written to nobody, and the statement is kept', async (email) => {
    const page = await state({ order: number, email })
    expect(page.status).toBe(422)
    expect(textOf(page)).toContain('This is no email address that we can write to.')
    const row = await guestOf(page)
    expect(await db.message.count({ where: { shop: shopA, guestId: row.id } })).toBe(0)
    expect(await mailsTo('victim@example.com')).toEqual([])
    expect((await matched(page)).status).toBe('unmatched')
  })

  test('a form of another shop, or none of ours, is shown again with what was typed', async () => {
    const foreign = (await open('?locale=en', {}, shopB)).html
    for (const html of [foreign, '', '<input name="form" value="v1.00000000.forged">']) {
      const page = await send(html, { order: number, email: ana }, '?locale=en')
      expect(page.status).toBe(422)
      expect(textOf(page)).toContain('Please confirm once more.')
      expect(page.html).toContain(`value="${ana}"`)
      expect((await send(page.html, { order: number, email: ana }, '?locale=en')).status).toBe(200)
    }
  })
})

describe('what people type', () => {
  test.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '{{ shop.email }}{% render "secret" %}',
    '{{order}} $t(guest:intro)',
    '&lt;b&gt; &amp; \u202Eleft',
  ])('%s stays text, in the form and in what is answered', async (text) => {
    const written = await state({ order: text, email: ana, name: text, words: text })
    const reference = referenceIn(written)
    for (const page of [written, await state({ order: text, email: '', name: text, words: text })]) {
      expect(page.html).not.toMatch(/<script|<img|\{\{|\{%/)
      expect(textOf(page)).toContain(text)
      expect(openGuest(await guestOf(page))).toMatchObject({ order: text, name: text, words: text })
    }
    const mail = (await mailsTo(ana)).find(({ subject }) => subject.includes(reference))
    expect(mail?.text).toContain(text)
    expect(mail?.html).not.toMatch(/<script|<img/)
  })
})

describe('orders cannot be enumerated', () => {
  test('right and wrong ones are answered alike: status, headers and every byte but what was typed', async () => {
    const tried = [
      { order: number, email: ana },
      { order: number, email: 'mallory@example.com' },
      { order: '#999999', email: ana },
      { order: 'no-number', email: 'mallory@example.com' },
    ]
    const answers = []
    for (const typed of tried) {
      const page = await state(typed)
      const html = page.html.replaceAll(typed.order, 'N').replaceAll(typed.email, 'E')
      const headers = [...page.headers].filter(([name]) => name !== 'date' && name !== 'content-length')
      answers.push({ status: page.status, headers, html: html.replaceAll(/RC-\w{6}/g, 'R') })
      expect(html).toContain('N')
    }
    expect(answers).toHaveLength(4)
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  test('neither is looked for before it is answered: not in our tables, not at Shopify', async () => {
    const wrong = { order: '#999999', email: 'mallory@example.com' }
    await control().faults({ graphql: [{ kind: '500', times: 60 }] })
    try {
      for (const typed of [{ order: number, email: ana }, wrong]) {
        const page = await withoutOrders(() => state(typed))
        expect(page.status).toBe(200)
        expect((await guestOf(page)).status).toBe('waiting')
      }
    } finally {
      await control().faults({ clear: true })
    }
    const looking = () => db.orderRecord.count({ where: { shop: shopA } })
    await expect(withoutOrders(looking, 300)).rejects.toThrow('waited for')
  })

  test('they take as long', async () => {
    const { html } = await open('?locale=en')
    let n = 0
    // A name of their own, so that none is the same statement again.
    const stating = (typed: { order: string; email: string }) => () =>
      send(html, { ...typed, name: String(++n) }, '?locale=en')
    const ratio = await timesAsLong(
      stating({ order: number, email: ana }),
      stating({ order: '#999999', email: 'mallory@example.com' }),
    )
    expect(ratio).toBeGreaterThan(1 / 3)
    expect(ratio).toBeLessThan(3)
  })
})

test('two hundred guests at once are each recorded once, and have their copy', async () => {
  const before = await db.guestStatement.count({ where: { shop: shopA } })
  const { html } = await open('?locale=en')
  const typed = Array.from({ length: 200 }, (_, n) => ({ order: `#${n}`, email: `guest-${n}@example.com` }))
  const pages = await Promise.all(
    typed.map((it, n) => send(html, it, '?locale=en', shopA, { 'x-forwarded-for': `203.0.113.${n}` })),
  )
  expect(pages.filter(({ status }) => status === 200)).toHaveLength(200)
  expect(new Set(pages.map(referenceIn)).size).toBe(200)
  expect(await db.guestStatement.count({ where: { shop: shopA } })).toBe(before + 200)
  const rows = await Promise.all(pages.map((page) => guestOf(page)))
  expect(rows.map(openGuest)).toEqual(typed.map((it) => ({ ...it, name: '', words: '' })))
  const ids = rows.map(({ id }) => id)
  expect(await db.message.count({ where: { shop: shopA, guestId: { in: ids } } })).toBe(200)
}, 120_000)
