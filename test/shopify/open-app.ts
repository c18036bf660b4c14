import { testSandbox } from '../harness/sandbox.ts'
import { shopA } from '../harness/test-environment.ts'

/** A merchant opens the app: token exchange, a session stored. */
export async function openApp(shop: string = shopA): Promise<void> {
  const { authenticate } = await import('../../app/shopify.server.ts')
  const token = await testSandbox().control.adminToken(shop)
  const headers = { authorization: `Bearer ${token}`, 'user-agent': 'Mozilla/5.0 Chrome/147.0.0.0' }
  await authenticate.admin(new Request(new URL('/app', process.env.SHOPIFY_APP_URL), { headers }))
}
