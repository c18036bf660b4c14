import { getExtension } from '@shopify/ui-extensions-tester'
import { afterEach, beforeEach, expect, test } from 'vitest'

const extension = getExtension('customer-account.order.action.menu-item.render')
beforeEach(() => extension.setUp())
afterEach(() => extension.tearDown())

test('the entry leads from the order to its own returns page', async () => {
  extension.shopify.orderId = 'gid://shopify/Order/77'
  await extension.render()
  const entry = document.body.querySelector('s-button')
  expect(entry?.getAttribute('href')).toBe('extension:buyer-returns/customer-account.order.page.render/77')
  expect(entry?.textContent).toBe('entry.label')
})
