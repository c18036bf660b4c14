/** Very many statements that fit no order, as the page that lists them shows them. */
import { randomUUID } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { newReference } from '../../app/returns/case/case-reference.ts'
import { sealGuest } from '../../app/returns/guest/sealed-guest.ts'
import * as guests from '../../app/routes/app.guests/route.tsx'
import { shopA, shopB } from '../harness/test-environment.ts'
import { onStage } from '../returns/stage.ts'
import { asking } from './merchants.ts'

onStage()

const PATH = '/app/guests'
const shown = async (shop: string, query: Record<string, string> = {}) =>
  guests.loader(await asking(shop, `${PATH}?${new URLSearchParams(query)}`))

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
  const form = { act: 'dealt_with', id: last, reason: 'Told by phone' }
  await guests.action(await asking(shopB, PATH, { form }))
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

test('that were dealt with are shown in pages, the latest first, and those of which nobody knows when last', async () => {
  const ids = await waiting(numbers(0, 60))
  const known = ids.slice(0, 30)
  await db.guestStatement.updateMany({ where: { shop: shopB }, data: { status: 'dealt_with' } })
  for (const [n, id] of known.entries())
    await db.guestStatement.update({ where: { shop_id: { shop: shopB, id } }, data: { dealtAt: at(n) } })
  const seen: string[] = []
  let after: string | undefined = ''
  for (let page = 0; after !== undefined && page < 4; page++) {
    const { guests: some, next } = await shown(shopB, { show: 'dealt', after })
    seen.push(...some.map(({ id }) => id))
    after = next
  }
  expect(seen).toEqual([...known.toReversed(), ...ids.slice(30).toSorted().toReversed()])
})

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
