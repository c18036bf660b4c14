import type { Locator, Page } from 'playwright-core'
import type { RunningSystem } from '../harness/system.ts'
import { returnBecomes } from './ledger.ts'
import type { Buyer, BuyersOrder } from './stage.ts'
import { expectWords, wordsOf } from './words-of.ts'

/** The buyer's page in their account: choose, check, done. */
export class ReturnsPage {
  readonly page: Page
  readonly main: Locator

  constructor(page: Page) {
    this.page = page
    this.main = page.locator('main')
  }

  /** One item's card, by its title; after submitting, its result. */
  card(title: string): Locator {
    return this.page.locator('s-section', { has: this.page.getByRole('heading', { name: title }) })
  }
  sees(words: string | RegExp): Promise<void> {
    return expectWords(this.main, words)
  }
  words(): Promise<string> {
    return wordsOf(this.main)
  }
  async answer(title: string, choice: string): Promise<void> {
    await this.card(title).getByRole('radio', { name: choice }).check()
  }
  /** Presses a button of the card: "Return this item", "Something wrong with it?", … */
  async press(title: string, button: string | RegExp): Promise<void> {
    const name = typeof button === 'string' ? new RegExp(`^${button.replace('?', '\\?')}`) : button
    await this.card(title).getByRole('button', { name }).click()
  }
  /** What the buttons of a card say, those folded away left out. */
  buttons(title: string): Promise<string[]> {
    return this.card(title).locator('s-button:visible').allInnerTexts()
  }
  async unfoldWhy(title: string): Promise<void> {
    await this.card(title).locator('s-summary', { hasText: 'Why' }).click()
  }
  async check(): Promise<void> {
    await this.page.getByRole('button', { name: /^Continue with/ }).click()
    await this.page.getByRole('heading', { name: 'Check before you send' }).waitFor()
  }
  /** @param label what the one button says */
  async send(label: 'Confirm withdrawal' | 'Send request'): Promise<void> {
    await this.page.getByRole('button', { name: label, exact: true }).click()
    await this.page.getByRole('heading', { name: 'Your statement is in' }).waitFor()
  }
  /** The case's reference, as the receipt gives it. */
  async reference(): Promise<string> {
    const [, reference] = /Reference (\S+)/.exec(await this.words()) ?? []
    if (!reference) throw new Error('The receipt gives no reference')
    return reference
  }
}

/** Signs the buyer in by the account's own door. */
export async function signIn(
  page: Page,
  { sandboxUrl }: RunningSystem,
  buyer: Buyer,
  locale = 'en',
): Promise<void> {
  await page.goto(`${sandboxUrl}/account/${buyer.store}?locale=${locale}`)
  await page.getByRole('button', { name: buyer.name }).click()
  await page.waitForURL('**/orders')
}

export const returnsUrl = ({ sandboxUrl }: RunningSystem, { store }: Buyer, orderId: number): string =>
  `${sandboxUrl}/account/${store}/orders/${orderId}/returns`

/** What can be done about an item: only the server's answer brings it. */
export const answered = (page: Page): Promise<void> =>
  page.locator('s-section :is(s-button, s-choice-list):visible').first().waitFor()

/** Whether each item has its picture, and each picture has come. */
export const picturesLoaded = (page: Page): Promise<boolean> =>
  page.locator('s-product-thumbnail').evaluateAll((thumbnails) => {
    const images = thumbnails.map((one) => one.shadowRoot?.querySelector('img'))
    return images.length > 0 && images.every((image) => image?.complete && image.naturalWidth > 0)
  })

/** The returns page of one of a buyer's orders, with the order shown. */
export async function openReturns(
  page: Page,
  system: RunningSystem,
  order: BuyersOrder,
  locale = 'en',
): Promise<ReturnsPage> {
  await signIn(page, system, order.buyer, locale)
  await page.goto(returnsUrl(system, order.buyer, order.id))
  await answered(page)
  return new ReturnsPage(page)
}

/** Withdraws from what is called so, on the order's own page, until Shopify has the Return open. @returns the case's reference */
export async function withdraw(
  page: Page,
  system: RunningSystem,
  order: BuyersOrder,
  title = 'Over-ear headphones',
): Promise<string> {
  const returns = await openReturns(page, system, order)
  await returns.press(title, 'Return this item')
  await returns.check()
  await returns.send('Confirm withdrawal')
  const reference = await returns.reference()
  await returnBecomes(system, order, 'OPEN')
  return reference
}
