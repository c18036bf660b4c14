import type { Page } from 'playwright-core'

/** What has focus, as assistive technology names it. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    const root = element?.getRootNode()
    const slotted = root instanceof ShadowRoot ? root.host.textContent : ''
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.ariaLabel
    return (label || `${element?.textContent} ${slotted}`).trim()
  })
}

/** Tabs on until what has focus is called so. @throws when two dozen presses do not reach it */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 24; presses++) {
    await page.keyboard.press('Tab')
    if (name.test(await focused(page))) return
  }
  throw new Error(`The keyboard does not reach ${name}: it is at ${await focused(page)}`)
}
