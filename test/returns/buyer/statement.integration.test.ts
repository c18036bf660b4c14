import { beforeEach, expect, test } from 'vitest'
import { db } from '../../../app/db.server.ts'
import { canonicalJson, ENGINE_VERSION } from '../../../app/engine/index.ts'
import { isRecent } from '../../../app/returns/buyer/buyers-order.ts'
import { openGiven, openStatement } from '../../../app/returns/case/sealed-statement.ts'
import { readCase } from '../../../app/returns/merchant/read-case.ts'
import { open } from '../../../app/secret-box.server.ts'
import { shopA } from '../../harness/test-environment.ts'
import {
  caseOf,
  check,
  control,
  deliveredOrder,
  newKey,
  onStage,
  returnsOf,
  state,
  view,
  work,
} from '../stage.ts'

let order: number
let unit: string

onStage()
beforeEach(async () => {
  order = await deliveredOrder([{ product: 'over-ear-headphones', quantity: 3 }])
  await control().setClock('2026-11-16T10:00:00Z')
  unit = (await view(order)).body.items[0]?.unit ?? ''
})

const statement = (more: object = {}) => ({
  items: [{ unit, quantity: 1, remedy: 'withdrawal' as const, answers: {}, ...more }],
  submissionKey: newKey(),
  locale: 'en',
})
const ofOrder = () => ({ where: { shop: shopA, orderId: String(order) } })

