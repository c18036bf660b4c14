/** What the other tests of this folder rely on: axe looks into frames, and takes them for parts of one page. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeOn } from '../harness/axe-on.ts'
import { expectAccessible, useBrowser } from '../harness/browser.ts'

const browser = useBrowser()

const document = (title: string, content: string) =>
  `<!doctype html><html lang="en"><title>${title}</title><body>${content}`
const pages: Record<string, string> = {
  'shop.test': document(
    'Shop',
    '<main><h1>Shop</h1><iframe title="App" src="http://app.test/"></iframe></main>',
  ),
  'app.test': document('App', '<h2>App</h2><img src="data:," width="9" height="9"><h5>Too deep</h5>'),
}

async function openShop(): Promise<Page> {
  const page = await browser.open()
  await page.route('http://*.test/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: pages[new URL(route.request().url()).hostname] ?? '' }),
  )
  await page.goto('http://shop.test/')
  return page
}

test('what is wrong inside a frame is found, with the way to it', async () => {
  const page = await openShop()
  const { violations } = await axeOn(page)
  const found = new Map(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)]))
  expect(found.get('image-alt')).toEqual([['iframe', 'img']])
  // By the order of all headings, those of the frame among those of the page.
  expect(found.get('heading-order')).toEqual([['iframe', 'h5']])
  await expect(expectAccessible(page)).rejects.toThrow('axe on http://shop.test/')
})
