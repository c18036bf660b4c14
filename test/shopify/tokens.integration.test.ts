import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { db, sessionTable } from '../../app/db.server.ts'
import { AccessLost } from '../../app/errors.ts'
import { adminFor } from '../../app/shopify/admin.ts'
import { readShop } from '../../app/shopify/shop.ts'
import { testSandbox } from '../harness/sandbox.ts'
import { shopA, shopB } from '../harness/test-environment.ts'
import { watchMetrics } from '../harness/watch-metrics.ts'
import { openApp } from './open-app.ts'

const id = `offline_${shopA}`
const tokensOf = (shop: string) => testSandbox().world.state.tokens.filter((token) => token.shop === shop)
const voidTokens = (shop: string) => {
  for (const token of tokensOf(shop)) {
    token.revoked = true
    if (token.refresh) token.refresh.retired = true
  }
}
const expireIn = (ms: number) =>
  sessionTable.session.update({ where: { id }, data: { expires: new Date(Date.now() + ms) } })

const became = (event: string) => `recourse_tokens_total{event="${event}"}`

beforeAll(() => openApp())
beforeEach(() => expireIn(3_600_000))
afterAll(() => db.$disconnect())

test('tokens are not to be read in the database', async () => {
  const row = await sessionTable.session.findUniqueOrThrow({ where: { id } })
  const [issued] = tokensOf(shopA)
  expect(issued?.token.length).toBeGreaterThan(10)
  expect(row.accessToken).toMatch(/^v1\./)
  expect(row.refreshToken).toMatch(/^v1\./)
  expect(
    JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? String(value) : value)),
  ).not.toContain(issued?.token)
})

test("another shop's sealed token does not open in this shop's row", async () => {
  await openApp(shopB)
  const { accessToken } = await sessionTable.session.findUniqueOrThrow({ where: { id: `offline_${shopB}` } })
  const own = await sessionTable.session.findUniqueOrThrow({ where: { id } })
  await sessionTable.session.update({ where: { id }, data: { accessToken } })
  await expect(readShop(await adminFor(shopA))).rejects.toThrow('belongs elsewhere')
  await sessionTable.session.update({ where: { id }, data: { accessToken: own.accessToken } })
})

test('a token near its end is refreshed once by all processes, and every call goes through', async () => {
  await expireIn(60_000)
  const before = tokensOf(shopA).length
  const processes = [
    await import('../../app/shopify/admin.ts'),
    await anotherProcess(),
    await anotherProcess(),
  ]
  const names = await Promise.all(
    processes.flatMap((it) => [1, 2, 3].map(async () => (await readShop(await it.adminFor(shopA))).name)),
  )
  expect(new Set(names)).toEqual(new Set(['Pinhole Audio']))
  expect(tokensOf(shopA).length - before).toBe(1)
})

test('a token that another process replaced is found by reading again', async () => {
  const admin = await adminFor(shopA)
  await readShop(admin)
  await expireIn(60_000)
  const risen = await watchMetrics('recourse_tokens_total')
  await readShop(await adminFor(shopA))
  expect(await risen()).toEqual({ [became('refreshed')]: 1 })
  for (const token of tokensOf(shopA).slice(0, -1)) token.revoked = true
  expect((await readShop(admin)).name).toBe('Pinhole Audio')
  expect(await risen()).toEqual({ [became('refreshed')]: 1, [became('renewed')]: 1 })
})

test('without a session access is lost, for good', async () => {
  await expect(readShop(await adminFor('nobody.myshopify.com'))).rejects.toThrow(AccessLost)
})

test('with a token that Shopify does not take, too', async () => {
  voidTokens(shopB)
  const risen = await watchMetrics('recourse_tokens_total', 'recourse_shopify_calls_total')
  await expect(readShop(await adminFor(shopB))).rejects.toThrow(AccessLost)
  expect(await risen()).toEqual({
    [became('refused')]: 1,
    [became('unknown')]: 1,
    'recourse_shopify_calls_total{operation="Shop",result="unauthorised"}': 1,
  })
})

test('and whoever opens the app next brings a new one, though the old had not run out', async () => {
  await openApp(shopB)
  expect((await readShop(await adminFor(shopB))).name).toBe('Thalassa Goods')
})

test('one that Shopify takes no more is refreshed, where its refresh token still works', async () => {
  for (const token of tokensOf(shopA)) token.revoked = true
  const risen = await watchMetrics('recourse_tokens_total')
  expect((await readShop(await adminFor(shopA))).name).toBe('Pinhole Audio')
  expect(await risen()).toEqual({ [became('refreshed')]: 1, [became('renewed')]: 1 })
})

/** The modules once more, with connections and memory of their own. */
async function anotherProcess(): Promise<typeof import('../../app/shopify/admin.ts')> {
  vi.resetModules()
  return import('../../app/shopify/admin.ts')
}
