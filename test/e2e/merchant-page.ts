import type { FrameLocator, Locator, Page } from 'playwright-core'
import { eventually } from '../harness/eventually.ts'
import type { RunningSystem } from '../harness/system.ts'
import type { Store } from './stage.ts'
import { expectWords } from './words-of.ts'

/** The app inside the admin's frame. */
export class MerchantPage {
  readonly page: Page
  readonly frame: FrameLocator
  readonly body: Locator

  constructor(page: Page) {
    this.page = page
    this.frame = page.frameLocator('iframe[title="Recourse"]')
    this.body = this.frame.locator('body')
  }
  sees(words: string | RegExp): Promise<void> {
    return expectWords(this.body, words)
  }
  /** Follows the app's entry in the admin's own menu. */
  async go(entry: 'Returns' | 'Products' | 'Policy' | 'Settings'): Promise<void> {
    await this.page.locator('[data-app-nav] a:visible', { hasText: entry }).click()
    await this.isAt(entry)
  }
  async isAt(heading: string): Promise<void> {
    await this.frame.getByRole('heading', { level: 1, name: heading }).waitFor()
  }
  /** From a list, which is read again until the case is in it: a worker may be at it still. */
  async openCase(reference: string): Promise<void> {
    const link = this.frame.getByRole('link', { name: reference }).first()
    const isListed = async () => {
      const [seen] = await Promise.allSettled([link.waitFor({ timeout: 3_000 })])
      if (seen?.status === 'rejected') await this.page.reload()
      return seen?.status === 'fulfilled'
    }
    await eventually(`${reference} in the list`, isListed, 40_000)
    await link.click()
    await this.isAt(reference)
  }
  async unfoldWhy(item: string): Promise<void> {
    await this.frame.getByRole('button', { name: `Why: ${item}` }).click()
  }
  /** What has focus inside the app reads so. */
  async hasFocus(words: string | RegExp): Promise<void> {
    await expectWords(this.frame.locator(':focus'), words)
  }
  /** Presses a button by its whole name. */
  async press(button: string): Promise<void> {
    await this.frame.getByRole('button', { name: button, exact: true }).click()
  }
  async fill(label: string, typed: string): Promise<void> {
    await this.frame.getByLabel(label, { exact: true }).fill(typed)
  }
  /** @param amount in the shop's currency, as it is typed */
  async offerLess(amount: string, why: string): Promise<void> {
    await this.press('Offer to pay back less')
    await this.fill('Take off', amount)
    await this.fill('Why', why)
    await this.press('Offer this to the buyer')
  }
  async resolve(how: 'Approve' | 'Decline', reason: string): Promise<void> {
    await this.frame.getByLabel('Your reason').fill(reason)
    await this.frame.getByRole('button', { name: how, exact: true }).click()
  }
}

/** Opens the app from the admin, at one of its pages. `heading` is what that page is called. */
export async function openAdmin(
  page: Page,
  { sandboxUrl }: RunningSystem,
  { store }: Store,
  path = '/app',
  heading = 'Home',
): Promise<MerchantPage> {
  await page.goto(`${sandboxUrl}/admin/${store}/apps/recourse${path}`)
  const merchant = new MerchantPage(page)
  await merchant.isAt(heading)
  return merchant
}
