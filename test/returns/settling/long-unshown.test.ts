import { expect, test } from 'vitest'
import { isLongUnshown } from '../../../app/returns/settling/second-sending.ts'

test.each([
  ['just before a quarter of an hour', '2026-11-18T11:14:59.999Z', false],
  ['after a quarter of an hour', '2026-11-18T11:15:00Z', true],
])('what Shopify took and does not show is left to a person: %s', (_, at, isLong) => {
  expect(isLongUnshown({ since: '2026-11-18T11:00:00Z' }, new Date(at))).toBe(isLong)
})
