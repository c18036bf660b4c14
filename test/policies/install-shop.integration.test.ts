import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shopA } from '../harness/test-environment.ts'
import { type Merchants, openMerchants } from '../routes/merchants.ts'

let merchants: Merchants
let ensureShop: typeof import('../../app/policies/install-shop.ts').ensureShop
let db: typeof import('../../app/db.server.ts').db

beforeAll(async () => {
  merchants = await openMerchants()
  const { authenticate } = await import('../../app/shopify.server.ts')
  ensureShop = (await import('../../app/policies/install-shop.ts')).ensureShop
  db = (await import('../../app/db.server.ts')).db
  // Opening the app is what gives it a token.
  await authenticate.admin((await merchants.asking(shopA, '/app')).request)
})
afterAll(() => merchants.close())

const waitingJobs = async (): Promise<number> => {
  const client = new pg.Client({ connectionString: String(process.env.DATABASE_URL) })
  await client.connect()
  try {
    const sql = `select 1 from pgboss.job where name = 'sync-catalog' and state = 'created' and data->>'shop' = $1`
    return (await client.query(sql, [shopA])).rowCount ?? 0
  } finally {
    await client.end()
  }
}

test('opened by five at once, a shop is installed once: from what Shopify says, with everything else unanswered', async () => {
  const opened = await Promise.all(Array.from({ length: 5 }, () => ensureShop(shopA)))
  expect(
    opened.every(({ currency, timezone }) => currency === 'RON' && timezone === 'Europe/Bucharest'),
  ).toBe(true)
  const { settings } = await db.shop.findUniqueOrThrow({ where: { shop: shopA } })
  expect(settings).toMatchObject({
    country: 'RO',
    contactEmail: 'hello@pinhole-audio.example',
    informedSince: null,
  })
  const versions = await db.policyVersion.findMany({ where: { shop: shopA } })
  expect(versions.map(({ version, preset }) => [version, preset])).toEqual([[1, 'statutory-minimum']])
  expect(await waitingJobs()).toBe(1)
})

test('after a reinstall the shop keeps what it answered and published', async () => {
  const uninstalledAt = new Date('2026-11-03T00:00:00Z')
  const { settings } = await db.shop.findUniqueOrThrow({ where: { shop: shopA } })
  const answered = { ...(settings as Record<string, unknown>), specificationProperty: 'Specification' }
  await db.shop.update({ where: { shop: shopA }, data: { settings: answered, uninstalledAt } })
  await Promise.all([ensureShop(shopA), ensureShop(shopA)])
  const after = await db.shop.findUniqueOrThrow({ where: { shop: shopA } })
  expect(after).toMatchObject({ uninstalledAt: null, settings: { specificationProperty: 'Specification' } })
  expect(await db.policyVersion.count({ where: { shop: shopA } })).toBe(1)
})

test('a shop whose merchant never opened the app is not installed by asking', async () => {
  await expect(ensureShop('nobody.myshopify.com')).rejects.toThrow()
  expect(await db.shop.count({ where: { shop: 'nobody.myshopify.com' } })).toBe(0)
})
