import fs from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Frame, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { findChromium } from '../../scripts/check/find-chromium.ts'
import { browserAgent } from '../../scripts/system/page-words.ts'

export const desktop = { width: 1280, height: 900 }
export const phone = { width: 360, height: 740 }

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export type BrowserForFile = {
  /** A page in a fresh context, which keeps nothing of the others. What the page logs as an error fails the test. */
  open: (options?: BrowserContextOptions) => Promise<Page>
}

/** One Chromium for a test file. */
export function useBrowser(): BrowserForFile {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: await findChromium(), args: flags })
  })
  afterAll(() => browser.close())
  return {
    open: async (options = {}) => {
      const context = await browser.newContext({ viewport: desktop, userAgent: browserAgent, ...options })
      const page = await context.newPage()
      page.setDefaultTimeout(20_000)
      return page
    },
  }
}

/** Keeps a picture of the whole page under test-results/screenshots. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = path.resolve('test-results/screenshots')
  fs.mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true })
}

/**
 * Asserts that axe finds nothing on the page (all of its frames), and that it looked at something.
 * `within` limits it to one part, a CSS selector.
 */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  const builder = new AxeBuilder({ page })
  const { violations, passes } = await (within ? builder.include(within) : builder).analyze()
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((n) => `    ${n.html.slice(0, 200)}`).join('\n')}`,
  )
  expect(found, `axe on ${page.url()}`).toEqual([])
  expect(passes.length, 'rules that axe found kept').toBeGreaterThan(0)
}

/** The app's own frame inside the admin. */
export async function appFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe')
  const frame = await element.contentFrame()
  if (!frame) throw new Error('The admin has no frame for the app')
  return frame
}
