import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '../../../app/db.server.ts'
import { readSettings, saveSettings } from '../../../app/policies/shop-settings.ts'
import { openGiven } from '../../../app/returns/case/sealed-statement.ts'
import { openGuest } from '../../../app/returns/guest/sealed-guest.ts'
import { readCase } from '../../../app/returns/merchant/read-case.ts'
import { shopA, shopB } from '../../harness/test-environment.ts'
import { ana, caseOf, control, deliveredOrder, onStage, returnsOf, work } from '../stage.ts'
import {
  address,
  guestDoor,
  guestOf,
  mailsTo,
  matched,
  open,
  type Page,
  referenceIn,
  send,
  state,
  textOf,
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

const caseFor = async (page: Page) => caseOf(shopA, referenceIn(page))

describe('the form', () => {
  test('is plain HTML in the theme, without scripts and cookies, its one control bearing the confirm label alone', async () => {
    const page = await open('?locale=en')
    expect(page.status).toBe(200)
    expect(page.html).toContain('<h1 lang="en">Withdraw from contract here</h1>')
    expect(page.html.match(/<button[^>]*>[^<]*<\/button>/g)).toEqual([
      '<button type="submit" class="button" lang="en">Confirm withdrawal</button>',
    ])
    expect(page.html).not.toMatch(/<script|javascript:| on\w+=|required/)
    expect(page.headers.get('set-cookie')).toBeNull()
    expect(page.html).toContain('Pinhole Audio')
  })

  test('says where to go with a defect or for a swap, for which it is not', async () => {
    const words = 'This form is for withdrawing only.'
    expect(textOf(await open('?locale=en'))).toContain(`${words} Write to hello@pinhole-audio.example:`)
    const settings = await readSettings(shopA)
    await saveSettings(shopA, { ...settings, contactEmail: null })
    const page = await open('?locale=en')
    await saveSettings(shopA, settings)
    expect(textOf(page)).toContain(`${words} Ask the shop: you find on this website how to reach it.`)
  })

  test('has the labels of the language that is asked for, or that the browser reads', async () => {
    expect((await open('?locale=de')).html).toContain('>Widerruf bestätigen</button>')
    expect((await open('', { 'accept-language': 'pl-PL,pl;q=0.9,en;q=0.8' })).html).toContain(
      'Odstąp od umowy tutaj',
    )
    expect(textOf(await open('?locale=ro'))).toContain('Numărul comenzii')
    const languages = [...(await open('?locale=el')).html.matchAll(/hrefLang="(\w\w)"/g)].map(([, it]) => it)
    expect(new Set(languages).size).toBe(23)
  })

  test('leads to the model form of the law, to print', async () => {
    const page = await open('?locale=en')
    const href = /href="(model-form[^"]*)"/.exec(page.html)?.[1] ?? ''
    const form = await (await fetch(new URL(href, address()))).text()
    expect(form).toContain('Model withdrawal form')
    expect(form).toContain('Strada Lipscani 12')
    expect(form).not.toMatch(/<form|<script/)
  })

  test('is not shown to who does not come through the storefront', async () => {
    const { loader } = await import('../../../app/routes/proxy.withdraw/route.tsx')
    const ask = (query: string) =>
      loader({ request: new Request(`https://app.example/proxy/withdraw?${query}`), params: {}, context: {} })
    const now = Math.floor(Date.now() / 1_000)
    expect((await ask('')).status).toBe(400)
    expect((await ask(`shop=${shopA}&timestamp=${now}&signature=${'0'.repeat(64)}`)).status).toBe(400)
  })
})

