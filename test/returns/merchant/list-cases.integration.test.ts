import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { db } from '../../../app/db.server.ts'
import { newReference } from '../../../app/returns/case/case-reference.ts'
import { changeCase, loadCase, openCase } from '../../../app/returns/case/case-store.ts'
import { listCases } from '../../../app/returns/merchant/list-cases.ts'
import { shopA, shopB } from '../../harness/test-environment.ts'
import { installed } from '../../policies/a-shop.ts'

const lines = [
  { key: 0, unit: '1/1', title: 'Thing', quantity: 1, remedy: 'withdrawal' as const, answers: {} },
]

/** A case opened at that minute; it needs a person where it waits for one. */
async function opened(shop: string, minute: number, waits = false): Promise<string> {
  const [id, statementId] = [randomUUID(), randomUUID()]
  const at = new Date(Date.UTC(2026, 10, 16, 10, minute))
  const common = {
    shop,
    orderId: '1',
    submissionKey: randomUUID(),
    channel: 'account',
    locale: 'en',
    content: 'sealed',
  }
  await db.statement.create({ data: { ...common, id: statementId, sentAt: at, receivedAt: at } })
  const stated = {
    actor: 'buyer' as const,
    event: { type: 'statement_recorded' as const, channel: 'account' as const, lines },
  }
  const left = {
    actor: 'engine' as const,
    event: { type: 'left_for_review' as const, code: 'review' as const, keys: [0] },
  }
  const happenings = waits ? [stated, left] : [stated]
  await db.$transaction((tx) =>
    openCase(tx, {
      shop,
      id,
      reference: newReference(),
      statementId,
      orderId: '1',
      orderName: '#1',
      at,
      happenings,
    }),
  )
  return id
}

let ids: string[]
beforeAll(async () => {
  await installed(shopA)
  await installed(shopB)
  // Two of them in the same minute: then the id decides.
  ids = []
  for (const minute of [0, 1, 2, 2, 3, 4, 5]) ids.push(await opened(shopA, minute, minute % 2 === 1))
  await opened(shopB, 9, true)
})

const pages = async (filter: Parameters<typeof listCases>[1]) => {
  const seen: string[][] = []
  for (let after: string | undefined; seen.length < 10; ) {
    const page = await listCases(shopA, { ...filter, limit: 3, ...(after === undefined ? {} : { after }) })
    seen.push(page.cases.map(({ id }) => id))
    after = page.next
    if (after === undefined) break
  }
  return seen
}

test('newest first, a page at a time, each case once', async () => {
  const seen = await pages({})
  expect(seen.map((page) => page.length)).toEqual([3, 3, 1])
  expect(new Set(seen.flat())).toEqual(new Set(ids))
  expect(seen.flat()[0]).toBe(ids[6])
  expect(seen.flat().at(-1)).toBe(ids[0])
})

test('those that need a person the oldest first, counted over the whole shop', async () => {
  expect((await pages({ needsPerson: true })).flat()).toEqual([ids[1], ids[4], ids[6]])
  const page = await listCases(shopA, { limit: 1 })
  expect(page.needPerson).toBe(3)
  expect(page.cases[0]).toMatchObject({ waiting: ['review'], needsPerson: true, items: [{ title: 'Thing' }] })
})

test('a full last page says that nothing follows', async () => {
  expect(await listCases(shopA, { needsPerson: true, limit: 3 })).not.toHaveProperty('next')
})

test.each(['nonsense', '2026-11-16T10:00:00.000Z_x', '_'])(
  'a cursor that is none begins at the first page: %s',
  async (after) => {
    expect((await listCases(shopA, { after, limit: 3 })).cases[0]?.id).toBe(ids[6])
  },
)

test('of two writers at once, both are heard, one after the other', async () => {
  const id = ids[0] ?? ''
  const note = (messageId: string) =>
    changeCase(shopA, id, new Date(), async ({ state }) => [
      { actor: 'engine', event: { type: 'acknowledged', messageId: `${messageId} after ${state.lastSeq}` } },
    ])
  await Promise.all([note('a'), note('b'), note('c')])
  const kept = await loadCase(shopA, id)
  expect(kept?.events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
  const said = kept?.events
    .slice(1)
    .map(({ event }) => (event.type === 'acknowledged' ? event.messageId : ''))
  expect(said?.map((text) => text.slice(2))).toEqual(['after 1', 'after 2', 'after 3'])
  const row = await db.returnCase.findUniqueOrThrow({ where: { shop_id: { shop: shopA, id } } })
  expect(row.lastSeq).toBe(4)
})

test('what fails on the way leaves neither event nor projection behind', async () => {
  const id = ids[2] ?? ''
  const failing = changeCase(shopA, id, new Date(), async (_, tx) => {
    await tx.returnCase.update({ where: { shop_id: { shop: shopA, id } }, data: { state: 'closed' } })
    throw new Error('killed')
  })
  await expect(failing).rejects.toThrow('killed')
  expect((await loadCase(shopA, id))?.events).toHaveLength(1)
  expect((await listCases(shopA, { state: 'closed' })).cases).toEqual([])
})
