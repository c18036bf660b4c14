import { describe, expect, test } from 'vitest'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { isRepeatable, PATIENCE_MS, patienceLeft } from '../../../app/returns/settling/second-sending.ts'
import { decided, folded } from '../case-events.ts'

const stated: CaseEvent = {
  ...{ type: 'statement_recorded', channel: 'account' },
  lines: [0, 1].map((key) => ({
    ...{ key, unit: `${key}/1${key}`, title: 'Thing', quantity: 5, remedy: 'withdrawal' as const },
    answers: {},
  })),
}
const state = folded([stated, decided('granted', 'granted')])
const there = (...left: number[]) => ({
  lines: left.map((quantity, key) => ({
    ...{ id: `90${key}`, fulfillmentLineId: `1${key}`, lineId: String(key) },
    ...{ quantity: 5, processed: 5 - quantity },
  })),
})
const of = (...quantities: number[]) => ({
  pieces: quantities.map((quantity, key) => ({ key, quantity })),
})

describe('what Shopify would do twice', () => {
  test.each([
    ['as many again are left', 2, 4, true],
    ['one more', 2, 5, true],
    ['one fewer', 2, 3, false],
    ['all of it', 5, 5, false],
    ['none is left', 1, 0, false],
  ])('%s', (_, quantity, left, expected) => {
    expect(isRepeatable(state, of(quantity), there(left))).toBe(expected)
  })

  test('one line that could not be processed again has all of it refused', () => {
    expect(isRepeatable(state, of(2, 3), there(4, 5))).toBe(false)
    expect(isRepeatable(state, of(2, 2), there(4, 5))).toBe(true)
  })

  test('what is not in the Return cannot be processed', () => {
    expect(isRepeatable(state, of(1, 1), there(4))).toBe(false)
  })
})

describe('how long it is waited', () => {
  const sentAt = '2026-11-21T10:00:00.000Z'
  const after = (ms: number) => new Date(Date.parse(sentAt) + ms)

  test.each([
    ['at once', 0, PATIENCE_MS],
    ['just before the end', PATIENCE_MS - 1, 1],
    ['at the end', PATIENCE_MS, 0],
    ['past it', PATIENCE_MS + 1, 0],
  ])('%s', (_, passed, left) => {
    expect(patienceLeft({ sentAt }, after(passed))).toBe(left)
  })

  test('not at all for what was never sent', () => {
    expect(patienceLeft({}, after(0))).toBe(0)
  })
})
