import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { closeQueue } from '../../app/jobs/queue.server.ts'
import { ensureShop } from '../../app/policies/install-shop.ts'
import { authenticate } from '../../app/shopify.server.ts'
import { shopA } from '../harness/test-environment.ts'
import { asking } from '../routes/merchants.ts'

// Opening the app is what gives it a token.
beforeAll(async () => {
  await authenticate.admin((await asking(shopA, '/app')).request)
})
afterAll(() => closeQueue())

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
