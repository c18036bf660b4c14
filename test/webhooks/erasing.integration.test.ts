import { Prisma } from '@prisma/client'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { db, sessionTable } from '../../app/db.server.ts'
import { reportCustomerDataHandler } from '../../app/jobs/handlers/report-customer-data.ts'
import { closeQueue, openQueue } from '../../app/jobs/queue.server.ts'
import { openMessage } from '../../app/messages/sealed-message.ts'
import { openAct } from '../../app/returns/case/sealed-act.ts'
import { sealAsked } from '../../app/returns/guest/guest-code.ts'
import { openGuest, openReason } from '../../app/returns/guest/sealed-guest.ts'
import { collectCustomerData } from '../../app/returns/privacy/report-customer-data.ts'
import { keyRing } from '../../app/secret-box.ts'
import { withRawSql } from '../../app/tenancy.server.ts'
import { webhooksAbout } from '../../app/webhooks/about-person.ts'
import { replayAllDeadLetters } from '../../app/webhooks/dead-letters.ts'
import { processNext } from '../../app/webhooks/inbox.ts'
import { topics } from '../../app/webhooks/index.ts'
import { openPayload } from '../../app/webhooks/sealed-payload.ts'
import { webhooksOf } from '../../app/webhooks/tell-customer-data.ts'
import { closeDoor } from '../../app/webhooks/write-down.ts'
import { testSandbox } from '../harness/sandbox.ts'
import { shopA, shopB } from '../harness/test-environment.ts'
import { emptyQueue } from '../jobs/empty-queue.ts'
import { deliver } from './deliver.ts'
import { fillShop, MARK, rowsOf } from './every-table.ts'
import { workOff } from './work-off.ts'

/** What customers/redact does to each table, or why it has nothing to do there. A new table needs its line. */
const TABLES: Record<string, 'reached' | `not reached: ${string}`> = {
  Session: 'not reached: of the people who work in the shop; goes when it leaves',
  Shop: 'not reached: about the shop',
  PolicyVersion: 'not reached: about the shop',
  Product: 'not reached: about what is sold',
  OrderRecord: 'reached',
  Statement: 'reached',
  GuestStatement: 'reached',
  GuestLimit: 'reached',
  GuestCode: 'reached',
  ReturnCase: 'reached',
  CaseEvent: 'reached',
  BuyerAct: 'reached',
  CaseDecision:
    'not reached: facts are days, amounts and ids (test/returns/deciding/stored-decision.test.ts)',
  Message: 'reached',
  Photo: 'reached',
  Deadline: 'not reached: days and ids; those of orders are dropped',
  ShopifyBudget: 'not reached: points of the Admin API',
  BuyerAllowance: 'reached',
  SweepCursor: 'not reached: instants of Shopify',
  WebhookInbox: 'reached',
}

const customer = { customerId: '77', orderIds: ['1001'] }
const person = { id: 77, email: 'ana@example.ro', phone: null }
let count = 0

async function receive(topic: string, payload: unknown, shop = shopA): Promise<string> {
  const id = `erasing-${++count}`
  // On the day after the shop came.
  const headers = { 'x-shopify-triggered-at': '2026-11-22T08:00:00Z' }
  expect(await deliver(payload, { id, topic, shop, headers })).toBe(200)
  await workOff()
  return id
}

const openedOf = async (webhookId: string, shop = shopA) => {
  const row = await db.webhookInbox.findUniqueOrThrow({ where: { shop_webhookId: { shop, webhookId } } })
  return row.payload.length === 0 ? null : openPayload(row)
}

beforeEach(async () => {
  for (const shop of [shopA, shopB]) {
    await db.shop.deleteMany({ where: { shop } })
    await db.webhookInbox.deleteMany({ where: { shop } })
    await db.shopifyBudget.deleteMany({ where: { shop } })
    await sessionTable.session.deleteMany({ where: { shop } })
  }
  await emptyQueue()
})
afterAll(async () => {
  await closeDoor()
  await closeQueue()
  await db.$disconnect()
})

test('every table is erased for a customer, or says why it has nothing of them', () => {
  const models = Prisma.dmmf.datamodel.models.map(({ name }) => name)
  expect(models.length).toBeGreaterThan(10)
  expect(Object.keys(TABLES).toSorted()).toEqual(models.toSorted())
})

