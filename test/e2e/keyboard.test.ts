import { beforeAll, expect, test } from 'vitest'
import { useBrowser } from '../harness/browser.ts'
import { returnBecomes } from './ledger.ts'
import { ReturnsPage } from './returns-page.ts'
import { ana, type BuyersOrder, deliverOrders, earpiece, useStage } from './stage.ts'

const system = useStage()
const browser = useBrowser()
let order: BuyersOrder

beforeAll(async () => {
  ;[order] = (await deliverOrders(system, [{ buyer: ana, lines: [earpiece] }])) as [BuyersOrder]
})

test('a withdrawal can be made with the keyboard alone, from signing in to the receipt', async () => {
  const page = await browser.open()
  /** Tabs until what has focus is called so; at most twice around the page. */
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab')
      if (name.test(await focused())) return
    }
    throw new Error(`The keyboard does not reach ${name}`)
  }
  const focused = () =>
    page.evaluate(() => {
      let element = document.activeElement
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
      const host = element?.getRootNode() instanceof ShadowRoot ? (element.getRootNode() as ShadowRoot).host : element
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined
      return (label ?? element?.getAttribute('aria-label') ?? `${element?.textContent} ${host?.textContent}`).trim()
    })

  await page.goto(`${system.sandboxUrl}/account/${ana.store}?locale=en`)
  await tabTo(new RegExp(ana.name))
  await page.keyboard.press('Enter')
  await page.waitForURL('**/orders')
  await tabTo(new RegExp(order.name))
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/orders/${order.id}`)
  await tabTo(/Manage order/)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: /withdraw from contract here/i }).waitFor()
  await tabTo(/withdraw from contract here/i)
  await page.keyboard.press('Enter')

  const returns = new ReturnsPage(page)
  await returns.sees('Is the hygiene seal unbroken?')
  await tabTo(/Yes, unbroken/)
  await page.keyboard.press('Space')
  await returns.sees('You can send this back until Monday 23 November.')
  await tabTo(/^Return this item/)
  await page.keyboard.press('Enter')
  await returns.sees('Leave this one out')
  await tabTo(/^Continue with 1 item/)
  await page.keyboard.press('Enter')
  await returns.sees('Check before you send')
  await expect.poll(focused, { message: 'focus follows to the new heading' }).toMatch(/Check before you send/)
  await tabTo(/^Confirm withdrawal/)
  await page.keyboard.press('Enter')
  await returns.sees('Accepted.')
  await returnBecomes(system, order, 'OPEN')
})
