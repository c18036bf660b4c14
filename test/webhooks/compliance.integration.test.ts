import pg from 'pg'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { db, sessionTable } from '../../app/db.server.ts'
import { listDeadJobs } from '../../app/jobs/dead-jobs.ts'
import { closeQueue, openQueue } from '../../app/jobs/queue.server.ts'
import { acknowledgementMessage } from '../../app/messages/acknowledgement.ts'
import { queueMessage } from '../../app/messages/queue-message.ts'
import { sendStoredMessage } from '../../app/messages/send-message.ts'
import { mails } from '../../app/metrics.server.ts'
import { eraseShop } from '../../app/returns/privacy/erase-shop.ts'
import { collectCustomerData, reportCustomerData } from '../../app/returns/privacy/report-customer-data.ts'
import { seal } from '../../app/secret-box.server.ts'
import { withRawSql } from '../../app/tenancy.server.ts'
import { retryByHand } from '../../app/worker-port.server.ts'
import { eventually } from '../harness/eventually.ts'
import { testSandbox } from '../harness/sandbox.ts'
import { shopA, shopB } from '../harness/test-environment.ts'
import { emptyQueue } from '../jobs/empty-queue.ts'
import { aCase } from '../messages/a-case.ts'
import { openApp } from '../shopify/open-app.ts'
import { deliver } from './deliver.ts'
import { workOff } from './work-off.ts'

const customer = { customerId: '77', orderIds: ['1001'] }
const at = new Date('2026-11-21T12:03:00Z')
let count = 0

/** Knocks on the day after the shop came, and works off what came in. */
async function receive(topic: string, payload: object, shop = shopA): Promise<string[]> {
  const headers = { 'x-shopify-triggered-at': '2026-11-22T08:00:00Z' }
  expect(await deliver(payload, { id: `compliance-${++count}`, topic, shop, headers })).toBe(200)
  return workOff()
}

async function aShopWithData(shop: string, contact = 'shop@example.ro'): Promise<void> {
  const caseId = await aCase(shop, contact)
  const order = { name: '#1001', shopifyUpdatedAt: at, readAt: at }
  const content = seal(
    JSON.stringify({ id: '1001', lines: [{ properties: { Engraving: 'For Ana' } }] }),
    `order/${shop}/1001`,
  )
  await db.orderRecord.create({ data: { shop, orderId: '1001', customerId: '77', content, ...order } })
  await sessionTable.session.create({
    data: {
      id: `offline_${shop}`,
      shop,
      state: '',
      accessToken: seal('void', `session/offline_${shop}/accessToken`),
    },
  })
  const message = await acknowledgementMessage({
    ...{
      shop,
      caseId,
      reference: 'RC-7F3K2M',
      recipient: 'ana@example.ro',
      locale: 'ro',
      orderName: '#1001',
    },
    ...{ shopName: 'A shop', zone: 'Europe/Bucharest', sentAt: at, receivedAt: at, items: [] },
    door: { kind: 'account' },
  })
  await db.$transaction((tx) => queueMessage(tx, message))
}

const countsOf = async (shop: string) => ({
  shops: await db.shop.count({ where: { shop } }),
  orders: await db.orderRecord.count({ where: { shop } }),
  statements: await db.statement.count({ where: { shop } }),
  cases: await db.returnCase.count({ where: { shop } }),
  messages: await db.message.count({ where: { shop } }),
  sessions: await sessionTable.session.count({ where: { shop } }),
})

beforeEach(async () => {
  for (const shop of [shopA, shopB]) {
    await db.shop.deleteMany({ where: { shop } })
    await db.webhookInbox.deleteMany({ where: { shop } })
    await sessionTable.session.deleteMany({ where: { shop } })
  }
  await emptyQueue()
})
afterAll(async () => {
  await closeQueue()
  await db.$disconnect()
})

test('a shop that leaves loses its tokens and is marked; what we hold waits for shop/redact', async () => {
  await aShopWithData(shopA)
  await receive('app/uninstalled', { id: 1 })
  expect(await countsOf(shopA)).toMatchObject({ shops: 1, orders: 1, sessions: 0 })
  expect((await db.shop.findUnique({ where: { shop: shopA } }))?.uninstalledAt).toBeInstanceOf(Date)
})

test('where access changed, what failed for want of it is tried again, and what a late word says of scopes is not believed', async () => {
  await aShopWithData(shopA)
  await receive('app/scopes_update', { id: 1, previous: [], current: ['read_orders'] })
  const jobs = await (await openQueue()).findJobs<{ shop: string; what: string }>('resume-cases')
  expect(jobs.map(({ data }) => [data.shop, data.what]).toSorted()).toEqual([
    [shopA, 'cases'],
    [shopA, 'deadlines'],
  ])
  const session = await sessionTable.session.findUnique({ where: { id: `offline_${shopA}` } })
  expect(session?.scope).toBeNull()
})

