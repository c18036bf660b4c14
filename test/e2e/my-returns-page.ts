import type { Page } from 'playwright-core'
import { eventually } from '../harness/eventually.ts'
import type { RunningSystem } from '../harness/system.ts'
import { signIn } from './returns-page.ts'
import type { Buyer } from './stage.ts'
import { expectWords } from './words-of.ts'

/** "My returns" in the buyer's account: the list, and one return. */
export class MyReturnsPage {
  readonly page: Page
  private readonly url: string

  constructor(page: Page, { sandboxUrl }: RunningSystem, { store }: Buyer) {
    this.page = page
    this.url = `${sandboxUrl}/account/${store}/my-returns`
  }
  sees(words: string | RegExp): Promise<void> {
    return expectWords(this.page.locator('main'), words)
  }
  async open(): Promise<void> {
    await this.page.goto(this.url)
    await this.page.locator('s-badge').first().waitFor()
  }
  /** From the list, by what it is called. */
  async openCase(reference: string): Promise<void> {
    await this.open()
    await this.page.locator('s-section', { hasText: reference }).getByRole('link').click()
    await this.page.getByRole('heading', { level: 1, name: new RegExp(reference) }).waitFor()
  }
  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click()
  }
  async fill(label: string, typed: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).fill(typed)
  }
  /** Read again until it says so: workers and the merchant may be at it. */
  async comesTo(words: string | RegExp): Promise<void> {
    await eventually(`the return to say ${words}`, async () => {
      await this.page.reload()
      await this.page.locator('s-badge').first().waitFor()
      const text = await this.page.locator('main').innerText()
      return typeof words === 'string' ? text.includes(words) : words.test(text)
    })
  }
}

export async function openMyReturns(
  page: Page,
  system: RunningSystem,
  buyer: Buyer,
  locale = 'en',
): Promise<MyReturnsPage> {
  await signIn(page, system, buyer, locale)
  const own = new MyReturnsPage(page, system, buyer)
  await own.open()
  return own
}