describe('a statement', () => {
  test('of an order and its address is recorded as typed, acknowledged, and becomes one case that is carried out', async () => {
    const typed = { order: ` ${number} `, email: 'Ana@Example.ro', name: 'Ana <b>Pop</b>' }
    const page = await state(typed)
    expect(page.status).toBe(200)
    expect(textOf(page)).toContain(
      'It reached us on Monday 16 November 2026 at 12:00 (Eastern European Time).',
    )
    const row = await guestOf(page)
    expect(row).toMatchObject({ status: 'waiting', caseId: null })
    expect(openGuest(row)).toEqual({ ...typed, words: '' })
    expect(row.content).not.toContain('Ana')
    const [mail] = await mailsTo('Ana@Example.ro')
    expect(mail?.subject).toBe(`We received your withdrawal statement (${row.reference})`)
    expect(mail?.text).toMatch(/Monday 16 November 2026 at 12:00/)
    expect(mail?.text).toContain(number)
    expect(await matched(page)).toMatchObject({ status: 'matched', content: null })
    await work(shopA, order)
    const kept = await caseFor(page)
    expect(kept).toMatchObject({ state: 'accepted', orderId: String(order), needsPerson: false })
    expect(kept.statement).toMatchObject({ channel: 'guest', sentAt: row.sentAt, receivedAt: row.receivedAt })
    expect(openGiven(kept.statement)).toEqual({ ...typed, words: '' })
    expect(kept.messages.map(({ kind }) => kind).toSorted()).toEqual(['acknowledgement', 'decision'])
    expect(await returnsOf(shopA, order)).toHaveLength(1)
    expect(await readCase(shopA, kept.id)).toMatchObject({
      channel: 'guest',
      statement: { items: [{ quantity: 2, remedy: 'withdrawal' }] },
    })
  })

  test('sent five times at once is one statement, one case and one mail', async () => {
    const { html } = await open('?locale=en')
    const typed = { order: number, email: ana }
    const pages = await Promise.all(Array.from({ length: 5 }, () => send(html, typed, '?locale=en')))
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(new Set(pages.map(referenceIn)).size).toBe(1)
    const page = pages[0] as Page
    await Promise.all([matched(page), matched(page), matched(page)])
    await work(shopA, order)
    expect(await db.returnCase.count({ where: { shop: shopA, orderId: String(order) } })).toBe(1)
    const kinds = (await caseFor(page)).messages.map(({ kind }) => kind)
    expect(kinds.toSorted()).toEqual(['acknowledgement', 'decision'])
  })

  test('gone back to and mended is another one', async () => {
    const { html } = await open('?locale=en')
    const wrong = await send(html, { order: number, email: 'anna@example.ro' })
    const right = await send(html, { order: number, email: ana })
    expect(referenceIn(right)).not.toBe(referenceIn(wrong))
    expect((await matched(wrong)).status).toBe('unmatched')
    expect((await matched(right)).status).toBe('matched')
  })

  test('in words of their own is left to a person, who reads them', async () => {
    const page = await state({ order: number, email: ana, words: 'just one of the two, <i>please</i>' })
    await matched(page)
    await work(shopA, order)
    const kept = await caseFor(page)
    expect(kept).toMatchObject({ state: 'review', needsPerson: true })
    expect((await readCase(shopA, kept.id))?.statement.items).toEqual([
      expect.objectContaining({ note: 'just one of the two, <i>please</i>', remedy: 'withdrawal' }),
    ])
    expect(await returnsOf(shopA, order)).toEqual([])
  })

  test('that is late is recorded, acknowledged and decided all the same', async () => {
    await control().setClock('2027-12-20T10:00:00Z')
    const page = await state({ order: number, email: ana })
    expect(page.status).toBe(200)
    expect((await matched(page)).status).toBe('matched')
    await work(shopA, order)
    expect(['refused', 'mixed', 'review']).toContain((await caseFor(page)).state)
    expect((await caseFor(page)).messages.map(({ kind }) => kind)).toContain('acknowledgement')
  })

  test('before anything was delivered is recorded and accepted', async () => {
    const placed = await deliveredOrder([{ product: 'over-ear-headphones', quantity: 1 }], {
      until: 'placed',
    })
    const { orders } = await control().ledger(shopA)
    const page = await state({ order: orders.find(({ id }) => id === placed)?.name ?? '', email: ana })
    await matched(page)
    await work(shopA, placed)
    expect((await caseFor(page)).state).toBe('accepted')
  })

  test('made while Shopify does not answer is recorded and acknowledged at once', async () => {
    await control().faults({ graphql: [{ kind: '500', times: 60 }] })
    const page = await state({ order: number, email: ana })
    expect(page.status).toBe(200)
    expect((await mailsTo(ana)).some(({ subject }) => subject.includes(referenceIn(page)))).toBe(true)
    await control().faults({ clear: true })
    expect((await matched(page)).status).toBe('matched')
  })

  test('made in one shop becomes no case of another', async () => {
    const page = await state({ order: number, email: ana }, '?locale=en', shopB)
    await matched(page, shopB)
    expect(await db.guestStatement.count({ where: { shop: shopA, reference: referenceIn(page) } })).toBe(0)
    expect(await db.returnCase.count({ where: { shop: shopA, orderId: String(order) } })).toBe(0)
  })
})