describe('shop/redact', () => {
  test('takes everything of a shop that left, and nothing of another', async () => {
    await aShopWithData(shopA)
    await aShopWithData(shopB)
    const others = await countsOf(shopB)
    await receive('app/uninstalled', { id: 1 })
    await receive('shop/redact', { shop_id: 1, shop_domain: shopA })
    expect(Object.values(await countsOf(shopA))).toEqual([0, 0, 0, 0, 0, 0])
    expect(await db.webhookInbox.count({ where: { shop: shopA } })).toBe(0)
    expect(await countsOf(shopB)).toEqual(others)
    const jobs = await (await openQueue()).findJobs<{ shop: string }>('send-message')
    expect(jobs.map((job) => job.data.shop)).toEqual([shopB])
  })

  test('spares a shop that has the app', async () => {
    await aShopWithData(shopA)
    await sessionTable.session.deleteMany({ where: { shop: shopA } })
    await openApp()
    await receive('shop/redact', { shop_id: 1, shop_domain: shopA })
    expect(await countsOf(shopA)).toMatchObject({ shops: 1, orders: 1, sessions: 1 })
  })

  test('takes everything also where nobody told us that the shop left', async () => {
    await aShopWithData(shopA)
    await receive('shop/redact', { shop_id: 1, shop_domain: shopA })
    expect(Object.values(await countsOf(shopA))).toEqual([0, 0, 0, 0, 0, 0])
  })

  test('takes no words about one customer for those about a shop: topics are not signed', async () => {
    await aShopWithData(shopA)
    await receive('shop/redact', { shop_domain: shopA, customer: { id: 77 } })
    const [letter] = await db.webhookInbox.findMany({ where: { shop: shopA, topic: 'shop/redact' } })
    expect(letter?.status).toBe('dead')
    expect(await countsOf(shopA)).toMatchObject({ shops: 1, orders: 1 })
  })

  test('waits while Shopify does not say whether the shop has the app', async () => {
    await aShopWithData(shopA)
    await sessionTable.session.deleteMany({ where: { shop: shopA } })
    await openApp()
    const { faults } = testSandbox().world
    faults.addGraphql({ kind: '500', operation: 'Shop', times: 5 })
    expect(await receive('shop/redact', { shop_id: 1, shop_domain: shopA })).toEqual(['Unavailable'])
    faults.clear()
    expect(await countsOf(shopA)).toMatchObject({ shops: 1, orders: 1 })
    const waits = await (await openQueue()).findJobs('erase-shop', { queued: true })
    expect(waits).toHaveLength(1)
  })
})

test('by hand, a shop is erased as if Shopify had asked for it, and one that has the app is kept', async () => {
  await aShopWithData(shopA)
  await aShopWithData(shopB)
  await sessionTable.session.deleteMany({ where: { shop: shopA } })
  await openApp()
  expect([await eraseShop(shopA), await eraseShop(shopB)]).toEqual([false, true])
  expect(await countsOf(shopA)).toMatchObject({ shops: 1, orders: 1, sessions: 1 })
  expect(Object.values(await countsOf(shopB))).toEqual([0, 0, 0, 0, 0, 0])
})

test('a shop that comes back while it is erased keeps all that is still there', async () => {
  await aShopWithData(shopB)
  await db.shop.update({ where: { shop: shopB }, data: { uninstalledAt: new Date() } })
  const [coming, looking] = [1, 2].map(
    () => new pg.Client({ connectionString: process.env.DATABASE_URL }),
  ) as [pg.Client, pg.Client]
  await Promise.all([coming.connect(), looking.connect()])
  try {
    await coming.query('BEGIN')
    await coming.query('UPDATE "Shop" SET "uninstalledAt" = NULL WHERE "shop" = $1', [shopB])
    const erased = eraseShop(shopB).catch((error: Error) => error.name)
    await eventually('the erasing waits', async () => {
      const { rowCount } = await looking.query(
        `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%FOR SHARE%' AND datname = current_database()`,
      )
      return rowCount === 1
    })
    await coming.query('COMMIT')
    expect(await erased).toBe('Unavailable')
  } finally {
    await Promise.all([coming.end(), looking.end()])
  }
  expect(await countsOf(shopB)).toMatchObject({ shops: 1, orders: 1 })
})

describe('customers/redact', () => {
  const redact = {
    shop_domain: shopA,
    customer: { id: 77, email: 'ana@example.ro' },
    orders_to_redact: [1001],
  }

  test('takes the person out; what was decided stays', async () => {
    await aShopWithData(shopA)
    await receive('customers/redact', redact)
    expect(await countsOf(shopA)).toMatchObject({ orders: 0, statements: 1, cases: 1, messages: 1 })
    const held = await collectCustomerData(shopA, customer)
    expect(held.statements).toMatchObject([{ given: { redacted: true } }])
    expect(held.cases[0]?.messages).toMatchObject([{ recipient: '', text: '' }])
  })

  test('sends nothing any more that was still to be sent to them, and raises no alarm', async () => {
    await aShopWithData(shopA)
    await receive('customers/redact', redact)
    const [message] = await db.message.findMany({ where: { shop: shopA } })
    expect(message).toMatchObject({ status: 'withdrawn' })
    const before = await mails.get()
    await sendStoredMessage(shopA, message?.id ?? '')
    expect(await mails.get()).toEqual(before)
    expect(await db.message.findMany({ where: { shop: shopA } })).toEqual([message])
  })

  test('finds their orders by what we have read, when Shopify names none', async () => {
    await aShopWithData(shopA)
    await receive('customers/redact', { shop_domain: shopA, customer: { id: 77 }, orders_to_redact: [] })
    expect(await countsOf(shopA)).toMatchObject({ orders: 0 })
  })

  test("leaves another shop's customer of the same number alone", async () => {
    await aShopWithData(shopA)
    await aShopWithData(shopB)
    await receive('customers/redact', redact)
    expect(await countsOf(shopB)).toMatchObject({ orders: 1 })
  })
})