/** Where customers/data_request tells of what a table holds, or why it does not. A new table that is reached needs its line. */
const REPORTED: Record<string, keyof Held | `not told: ${string}`> = {
  OrderRecord: 'orders',
  Statement: 'statements',
  GuestStatement: 'statementsWithoutOrder',
  GuestLimit: 'not told: how often, by a keyed hash of an address, for an hour',
  GuestCode: 'codesAskedFor',
  ReturnCase: 'cases',
  CaseEvent: 'cases',
  BuyerAct: 'cases',
  Message: 'messages',
  Photo: 'photos',
  BuyerAllowance: 'not told: how often pages were opened, by a number, for a minute',
  WebhookInbox: 'not told: by this file, but by that of the webhooks (tell-customer-data.ts)',
}
type Held = Awaited<ReturnType<typeof collectCustomerData>>

test('whatever is erased for a customer is in the report of what is held, or it is said why not', async () => {
  const reached = Object.entries(TABLES).filter(([, how]) => how === 'reached')
  expect(Object.keys(REPORTED).toSorted()).toEqual(reached.map(([table]) => table).toSorted())
  for (const shop of [shopA, shopB]) await fillShop(shop)
  const held = await collectCustomerData(shopA, { ...customer, email: person.email })
  const told = Object.values(REPORTED).filter((where) => !where.startsWith('not told: '))
  expect(told.length).toBeGreaterThan(5)
  for (const where of told) expect(held[where as keyof Held], where).not.toHaveLength(0)
})

test('codes are told by what they were asked with, or whose statement they show; those of others are not', async () => {
  await fillShop(shopA)
  const others = { askedAt: new Date('2026-11-21T12:03:00Z'), locale: 'ro' }
  const id = '00000000-0000-4000-8000-0000000000d1'
  const content = sealAsked(id, { order: '#7', email: 'dan@example.ro' })
  await db.guestCode.create({ data: { shop: shopA, id, content, ...others } })
  const { codesAskedFor } = await collectCustomerData(shopA, { ...customer, email: person.email })
  expect(codesAskedFor).toHaveLength(2)
  expect(codesAskedFor.map(({ given }) => given?.email)).toContain('ANA@example.ro')
  expect(JSON.stringify(codesAskedFor)).not.toMatch(/dan@|codeHash/)
  const unnamed = await collectCustomerData(shopA, customer)
  expect(unnamed.codesAskedFor).toMatchObject([{ orderId: '1001' }])
})

test('shop/redact empties every table of the shop, and no row of another', async () => {
  for (const shop of [shopA, shopB]) {
    await fillShop(shop)
    await deliver({ nothing: 'known' }, { id: `dead-${shop}`, topic: 'strange/topic', shop })
  }
  while (await processNext(topics));
  const before = await rowsOf(shopB)
  for (const [table, rows] of Object.entries(await rowsOf(shopA))) expect(rows, table).toBeGreaterThan(0)
  await receive('app/uninstalled', { id: 1, myshopify_domain: shopA })
  await receive('shop/redact', { shop_id: 1, shop_domain: shopA })
  for (const [table, rows] of Object.entries(await rowsOf(shopA))) expect(rows, table).toBe(0)
  expect(await rowsOf(shopB)).toEqual(before)
})

