import fs from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { launchChromium } from '../../scripts/check/launch-chromium.ts'
import { browserAgent } from '../../scripts/system/page-words.ts'
import { axeOn } from './axe-on.ts'

export const desktop = { width: 1280, height: 900 }
export const phone = { width: 360, height: 740 }

export type BrowserForFile = {
  /**
   * A page in a fresh context, which keeps nothing of the others, open until the test ends. What the page logs as an
   * error fails the test, unless it matches `expected`.
   */
  open: (options?: BrowserContextOptions, expected?: RegExp) => Promise<Page>
}

/** One Chromium for a test file. */
export function useBrowser(): BrowserForFile {
  let browser: Browser | undefined
  const faults: string[] = []
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close()
    expect(faults.splice(0), 'what the pages logged as errors').toEqual([])
  })
  afterAll(() => browser?.close())
  return {
    open: async (options = {}, expected) => {
      if (!browser) throw new Error('The browser runs inside tests and hooks only')
      const context = await browser.newContext({ viewport: desktop, userAgent: browserAgent, ...options })
      const page = await context.newPage()
      page.setDefaultTimeout(20_000)
      const note = (fault: string) => expected?.test(fault) || faults.push(`${page.url()}: ${fault}`)
      page.on('pageerror', (error) => note(error.message))
      page.on('console', (said) => {
        if (said.type() === 'error') note(`${said.text()} (${said.location().url})`)
      })
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
 * Asserts that axe finds nothing on the page (all of its frames; WCAG 2.2 AA and good practice), and that it looked
 * at something in each frame.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations, passed } = await axeOn(page)
  const found = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map((node) => `    ${node.html.slice(0, 200)} (${node.target})`).join('\n')}`,
  )
  expect(found, `axe on ${page.url()}`).toEqual([])
  expect(passed.length, 'elements that axe looked at').toBeGreaterThan(0)
  if (await hasFrame(page)) expect(reachesFrame(passed), 'axe looked into the frame').toBe(true)
}

const hasFrame = async (page: Page): Promise<boolean> => (await page.locator('iframe').count()) > 0

/** What is in a frame is named by the way to it: the frame, then the element. */
const reachesFrame = (passed: string[][]): boolean => passed.some((way) => way.length > 1)

/** Asserts that no frame of the page is wider than what is seen of it. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    const { scrollWidth, clientWidth } = await frame.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return { scrollWidth, clientWidth }
    })
    expect(scrollWidth, `width of ${frame.url()} where ${clientWidth} are seen`).toBeLessThanOrEqual(
      clientWidth,
    )
  }
}
