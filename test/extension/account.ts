import type { Page } from 'playwright-core'
import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts'
import { type Control, controlOf } from '../../scripts/system/control.ts'
import { type FakeBuyerApi, startFakeBuyerApi } from './fake-buyer-api.ts'

export interface Account {
  sandbox: Sandbox
  control: Control
  api: FakeBuyerApi
  /** Numeric id of Ana's order at Pinhole Audio. */
  orderId: number
  close(): Promise<void>
}

export const SHOP = 'pinhole-audio.myshopify.com'
const BUYER = 'ana@example.ro'

/** The stand-in's account pages with the real bundle, in front of canned decisions: no app, no database. */
export async function startAccount(): Promise<Account> {
  const api = await startFakeBuyerApi()
  const sandbox = await startSandbox({
    apiKey: 'key',
    apiSecret: 'secret-of-the-account-tests',
    port: 0,
    tunnelPort: 0,
    smtpPort: 0,
    dataFolder: null,
    appOrigin: api.origin,
  })
  const control = controlOf(sandbox.url)
  const lines = ['over-ear-headphones', 'in-ear-earpiece', 'button-camera'].map((product) => ({
    product,
    quantity: 1,
  }))
  await control.install(SHOP)
  const order = await control.placeOrder(SHOP, BUYER, lines)
  await control.fulfil(SHOP, order.id)
  return {
    sandbox,
    control,
    api,
    orderId: order.id,
    close: async () => {
      await sandbox.close()
      await api.close()
    },
  }
}

/** Signs Ana in, as a person would. */
export async function signIn(page: Page, { sandbox }: Account, locale = 'en'): Promise<void> {
  await page.goto(`${sandbox.url}/account/pinhole-audio?locale=${locale}`)
  await page.getByRole('button', { name: BUYER }).click()
  await page.waitForURL('**/orders')
}

/** Opens the extension's full page and waits until it shows its first heading. */
export async function openReturns(page: Page, account: Account, locale = 'en'): Promise<void> {
  await signIn(page, account, locale)
  await page.goto(`${account.sandbox.url}/account/pinhole-audio/orders/${account.orderId}/returns`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}
