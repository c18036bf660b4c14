/** What came of a statement, unlocked by a mailed code: over HTTP, through the storefront, to the mailbox and back. */
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '../../../app/db.server.ts'
import { GOOD_FOR_MS } from '../../../app/returns/guest/guest-code.ts'
import { LIMITS } from '../../../app/returns/guest/guest-limits.ts'
import { shopA, shopB } from '../../harness/test-environment.ts'
import { ana, control, deliveredOrder, mihai, onStage, work } from '../stage.ts'
import {
  askCode,
  codeMailedTo,
  guestDoor,
  matched,
  openStatus,
  type Page,
  referenceIn,
  sendStatus,
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

async function decided(): Promise<string> {
  const page = await state({ order: number, email: ana })
  await matched(page)
  await work(shopA, order)
  return referenceIn(page)
}

const shown = (page: Page, code = ''): Promise<Page> => sendStatus(page, { code })

describe('the code', () => {
  test('shows what was decided of each item, what happened and what comes next', async () => {
    const reference = await decided()
    const form = await openStatus()
    expect(form.html).not.toMatch(/<script|required|set-cookie/)
    const asked = await sendStatus(form, { order: ` ${number}`, email: 'Ana@Example.ro ' })
    expect(asked.status).toBe(200)
    expect(textOf(asked)).toContain('If a statement fits what you entered, a code is on its way')
    const code = await codeMailedTo(ana)
    const page = await shown(asked, ` ${code?.slice(0, 4)} ${code?.slice(4)}`)
    expect(page.status).toBe(200)
    const text = textOf(page)
    expect(text).toContain(`Order ${number}`)
    expect(text).toContain(`Statement ${reference}`)
    expect(text).toContain('2 × Over-ear headphones')
    expect(text).toContain('Accepted')
    expect(text).toContain('Send it to Strada Lipscani 12, București')
    expect(text).toMatch(/What has happened.*Statement received.*Decided.*What comes next.*Send it back by/)
    expect(page.headers.get('set-cookie')).toBeNull()
    expect(textOf(await shown(page, code))).toContain(reference)
  })

  test('comes by the reference as well, and in the language of the page', async () => {
    const reference = await decided()
    const asked = await askCode(
      { order: reference.toLowerCase().replace('-', ' '), email: ana },
      '?locale=ro',
    )
    const code = await codeMailedTo(ana)
    const page = await sendStatus(asked, { code: code ?? '' }, '?locale=ro')
    expect(textOf(page)).toContain(`Declarația ${reference}`)
    const mail = (await control().mail(ana)).at(-1)
    expect(mail?.subject).toBe('Codul dumneavoastră pentru Pinhole Audio')
    expect(mail?.text).toContain('luni')
  })

  test('shows a statement that fits no order to who made it, and no order to who knows only its number', async () => {
    await decided()
    const page = await state({ order: number, email: 'mallory@example.com' })
    await matched(page)
    const byNumber = await askCode({ order: number, email: 'mallory@example.com' })
    expect(await codeMailedTo('mallory@example.com')).toBeUndefined()
    expect((await shown(byNumber, '00000000')).status).toBe(422)
    const asked = await askCode({ order: referenceIn(page), email: 'mallory@example.com' })
    const seen = await shown(asked, await codeMailedTo('mallory@example.com'))
    expect(textOf(seen)).toContain('The shop is looking for the order, and answers you.')
    expect(textOf(seen)).not.toContain('headphones')
  })

  test('is kept only as a hash, and what was typed is gone once it was looked for', async () => {
    await decided()
    await askCode({ order: number, email: ana })
    const before = await db.guestCode.findFirstOrThrow({ where: { shop: shopA, content: { not: null } } })
    expect(before.content).not.toContain('ana')
    const code = (await codeMailedTo(ana)) ?? ''
    const after = await db.guestCode.findUniqueOrThrow({ where: { shop_id: { shop: shopA, id: before.id } } })
    expect(after).toMatchObject({ content: null, orderId: String(order) })
    expect(JSON.stringify(after)).not.toContain(code)
    expect(await db.message.count({ where: { shop: shopA, subject: { contains: 'code' } } })).toBe(0)
  })

  test('is good for a quarter of an hour: until just before, and not at its end', async () => {
    await decided()
    const asked = await askCode({ order: number, email: ana })
    const code = await codeMailedTo(ana)
    const { expiresAt } = await db.guestCode.findFirstOrThrow({
      where: { shop: shopA, orderId: String(order) },
    })
    const end = expiresAt?.getTime() ?? 0
    // The clock goes on by itself between the mail and this line.
    await control().setClock(new Date(end - 60_000).toISOString())
    expect((await shown(asked, code)).status).toBe(200)
    await control().setClock(new Date(end).toISOString())
    const late = await shown(asked, code)
    expect(late.status).toBe(422)
    expect(textOf(late)).toContain('its 15 minutes are over')
    expect(GOOD_FOR_MS).toBe(15 * 60_000)
  })

  test('of one form opens no other, nor another shop', async () => {
    await decided()
    const [one, other] = [
      await askCode({ order: number, email: ana }),
      await askCode({ order: number, email: `${ana} ` }),
    ]
    await codeMailedTo(ana)
    const codes = (await control().mail(ana)).slice(-2).map(({ text }) => /\b\d{8}\b/.exec(text)?.[0])
    const opened = []
    for (const page of [one, other])
      for (const code of codes) opened.push((await shown(page, code ?? '')).status === 200)
    expect(opened.filter(Boolean)).toHaveLength(2)
    expect((await sendStatus(one, { code: codes[0] ?? '' }, '?locale=en', shopB)).status).toBe(422)
  })

  test('is tried five times: the fifth may be right, the sixth is not looked at', async () => {
    await decided()
    const [asked, again] = [
      await askCode({ order: number, email: ana }),
      await askCode({ order: number, email: `${ana} ` }),
    ]
    const before = (await control().mail(ana)).length
    await codeMailedTo(ana)
    const codes = (await control().mail(ana))
      .slice(before)
      .map(({ text }) => /\b\d{8}\b/.exec(text)?.[0] ?? '')
    expect(codes).toHaveLength(2)
    for (let wrong = 1; wrong < LIMITS.tryForm; wrong++)
      for (const page of [asked, again]) expect((await shown(page, '123')).status).toBe(422)
    const right: Record<string, number> = {}
    for (const code of codes) right[code] = (await shown(asked, code)).status
    expect(Object.values(right).toSorted()).toEqual([200, 422])
    const wrong = codes.find((code) => right[code] === 200) ?? ''
    expect((await shown(again, wrong)).status).toBe(422)
    const last = await shown(
      again,
      codes.find((code) => code !== wrong),
    )
    expect(last.status).toBe(429)
    expect(textOf(last)).toContain('This was tried too often.')
  })
})

describe('asking', () => {
  test('is answered alike whether there is anything to show or not, and so is trying', async () => {
    await decided()
    const tried = [
      { order: number, email: ana },
      { order: number, email: 'mallory@example.com' },
      { order: number, email: mihai },
      { order: '#999999', email: ana },
      { order: 'RC-000000', email: ana },
      { order: 'nothing', email: 'mallory@example.com' },
    ]
    const answers: unknown[] = []
    for (const typed of tried) {
      const asked = await askCode(typed)
      await codeMailedTo(ana)
      const wrong = await shown(asked, '00000000')
      answers.push([asked, wrong].map((page) => alike(page, typed.email)))
    }
    expect(answers).toHaveLength(tried.length)
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  test('is answered before anybody looks in our tables', async () => {
    await decided()
    for (const typed of [
      { order: number, email: ana },
      { order: '#999999', email: ana },
    ])
      expect((await withoutOrders(() => askCode(typed))).status).toBe(200)
  })

  test('takes as long', async () => {
    await decided()
    const form = await openStatus()
    let n = 0
    // Blanks of their own, so that none asks for the same again.
    const asking = (order: string, email: string) => () =>
      sendStatus(form, { order: order + ' '.repeat(++n), email })
    const ratio = await timesAsLong(asking(number, ana), asking('#999999', 'mallory@example.com'))
    expect(ratio).toBeGreaterThan(1 / 3)
    expect(ratio).toBeLessThan(3)
  })

  test('twice with the same form mails one code', async () => {
    await decided()
    const form = await openStatus()
    const pages = await Promise.all([1, 2, 3].map(() => sendStatus(form, { order: number, email: ana })))
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await db.guestCode.count({ where: { shop: shopA, content: { not: null } } })).toBe(1)
    const before = (await control().mail(ana)).length
    await codeMailedTo(ana)
    await codeMailedTo(ana)
    expect(await control().mail(ana)).toHaveLength(before + 1)
  })

  test.each([
    [{ order: '', email: ana }, 'Please enter the number of your order, or our reference.'],
    [{ order: '#1', email: ' ' }, 'Please enter your email address.'],
    [{ order: '#1', email: 'ana@example.ro\r\nBcc: victim@example.com' }, 'This is no email address'],
  ])('with %j is asked for what is missing', async (typed, words) => {
    const before = await db.guestCode.count({ where: { shop: shopA } })
    const page = await askCode(typed)
    expect(page.status).toBe(422)
    expect(textOf(page)).toContain(words)
    expect(await db.guestCode.count({ where: { shop: shopA } })).toBe(before)
  })

  test('while Shopify does not answer is answered all the same, and the code comes later', async () => {
    await decided()
    await control().faults({ graphql: [{ kind: '500', times: 60 }] })
    const asked = await askCode({ order: number, email: ana })
    expect(asked.status).toBe(200)
    await expect(codeMailedTo(ana)).rejects.toThrow()
    await control().faults({ clear: true })
    expect((await shown(asked, await codeMailedTo(ana))).status).toBe(200)
  })

  test('with script and Liquid stays text', async () => {
    const order = '"><script>alert(1)</script>{{ shop.email }}'
    const page = await askCode({ order, email: '' })
    expect(page.html).not.toMatch(/<script|\{\{/)
    expect(page.html).toContain('&quot;&gt;&lt;script&gt;')
  })
})

/** A page but for what was typed and what is sealed in it. */
const alike = (page: Page, email: string) => ({
  status: page.status,
  headers: [...page.headers].filter(([name]) => name !== 'date' && name !== 'content-length'),
  html: page.html.replaceAll(email, 'E').replaceAll(/(name="form" value=")[^"]+/g, '$1F'),
})
