import { expect, test } from 'vitest'
import { now } from '../../app/clock.server.ts'
import { db } from '../../app/db.server.ts'
import { testSandbox } from './sandbox.ts'

test('each file gets a migrated, empty database of its own', async () => {
  expect(process.env.DATABASE_URL).toMatch(/recourse_test_/)
  expect(await db.shop.count({ where: { shop: 'pinhole-audio.myshopify.com' } })).toBe(0)
})

test('the domain clock is the sandbox’s, and can be moved', async () => {
  await testSandbox().control.setClock('2026-11-23T21:59:59Z')
  const seen = (await now()).getTime() - Date.parse('2026-11-23T21:59:59Z')
  expect(seen).toBeGreaterThanOrEqual(0)
  expect(seen).toBeLessThan(10_000)
})

test('requests to Shopify reach the sandbox', async () => {
  const answer = await fetch('https://pinhole-audio.myshopify.com/admin/api/2026-10/graphql.json', {
    method: 'POST',
    body: '{}',
  })
  expect(answer.status).toBe(401)
})
