import { SignJWT } from 'jose'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { readBuyerSession } from '../../app/buyer-session.server.ts'
import { now } from '../../app/clock.server.ts'
import { db } from '../../app/db.server.ts'
import { registry } from '../../app/metrics.server.ts'
import { adminFor } from '../../app/shopify/admin.ts'
import { readShop } from '../../app/shopify/shop.ts'
import { testSandbox } from '../harness/sandbox.ts'
import { shopA, testEnvironment } from '../harness/test-environment.ts'
import { openApp } from './open-app.ts'

afterEach(() => vi.useRealTimers())
afterAll(() => db.$disconnect())

const skewOf = async (clock: string) =>
  (await registry.getSingleMetric('recourse_clock_skew_seconds')?.get())?.values.find(
    ({ labels }) => labels.of === clock,
  )?.value

/** A buyer's token as Shopify signs it, by a clock that is so many seconds ahead of ours. */
function token({ expires, notBefore }: { expires: number; notBefore: number }): Promise<string> {
  const at = Math.floor(Date.now() / 1_000)
  return new SignJWT({ dest: shopA, sub: 'gid://shopify/Customer/1' })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience(testEnvironment.SHOPIFY_API_KEY)
    .setIssuedAt(at + notBefore)
    .setNotBefore(at + notBefore)
    .setExpirationTime(at + expires)
    .sign(new TextEncoder().encode(testEnvironment.SHOPIFY_API_SECRET))
}
const isKnown = async (jwt: string) =>
  (await readBuyerSession(
    new Request('https://app.example/buyer', { headers: { authorization: `Bearer ${jwt}` } }),
  )) !== null

/** Less than half of how far the clocks below are apart. */
const SLOW_ANSWER_S = 30

describe('a clock that is not ours', () => {
  test.each([
    ['ended 8 s ago', { expires: -8, notBefore: -60 }, true],
    ['ended 11 s ago', { expires: -11, notBefore: -60 }, false],
    ['begins in 8 s', { expires: 60, notBefore: 8 }, true],
    ['begins in 13 s', { expires: 60, notBefore: 13 }, false],
  ])('ten seconds are forgiven: a token that %s', async (_, times, known) => {
    expect(await isKnown(await token(times))).toBe(known)
  })

  test.each([0, -120, 90])(
    'Shopify’s is measured by how it dates its answers: this machine is %i s ahead',
    async (ahead) => {
      await openApp()
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ahead * 1_000 })
      await readShop(await adminFor(shopA))
      // Its answer took a while, and its date is cut to the second.
      expect(Math.abs(((await skewOf('shopify')) ?? Number.NaN) + ahead)).toBeLessThanOrEqual(SLOW_ANSWER_S)
    },
  )

  test('the domain’s may be days away, and is measured; tokens do not follow it', async () => {
    await testSandbox().control.setClock(new Date(Date.now() + 30 * 86_400_000).toISOString())
    await now()
    expect(await skewOf('domain')).toBeGreaterThan(29 * 86_400)
    expect(await isKnown(await token({ expires: 60, notBefore: -5 }))).toBe(true)
    expect((await readShop(await adminFor(shopA))).name).toBe('Pinhole Audio')
  })
})
