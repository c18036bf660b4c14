/** What docs/operating.md has asked of the database can be asked of it. */
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, afterEach, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { closeQueue, openQueue } from '../../app/jobs/queue.server.ts'
import { install } from '../webhooks/install.ts'

afterAll(async () => {
  await closeQueue()
  await db.$disconnect()
})

const text = readFileSync('docs/operating.md', 'utf8')
const blocks = [...text.matchAll(/```sql\n(.*?)```/gs)].flatMap(([, block = '']) =>
  block.replaceAll(/--.*$/gm, '').split(';'),
)
const typed = [...text.matchAll(/psql "\$DATABASE_URL" -c '(.*)'/g)].map(([, statement = '']) => statement)
const statements = [...blocks, ...typed].map((one) => one.trim()).filter(Boolean)

/** The one that asks this table, in a session whose zone is this. */
async function answer(table: string, zone = 'UTC'): Promise<{ shop: string; resource?: string }[]> {
  const [asks, ...others] = statements.filter((one) => one.includes(`FROM "${table}"`))
  if (asks === undefined || others.length > 0) throw new Error(`not one asks ${table}`)
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    await client.query(`SET TimeZone = '${zone}'`)
    return (await client.query<{ shop: string; resource?: string }>(asks)).rows
  } finally {
    await client.end()
  }
}

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000)

async function aShop(shop: string, uninstalledAt: Date | null = null): Promise<void> {
  shops.add(shop)
  await install(shop)
  await db.shop.update({ where: { shop }, data: { uninstalledAt } })
}

const shops = new Set<string>()
afterEach(async () => {
  for (const shop of shops) await db.shop.deleteMany({ where: { shop } })
  shops.clear()
})

test.each(['UTC', 'Europe/Bucharest', 'America/New_York'])(
  'what is past its day is told, and nothing else, in %s',
  async (zone) => {
    const row = { subject: 'order:1', kind: 'refund_due', key: '', orderId: '1', status: 'pending' }
    const [derivedAt, basis] = [new Date(), '{}']
    await aShop('past.myshopify.com')
    await aShop('coming.myshopify.com')
    await aShop('left.myshopify.com', hoursAgo(1))
    await aShop('frozen.myshopify.com')
    await db.shop.update({ where: { shop: 'frozen.myshopify.com' }, data: { accessLostAt: hoursAgo(1) } })
    for (const [shop, hours] of [
      ['past', 1],
      ['coming', -1],
      ['left', 1],
      ['frozen', 1],
    ] as const)
      await db.deadline.create({
        data: { shop: `${shop}.myshopify.com`, ...row, dueAt: hoursAgo(hours), derivedAt, basis },
      })
    expect((await answer('Deadline', zone)).map(({ shop }) => shop)).toEqual(['past.myshopify.com'])
  },
)

test('the shop that waits longest for its sweep is told, however many had a product deleted long ago', async () => {
  for (let index = 0; index < 25; index++) {
    const shop = `swept-${index}.myshopify.com`
    await aShop(shop)
    for (const [resource, hours] of [
      ['orders', index === 7 ? 2 : 0.1],
      ['catalogue', 720],
    ] as const)
      await db.sweepCursor.create({ data: { shop, resource, upTo: new Date(), sweptAt: hoursAgo(hours) } })
  }
  expect((await answer('SweepCursor'))[0]).toMatchObject({
    shop: 'swept-7.myshopify.com',
    resource: 'orders',
  })
})

test('each of its queries is one that only looks, and that PostgreSQL understands', async () => {
  await openQueue()
  expect(statements.length).toBeGreaterThan(6)
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    await client.query('SET default_transaction_read_only = on')
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
})