describe('customers/data_request', () => {
  test('becomes work with everything it is about', async () => {
    await aShopWithData(shopA)
    const data_request = { id: 9999 }
    await receive('customers/data_request', {
      ...{ shop_domain: shopA, customer: { id: 77 }, orders_requested: [1001], data_request },
    })
    const [job] = await (await openQueue()).findJobs('report-customer-data')
    expect(job?.data).toMatchObject({ shop: shopA, requestId: '9999', ...customer })
  })

  test('and a file with all that we hold, to the address the shop named', async () => {
    const address = 'privacy@example.ro'
    await aShopWithData(shopA, address)
    await reportCustomerData(shopA, '9999', customer)
    const [mail] = await testSandbox().control.mail(address)
    expect(mail?.subject).toContain('9999')
    const held = await collectCustomerData(shopA, customer)
    expect(held.orders).toHaveLength(1)
    expect(held.statements).toHaveLength(1)
    expect(held.cases[0]).toMatchObject({
      reference: 'RC-7F3K2M',
      messages: [{ recipient: 'ana@example.ro' }],
    })
  })
})

test.each([
  ['that asks what is held', { orders_to_redact: [], data_request: { id: 9 } }],
  ['that names no list of orders', { orders_requested: [1001] }],
])('a body %s, under the topic of forgetting, forgets nothing', async (_, said) => {
  await aShopWithData(shopA)
  const before = await countsOf(shopA)
  await receive('customers/redact', { shop_domain: shopA, customer: { id: 77 }, ...said })
  expect(await countsOf(shopA)).toEqual(before)
  expect(await db.webhookInbox.findMany({ where: { shop: shopA, topic: 'customers/redact' } })).toMatchObject(
    [{ status: 'dead' }],
  )
})

test.each([
  ['shop/redact', {}],
  ['customers/redact', { customer: { id: 77 }, orders_to_redact: [1001] }],
  ['customers/data_request', { customer: { id: 77 }, data_request: { id: 9 } }],
])(
  '%s that does not say in its body, which is signed, whose it is erases and tells nothing',
  async (topic, body) => {
    await aShopWithData(shopA)
    const before = await countsOf(shopA)
    await receive(topic, body)
    expect(await countsOf(shopA)).toEqual(before)
    expect(await (await openQueue()).findJobs('report-customer-data')).toEqual([])
    expect(await db.webhookInbox.findMany({ where: { shop: shopA, topic } })).toMatchObject([
      { status: 'dead' },
    ])
  },
)

describe('of a shop that left and is not redacted yet', () => {
  beforeEach(async () => {
    await aShopWithData(shopA)
    await receive('app/uninstalled', { id: 1 })
  })

  test('a customer is taken out all the same', async () => {
    await receive('customers/redact', { shop_domain: shopA, customer: { id: 77 }, orders_to_redact: [1001] })
    expect(await countsOf(shopA)).toMatchObject({ shops: 1, orders: 0 })
  })

  test('what is held about a customer is told all the same, and of a shop never seen nothing', async () => {
    const asked = { customer: { id: 77 }, data_request: { id: 9 } }
    await receive('customers/data_request', { shop_domain: shopA, ...asked })
    await receive('customers/data_request', { shop_domain: shopB, ...asked }, shopB)
    const jobs = await (await openQueue()).findJobs<{ shop: string }>('report-customer-data')
    expect(jobs.map(({ data }) => data.shop)).toEqual([shopA])
  })
  test('what failed for good of forgetting is tried again by hand, and that of no other shop', async () => {
    const boss = await openQueue()
    for (const shop of [shopA, shopB]) {
      const how = { group: { id: shop }, singletonKey: `${shop}/77` }
      await boss.send('dead-jobs', { shop, customerId: '77', orderIds: ['1001'] }, how)
    }
    const failed = await withRawSql(
      'job queue',
      async () =>
        db.$executeRaw`UPDATE pgboss.job SET source_name = 'redact-customer' WHERE name = 'dead-jobs'`,
    )
    expect(failed).toBe(2)
    expect(await retryByHand(shopA)).toEqual({ webhooks: 0, jobs: 1 })
    await workOff()
    expect(await countsOf(shopA)).toMatchObject({ shops: 1, orders: 0 })
    expect(await listDeadJobs(shopA)).toEqual([])
    expect(await listDeadJobs(shopB)).toHaveLength(1)
    expect(await retryByHand(shopA)).toEqual({ webhooks: 0, jobs: 0 })
  })
})