describe('customers/redact', () => {
  /** Everything that is written about the person, opened. */
  const written = async (shop: string) => {
    const messages = await db.message.findMany({ where: { shop } })
    return {
      held: await collectCustomerData(shop, { ...customer, email: person.email }),
      guests: (await db.guestStatement.findMany({ where: { shop } })).map(openGuest),
      dealt: (await db.guestStatement.findMany({ where: { shop } })).map(openReason),
      cases: await db.returnCase.findMany({ where: { shop } }),
      events: await db.caseEvent.findMany({ where: { shop } }),
      acts: (await db.buyerAct.findMany({ where: { shop } })).map(openAct),
      messages: messages.map((it) => [openMessage(it.id, it), it.subject, it.lastError]),
      inbox: await webhooksAbout(shop, customer),
    }
  }

  test('leaves nothing that was written about them, wherever it lay, and spares another shop', async () => {
    for (const shop of [shopA, shopB]) {
      await fillShop(shop)
      await receive('orders/create', { id: 'bad', customer: { id: 77, name: MARK } }, shop)
    }
    for (const [place, text] of Object.entries(await written(shopA))) {
      expect(JSON.stringify(text), place).toContain(MARK)
    }
    await receive('customers/redact', { shop_domain: shopA, customer: person, orders_to_redact: [1001] })
    expect(JSON.stringify(await written(shopA))).not.toContain(MARK)
    expect(JSON.stringify(await written(shopB))).toContain(MARK)
    for (const [shop, left] of [
      [shopA, 0],
      [shopB, 2],
    ] as const) {
      expect(await db.guestCode.count({ where: { shop } }), shop).toBe(left)
      expect(await db.guestLimit.count({ where: { shop, key: { contains: 'Address' } } }), shop).toBe(left)
    }
    const [event] = await db.caseEvent.findMany({ where: { shop: shopA } })
    expect(event?.data).toEqual({ reason: '', detail: '', note: '', amount: 100, tracking: { number: '' } })
  })

  test('takes people out of dead letters, and leaves the ids that they can be replayed by', async () => {
    await fillShop(shopA)
    const order = { id: 1001, email: 'ana@example.ro', customer: { id: 77, first_name: MARK } }
    const before = new Map([...topics].filter(([topic]) => topic !== 'orders/create'))
    await deliver(order, { id: 'theirs', topic: 'orders/create' })
    await deliver(
      { ...order, id: 2002, customer: { id: 78 }, email: 'dan@example.ro' },
      { id: 'not', topic: 'orders/create' },
    )
    await deliver('{not JSON: Ana Marker', { id: 'unreadable', topic: 'orders/create' })
    while (await processNext(before));
    await receive('customers/redact', { shop_domain: shopA, customer: person, orders_to_redact: [] })
    expect(await openedOf('theirs')).toEqual({ id: 1001, customer: { id: 77 } })
    expect(await openedOf('not')).toMatchObject({ email: 'dan@example.ro' })
    expect(await openedOf('unreadable')).toBeNull()
    expect(await replayAllDeadLetters(shopA)).toBe(2)
    while (await processNext(topics));
    const jobs = await (await openQueue()).findJobs<{ orderId: string }>('reconcile-order')
    expect(jobs.map(({ data }) => data.orderId).toSorted()).toEqual(['1001', '2002'])
  })

  test('finds them by their address alone, where Shopify gives no order', async () => {
    await fillShop(shopA)
    const id = await receive('strange/topic', { contact: { email: 'ANA@example.ro', note: MARK } })
    await receive('customers/redact', { shop_domain: shopA, customer: person, orders_to_redact: [] })
    expect(await openedOf(id)).toEqual({ contact: {} })
  })

  test('takes also what still waits to be worked off, which is worked off all the same', async () => {
    await fillShop(shopA)
    await deliver({ id: 1001, email: 'ana@example.ro' }, { id: 'waits', topic: 'orders/create' })
    const far = new Date(Date.now() + 3_600_000)
    await db.webhookInbox.updateMany({ where: { shop: shopA, webhookId: 'waits' }, data: { nextTryAt: far } })
    await receive('customers/redact', { shop_domain: shopA, customer: person, orders_to_redact: [] })
    expect(await openedOf('waits')).toEqual({ id: 1001 })
    await db.webhookInbox.updateMany({ where: { shop: shopA }, data: { nextTryAt: new Date(0) } })
    while (await processNext(topics));
    expect(await (await openQueue()).findJobs('reconcile-order')).toHaveLength(1)
  })

  test('waits, and empties nothing, where a key is missing: not here yet, but elsewhere', async () => {
    await fillShop(shopA)
    const fresh = keyRing(Buffer.alloc(32, 9), [])
    await deliver({ id: 5 }, { id: 'fresh', topic: 'orders/updated' })
    const payload = new TextEncoder().encode(fresh.seal('{"id":5}', `webhook/${shopA}/fresh`))
    await db.webhookInbox.updateMany({ where: { shop: shopA, webhookId: 'fresh' }, data: { payload } })
    await deliver(
      { shop_domain: shopA, customer: person, orders_to_redact: [] },
      { id: 'waits', topic: 'customers/redact' },
    )
    expect(await workOff()).toEqual(['KeyMissing'])
    const rows = await db.webhookInbox.findMany({ where: { shop: shopA, webhookId: 'fresh' } })
    expect(rows).toMatchObject([{ status: 'pending', attempts: 1 }])
    expect(Buffer.from(rows[0]?.payload ?? [])).toEqual(Buffer.from(payload))
    expect(await (await openQueue()).findJobs('redact-customer', { queued: true })).toHaveLength(1)
  })

  test('looks into what is longer than a call may have arguments', async () => {
    await fillShop(shopA)
    const many = Array.from({ length: 140_000 }, () => 1)
    const long = await receive('strange/topic', { many, customer: { id: 78 } })
    await deliver(
      { shop_domain: shopA, customer: person, orders_to_redact: [] },
      { id: 'looks', topic: 'customers/redact' },
    )
    expect(await workOff()).toEqual([])
    expect(await openedOf(long)).toMatchObject({ customer: { id: 78 } })
  })

  test('however much there is to look through, keeps nobody else’s webhooks waiting', async () => {
    await fillShop(shopA)
    await fillShop(shopB)
    const order = { id: 1001, email: 'ana@example.ro', customer: { id: 77 } }
    await deliver(order, { id: 'dead', topic: 'strange/topic' })
    await processNext(topics)
    for (const id of [77, 78, 79])
      await deliver(
        { shop_domain: shopA, customer: { id }, orders_to_redact: [] },
        { id: `forget-${id}`, topic: 'customers/redact' },
      )
    await deliver({ id: 5 }, { id: 'later', topic: 'orders/updated', shop: shopB })
    await processNext(topics)
    expect(await (await openQueue()).findJobs('reconcile-order')).toHaveLength(1)
    expect(await openedOf('dead')).toEqual(order)
    expect(await workOff()).toEqual([])
    expect(await openedOf('dead')).toEqual({ id: 1001, customer: { id: 77 } })
  })

  test('takes their requests that failed for good with it', async () => {
    const boss = await openQueue()
    const data = { shop: shopA, requestId: '9', orderIds: [] }
    for (const [customerId, group] of [
      ['77', shopA],
      ['78', shopA],
      ['77', shopB],
    ] as const) {
      await boss.send(
        'dead-jobs',
        { ...data, customerId },
        { group: { id: group }, singletonKey: `${group}/9` },
      )
    }
    await fillShop(shopA)
    await receive('customers/redact', { shop_domain: shopA, customer: person, orders_to_redact: [] })
    const left = await boss.findJobs<{ customerId: string }>('dead-jobs')
    expect(left.map(({ data: { customerId } }) => customerId).toSorted()).toEqual(['77', '78'])
  })

  test('leaves another order of theirs to be forgotten, whose forgetting failed for good', async () => {
    const boss = await openQueue()
    await emptyQueue()
    await fillShop(shopA)
    const failed = { shop: shopA, customerId: '77', orderIds: ['1002'] }
    await boss.send('dead-jobs', failed, { group: { id: shopA }, singletonKey: `${shopA}/77/1002` })
    const source = () =>
      withRawSql(
        'job queue',
        async () =>
          db.$executeRaw`UPDATE pgboss.job SET source_name = 'redact-customer' WHERE name = 'dead-jobs'`,
      )
    expect(await source()).toBe(1)
    await receive('customers/redact', { shop_domain: shopA, customer: person, orders_to_redact: [1001] })
    expect((await boss.findJobs('dead-jobs')).map(({ data }) => data)).toEqual([failed])
  })
})

