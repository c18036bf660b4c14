/** From the moment a buyer opens the page in their account until it shows what can be sent back, in Chromium. */
import type { Browser } from 'playwright-core'
import { launchChromium } from '../../scripts/check/launch-chromium.ts'
import { browserAgent } from '../../scripts/system/page-words.ts'
import { quantile, rounded } from '../quantile.ts'
import type { RunningSystem } from '../running-system.ts'

const STORE = 'pinhole-audio'
const BUYER = /buyer-0@/

export interface FirstAnswers {
  medianMs: number
  slowestMs: number
  openings: number
}

/** Each time in a window that knows nothing of the others: scripts are loaded anew. */
export async function firstAnswers({ sandboxUrl }: RunningSystem, openings: number): Promise<FirstAnswers> {
  const browser = await launchChromium()
  try {
    const ms: number[] = []
    for (let opening = 0; opening < openings; opening++) ms.push(await openOnce(browser, sandboxUrl))
    const sorted = Float64Array.from(ms).sort()
    return {
      medianMs: rounded(quantile(sorted, 0.5)),
      slowestMs: rounded(sorted.at(-1) ?? Number.NaN),
      openings: ms.length,
    }
  } finally {
    await browser.close()
  }
}

async function openOnce(browser: Browser, sandboxUrl: string): Promise<number> {
  const context = await browser.newContext({
    userAgent: browserAgent,
    viewport: { width: 360, height: 740 },
  })
  try {
    const page = await context.newPage()
    await page.goto(`${sandboxUrl}/account/${STORE}?locale=en`)
    await page.getByRole('button', { name: BUYER }).click()
    await page.waitForURL('**/orders')
    const order = await page.locator('a[href*="/orders/"]').first().getAttribute('href')
    const began = performance.now()
    await page.goto(new URL(`${order}/returns`, sandboxUrl).href, { waitUntil: 'commit' })
    // What an item is, the account tells by itself; what can be done about it, only the server.
    await page.locator('s-section :is(s-button, s-choice-list):visible').first().waitFor()
    return performance.now() - began
  } finally {
    await context.close()
  }
}
