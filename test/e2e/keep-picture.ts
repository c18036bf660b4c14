/** Pictures of pages for docs/pictures. */
import fs from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { desktop, phone } from '../harness/browser.ts'

const folder = path.resolve('docs/pictures')
/** Pictures belong to the repository: a heavy one is a mistake. Bytes. */
const HEAVIEST = 300_000
/** A longer page is shown from its top. */
const TALLEST = { desktop: 1500, phone: 1200 }
type Look = keyof typeof TALLEST

export const looks = [
  { look: 'desktop' as const, options: { viewport: desktop } },
  { look: 'phone' as const, options: { viewport: phone, deviceScaleFactor: 2 } },
]

export async function keep(page: Page, name: string, look: Look): Promise<void> {
  await page.mouse.move(0, 0)
  const size = await page.evaluate(() => {
    scrollTo(0, 0)
    return { width: document.documentElement.clientWidth, height: document.documentElement.scrollHeight }
  })
  const clip = { x: 0, y: 0, width: size.width, height: Math.min(size.height, TALLEST[look]) }
  fs.mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${name}-${look}.png`)
  await page.screenshot({ path: file, fullPage: true, clip, animations: 'disabled' })
  expect(fs.statSync(file).size, file).toBeLessThan(HEAVIEST)
}

/** The app scrolls inside its frame: the window is made as tall as the app, so that one picture shows it all. */
export async function showWholeFrame(page: Page): Promise<void> {
  const inside = page.frames().find((frame) => frame.parentFrame() !== null)
  const size = page.viewportSize()
  const seen = await inside?.evaluate(() => window.innerHeight)
  const whole = await inside?.evaluate(() => document.body.scrollHeight)
  if (!size || seen === undefined || whole === undefined)
    throw new Error('The admin has no frame for the app')
  await page.setViewportSize({ width: size.width, height: size.height + Math.max(0, whole - seen) })
}
