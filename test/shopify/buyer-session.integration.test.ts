/** Who a buyer is, while the app's secret is being replaced. */
import { SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { readBuyerSession } from '../../app/buyer-session.server.ts'
import { shopA, testEnvironment } from '../harness/test-environment.ts'

const retired = testEnvironment.SHOPIFY_API_SECRETS_RETIRED.split(',')
const signed = (secret: string, audience: string) =>
  new SignJWT({ dest: `https://${shopA}`, sub: 'gid://shopify/Customer/1' })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience(audience)
    .setExpirationTime('1m')
    .sign(new TextEncoder().encode(secret))
const read = async (secret: string, audience: string = testEnvironment.SHOPIFY_API_KEY) => {
  const headers = { authorization: `Bearer ${await signed(secret, audience)}` }
  return readBuyerSession(new Request('https://app.example/buyer', { headers }))
}

test('is read from a token that was signed with the secret of now or one of before, and with no other', async () => {
  expect(retired).toHaveLength(2)
  for (const secret of [testEnvironment.SHOPIFY_API_SECRET, ...retired]) {
    expect(await read(secret)).toEqual({ shop: shopA, customerId: '1' })
    expect(await read(secret, 'another-app')).toBeNull()
  }
  expect(await read('no-secret-of-ours')).toBeNull()
})
