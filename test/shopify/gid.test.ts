import { expect, test } from 'vitest'
import { Malformed } from '../../app/errors.ts'
import { gid, numericId } from '../../app/shopify/gid.ts'

test('a number becomes a global id, and back', () => {
  expect(gid('Order', '1001')).toBe('gid://shopify/Order/1001')
  expect(gid('Order', 'gid://shopify/Order/1001')).toBe('gid://shopify/Order/1001')
  expect(numericId('gid://shopify/Order/1001')).toBe('1001')
  expect(numericId('gid://shopify/InventoryItem/7?x=1')).toBe('7')
  expect(numericId('1001')).toBe('1001')
})

test.each(['', 'x', '10a', 'gid://other/Order/1', 'gid://shopify/Order/', '-1'])('%j is no id', (id) => {
  expect(() => numericId(id)).toThrow(Malformed)
})
