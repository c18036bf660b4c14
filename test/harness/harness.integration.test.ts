import { expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'

test('each file gets a migrated, empty database of its own', async () => {
  expect(process.env.DATABASE_URL).toMatch(/recourse_test_/)
  expect(await db.shop.count({ where: { shop: 'pinhole-audio.myshopify.com' } })).toBe(0)
})
