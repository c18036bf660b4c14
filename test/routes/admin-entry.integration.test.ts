/** The page on which staff enter a statement, as Remix calls it. */
import { describe, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { readCase } from '../../app/returns/merchant/read-case.ts'
import * as entry from '../../app/routes/app.returns.new/route.tsx'
import { shopA, shopB } from '../harness/test-environment.ts'
import { control, deliveredOrder, headphones, newKey, onStage, work } from '../returns/stage.ts'
import { asking, askingForged, statusOf } from './merchants.ts'

onStage()

const PATH = '/app/returns/new'
const open = async (order?: number) =>
  entry.loader(await asking(shopA, order === undefined ? PATH : `${PATH}?order=/orders/${order}`))
const press = async (form: Record<string, string>, shop = shopA) =>
  entry.action(await asking(shop, PATH, { form }))

async function filled(order: number): Promise<Record<string, string>> {
  const { found, submissionKey } = await open(order)
  const unit = typeof found === 'object' ? (found.items[0]?.unit ?? '') : ''
  return {
    ...{ orderId: String(order), submissionKey, channel: 'whatsapp', locale: 'ro' },
    ...{ sentOn: '2026-11-20', sentTime: '14:03', words: 'Vreau banii înapoi.', answersTo: '' },
    ...{ item: unit, [`quantity.${unit}`]: '1', [`wish.${unit}`]: 'withdrawal' },
  }
}

const recorded = (order: number, shop = shopA) =>
  db.statement.findMany({
    where: { shop, orderId: String(order) },
    include: { case: { include: { events: { take: 1, orderBy: { seq: 'asc' } } } } },
  })

test('asks for the order first, names the shop’s zone, and has a new key each time it is opened', async () => {
  const [first, second] = [await open(), await open()]
  expect(first).toMatchObject({ called: '', found: undefined, timezone: 'Europe/Bucharest' })
  expect(first.choices.channels).toEqual(['email', 'phone', 'whatsapp', 'in_person', 'letter'])
  expect(first.submissionKey).not.toBe(second.submissionKey)
})

describe('recording', () => {
  test('leads to the case, entered by whoever is signed in; pressed again, to the same', async () => {
    const order = await deliveredOrder([headphones])
    await control().setClock('2026-11-23T10:00:00Z')
    const form = await filled(order)
    const done = [await press(form), await press(form)] as Response[]
    const [row, ...more] = await recorded(order)
    expect(more).toEqual([])
    expect(row).toMatchObject({ shop: shopA, channel: 'whatsapp', sentAt: new Date('2026-11-20T12:03:00Z') })
    expect(row?.case?.events[0]?.actor).toMatch(/^merchant:\d+$/)
    for (const answer of done) {
      expect(answer.status).toBe(302)
      expect(answer.headers.get('location')).toBe(`/app/returns/${row?.case?.id}`)
    }
  })

  test('what is wrong with it is recorded as the buyer’s own report would be, and is in their copy', async () => {
    const order = await deliveredOrder([headphones])
    await control().setClock('2026-11-23T10:00:00Z')
    const form = await filled(order)
    const { item = '' } = form
    const claim = {
      ...form,
      locale: 'en',
      [`wish.${item}`]: 'conformity_claim',
      [`kind.${item}`]: 'defective',
    }
    const late = { ...claim, [`noticedOn.${item}`]: '2026-11-21' }
    expect(await press(late)).toMatchObject({
      ...{ init: { status: 422 }, data: { errors: { [`noticedOn.${item}`]: 'noticedAfter' } } },
    })
    expect(await recorded(order)).toEqual([])
    const told = { [`noticedOn.${item}`]: '2026-11-20', [`wanted.${item}`]: 'repair' }
    expect((await press({ ...claim, ...told })) as Response).toMatchObject({ status: 302 })
    await work(shopA, order)
    const [row] = await recorded(order)
    const seen = await readCase(shopA, row?.case?.id ?? '')
    const defect = { kind: 'defective', noticedOn: '2026-11-20', wanted: 'repair' }
    expect(seen?.statement.items).toMatchObject([{ defect }])
    expect(seen?.facts).toContainEqual(
      expect.objectContaining({ fact: 'defectAppearedOn', value: '2026-11-20', source: 'buyer_answer' }),
    )
    const copy = seen?.messages.find(({ kind }) => kind === 'acknowledgement')
    expect(copy?.text).toMatch(/does not work as it should[\s\S]*Noticed on Friday 20 November 2026/)
  })

  test('what cannot be understood: 422 with each field named, and nothing is recorded', async () => {
    const order = await deliveredOrder([headphones])
    await control().setClock('2026-11-23T10:00:00Z')
    const form = await filled(order)
    const answer = await press({ ...form, sentTime: '', channel: 'pigeon' })
    expect(answer).toMatchObject({
      ...{ init: { status: 422 }, data: { ok: false, errors: { sentTime: 'time', channel: 'channel' } } },
    })
    expect(await statusOf(() => press({ ...form, submissionKey: 'x' }))).toBe(400)
    expect(await recorded(order)).toEqual([])
  })

  test('from another shop, or by nobody, it is not', async () => {
    const order = await deliveredOrder([headphones])
    await control().setClock('2026-11-23T10:00:00Z')
    const form = { ...(await filled(order)), submissionKey: newKey() }
    expect(await press(form, shopB)).toMatchObject({ data: { errors: { order: 'order_gone' } } })
    expect(await statusOf(() => entry.loader(askingForged(PATH)))).toBeGreaterThanOrEqual(400)
    for (const shop of [shopA, shopB]) expect(await recorded(order, shop)).toEqual([])
  })
})