test('customers/data_request: the file for the shop tells also what lies in the inbox', async () => {
  await fillShop(shopA)
  await db.shop.updateMany({
    where: { shop: shopA },
    data: { settings: { contactEmail: 'inbox@example.ro' } },
  })
  const id = await receive('strange/topic', { customer: { id: 77 }, words: MARK })
  const byOrder = await receive('strange/topic', { order_id: 1001, words: MARK })
  const byAddress = await receive('strange/topic', { email: 'Ana@example.ro', words: MARK })
  await receive('strange/topic', { customer: { id: 78 }, words: 'of somebody else' })
  const asked = { shop_domain: shopA, customer: person, orders_requested: [], data_request: { id: 9 } }
  await receive('customers/data_request', asked)
  const [job] = await (await openQueue()).findJobs('report-customer-data')
  expect(JSON.stringify(job?.data)).not.toContain('ana@')
  await reportCustomerDataHandler.handle(job?.data)
  const [mail] = await testSandbox().control.mail('inbox@example.ro')
  expect(mail?.subject).toContain('9')
  expect((await webhooksOf(shopA, { ...customer, orderIds: [] })).map(({ webhookId }) => webhookId)).toEqual([
    id,
    byOrder,
  ])
  const told = await webhooksOf(shopA, { ...customer, orderIds: [], email: person.email })
  expect(told.map(({ webhookId }) => webhookId).toSorted()).toEqual([id, byOrder, byAddress].toSorted())
  expect(told.map(({ payload }) => (payload as { words: string }).words)).toEqual([MARK, MARK, MARK])
})