test('sent five times at once it is one statement, one case, one mail and one return', async () => {
  const body = statement()
  const answers = await Promise.all(Array.from({ length: 5 }, () => state(order, body)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201])
  expect(new Set(answers.map((answer) => answer.body.reference)).size).toBe(1)
  const workers = await Promise.allSettled([work(shopA, order), work(shopA, order), work(shopA, order)])
  expect(workers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
  await work(shopA, order)
  expect(await db.statement.count(ofOrder())).toBe(1)
  expect(await db.returnCase.count(ofOrder())).toBe(1)
  const kept = await caseOf(shopA, answers[0]?.body.reference ?? '')
  expect(kept.messages.map(({ kind }) => kind).toSorted()).toEqual(['acknowledgement', 'decision'])
  expect(kept.decisions).toHaveLength(1)
  expect(kept.events.map(({ type }) => type)).toEqual([
    'statement_recorded',
    'decided',
    'acknowledged',
    'shopify_return_requested',
    'shopify_return_approved',
  ])
  expect(await returnsOf(shopA, order)).toHaveLength(1)
})

test('sent again later it is the same statement, with the answer as it is by then', async () => {
  const body = statement()
  const first = await state(order, body)
  await control().setClock('2026-11-20T10:00:00Z')
  const again = await state(order, { ...body, locale: 'ro' })
  expect(again.status).toBe(200)
  expect(again.body.reference).toBe(first.body.reference)
  expect(again.body.received).not.toBe('')
  expect(await db.statement.count(ofOrder())).toBe(1)
})

test('the answer was lost, they went back and changed it: what is sent under the same key is kept as well', async () => {
  const body = statement()
  const first = await state(order, body)
  const changed = { ...body, items: body.items.map((item) => ({ ...item, quantity: 2 })) }
  const answers = await Promise.all([state(order, changed), state(order, changed)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 201])
  const [second, again] = answers.map((answer) => answer.body.reference)
  expect(second).toBe(again)
  expect(second).not.toBe(first.body.reference)
  expect((await state(order, body)).body.reference).toBe(first.body.reference)
  expect((await caseOf(shopA, second ?? '')).events[0]?.data).toMatchObject({ lines: [{ quantity: 2 }] })
  expect(await db.statement.count(ofOrder())).toBe(2)
})

test('is kept word for word, sealed, with the instant it was sent', async () => {
  const body = { ...statement({ note: 'Prea mare – ‘mersi’' }), more: { than: ['we', 'asked'] } }
  const sent = await state(order, body)
  const { statement: kept } = await caseOf(shopA, sent.body.reference)
  expect(JSON.parse(open(kept.content, `statement/${kept.id}/content`))).toEqual(body)
  expect(kept.content).not.toContain('mersi')
  expect(openStatement(kept).notes).toEqual(['Prea mare – ‘mersi’'])
  expect(kept.sentAt.toISOString()).toMatch(/^2026-11-16T10:00:/)
  expect(kept.receivedAt).toEqual(kept.sentAt)
})

test('the decision is stored with its facts, their hash, their sources and every version', async () => {
  const sent = await state(order, statement())
  const [decision] = (await caseOf(shopA, sent.body.reference)).decisions
  const { createHash } = await import('node:crypto')
  expect(decision?.factsSha256).toBe(
    createHash('sha256')
      .update(decision?.facts ?? '')
      .digest('hex'),
  )
  expect(decision).toMatchObject({ stage: 'intake', policyVersion: 2, engineVersion: ENGINE_VERSION })
  expect(decision?.lawVersion).toMatch(/^RO@\d{4}-\d\d-\d\d$/)
  const sources = JSON.parse(decision?.sources ?? '[]') as { fact: string; value: unknown; source: string }[]
  expect(sources).toContainEqual(
    expect.objectContaining({ fact: 'delivery', value: '2026-11-09', source: 'carrier_event' }),
  )
  const facts = JSON.parse(decision?.facts ?? '') as object
  const { policyAt } = await import('../../../app/policies/policy-at.ts')
  const policy = await policyAt(shopA, new Date('2026-11-02T09:00:00Z'))
  expect(canonicalJson(policy.compiled(facts as never))).toBe(decision?.decision)
  expect(decision?.facts).not.toMatch(/Ana|ana@|Florilor/)
})

test('what was stated is no longer there to be stated: three headphones, two and one', async () => {
  expect((await view(order)).body.items[0]?.quantity).toBe(3)
  expect((await state(order, statement({ quantity: 2 }))).status).toBe(201)
  expect((await view(order)).body.items[0]?.quantity).toBe(1)
  await work(shopA, order)
  expect((await view(order)).body.items[0]?.quantity).toBe(1)
  const beyond = await state(order, statement({ quantity: 2, note: 'These too.' }))
  expect(beyond).toMatchObject({ status: 422, body: { fields: [{ path: 'items.0.quantity' }] } })
  expect((await state(order, statement())).status).toBe(201)
  await work(shopA, order)
  expect((await view(order)).body.items).toEqual([])
  expect((await view(order)).body.cases).toHaveLength(3)
})

test('delivery is paid back once, with the first of two statements', async () => {
  const first = await check(order, statement())
  expect(first.body.total?.amount).toBe('RON\u00a0918.99')
  await state(order, statement())
  const second = await check(order, statement())
  expect(second.body.total?.amount).toBe('RON\u00a0899.00')
})

test('by an order that was read a moment ago, it is decided though Shopify does not answer; the mail follows', async () => {
  await control().faults({ graphql: [{ kind: '500', times: 60 }] })
  const sent = await state(order, statement())
  expect(sent.body.items[0]?.text[0]?.[0]?.text).toMatch(/^Accepted/)
  expect(await caseOf(shopA, sent.body.reference)).toMatchObject({ state: 'accepted', messages: [] })
  await control().faults({ clear: true })
  await work(shopA, order)
  const { messages } = await caseOf(shopA, sent.body.reference)
  expect(messages.map(({ kind }) => kind).toSorted()).toEqual(['acknowledgement', 'decision'])
})

test.each([
  [0, true],
  [299_999, true],
  [300_000, true],
  [300_001, false],
])('a reading is recent for five minutes: after %d ms, %s', (age, expected) => {
  const readAt = new Date('2026-11-16T10:00:00Z')
  expect(isRecent({ readAt }, new Date(readAt.getTime() + age))).toBe(expected)
})

test.each(['500', 'throttled'])(
  'while Shopify answers %s, and the page is older, the statement is safe at once and answered later',
  async (kind) => {
    await control().setClock('2026-11-16T10:06:00Z')
    await control().faults({ graphql: [{ kind, times: 60 }] })
    const sent = await state(order, statement())
    expect(sent.status).toBe(201)
    expect(sent.body.items[0]?.text[0]?.[0]?.text).toMatch(/^Received/)
    const waiting = await caseOf(shopA, sent.body.reference)
    expect(waiting).toMatchObject({ state: 'received', messages: [] })
    await control().faults({ clear: true })
    await work(shopA, order)
    const answered = await caseOf(shopA, sent.body.reference)
    expect(answered).toMatchObject({ state: 'accepted' })
    expect(answered.messages.map(({ kind }) => kind).toSorted()).toEqual(['acknowledgement', 'decision'])
  },
  90_000,
)

const misfits: [string, object, string][] = [
  ['an unknown line', { unit: '1/2' }, 'items.0.unit'],
  ['a quantity beyond what is left', { quantity: 4 }, 'items.0.quantity'],
  ['a remedy that nobody offers', { remedy: 'goodwill_return' }, 'items.0.remedy'],
]
test.each(misfits)(
  '%s: 422 with its place, and the statement is kept, acknowledged and left to a person',
  async (_, more, path) => {
    const body = statement(more)
    const answer = await state(order, body)
    expect(answer.status).toBe(422)
    expect(answer.body.error).toBe('kept')
    expect(answer.body.fields?.map((field) => field.path)).toEqual([path])
    expect(answer.body.receipt?.received).toMatch(/^We received your statement on Monday 16 November 2026/)
    await work(shopA, order)
    const kept = await caseOf(shopA, answer.body.receipt?.reference ?? '')
    expect(kept).toMatchObject({ state: 'review', needsPerson: true })
    expect(kept.messages.map(({ kind }) => kind)).toEqual(['acknowledgement'])
    expect(kept.events.map(({ type }) => type)).toContain('mismatch_found')
    expect(await returnsOf(shopA, order)).toEqual([])
  },
)

test.each(['\u0000', '\uD800', '\uDC00x'])(
  'characters that no database takes (%j) cost the buyer nothing: kept as sent, and answered',
  async (odd) => {
    const answers = { [`seal${odd}`]: true }
    const body = statement({ unit: odd, answers, note: `too ${odd} big` })
    expect((await view(order, { [odd]: { [odd]: true } })).status).toBe(200)
    expect((await check(order, body)).status).toBe(422)
    const answer = await state(order, body)
    expect(answer.status).toBe(422)
    expect(answer.body.error).toBe('kept')
    expect(answer.body.fields?.map(({ path }) => path)).toEqual(['items.0.unit'])
    await work(shopA, order)
    const kept = await caseOf(shopA, answer.body.receipt?.reference ?? '')
    expect(kept.messages.map(({ kind }) => kind)).toEqual(['acknowledgement'])
    expect(openGiven(kept.statement)).toEqual(body)
    expect((await readCase(shopA, kept.id))?.reference).toBe(kept.reference)
  },
)

test('words in place of an item or of a question are kept sealed alone', async () => {
  const made = statement({ unit: 'ana@example.ro', answers: { 'Ana Pop': true, sealIntact: false } })
  const body = { ...made, items: [...made.items, ...statement({ unit: '9/unfulfilled' }).items] }
  const answer = await state(order, body)
  expect(answer).toMatchObject({
    status: 422,
    body: { fields: [{ path: 'items.0.unit' }, { path: 'items.1.unit' }] },
  })
  const kept = await caseOf(shopA, answer.body.receipt?.reference ?? '')
  expect(openGiven(kept.statement)).toEqual(body)
  const plain = JSON.stringify([kept.lines, kept.events])
  expect(plain).not.toMatch(/ana|pop/i)
  const title = 'An item that is not in this order'
  expect(kept.events[0]?.data).toMatchObject({
    lines: [
      { unit: 'unknown/0', title, answers: { sealIntact: false } },
      { unit: '9/unfulfilled', title },
    ],
  })
})

test('the same item twice is kept, and the second one named', async () => {
  const { items, ...once } = statement()
  const body = { ...once, items: [...items, ...items] }
  const answer = await state(order, body)
  expect(answer).toMatchObject({ status: 422, body: { fields: [{ path: 'items.1.unit' }] } })
})
