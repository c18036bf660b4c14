import { expect, test } from 'vitest'
import { freshnessOf, SETTLED_MS } from '../../app/sync/freshness.ts'

const updatedAt = new Date('2026-11-20T10:00:00Z')
const after = (ms: number) => new Date(updatedAt.getTime() + ms)

test('what we do not hold was missed', () => {
  expect(freshnessOf(updatedAt, undefined)).toBe('missed')
})

test.each([
  [-1000, 'missed'],
  [0, 'known'],
  [1000, 'known'],
])('what we hold is as old as the instant that Shopify gave it (%i ms from the change: %s)', (ms, as) => {
  expect(freshnessOf(updatedAt, { shopifyUpdatedAt: after(ms), readAt: after(60_000) })).toBe(as)
})

test.each([
  [-5_000, 'unsettled'],
  [0, 'unsettled'],
  [SETTLED_MS - 1, 'unsettled'],
  [SETTLED_MS, 'known'],
  [SETTLED_MS + 1, 'known'],
])('what was read %i ms after the change is %s', (ms, as) => {
  expect(freshnessOf(updatedAt, { shopifyUpdatedAt: updatedAt, readAt: after(ms) })).toBe(as)
})
