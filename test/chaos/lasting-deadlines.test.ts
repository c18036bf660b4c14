import { expect, test } from 'vitest'
import { lastingDeadlines } from './lasting-deadlines.ts'

test('a day that was met is as if it had never been written down, and no other is', () => {
  expect(lastingDeadlines(['refund_due met'])).toEqual(lastingDeadlines([]))
  const lasting = ['goods_not_sent passed', 'refund_due pending', 'refund_due dropped']
  expect(lastingDeadlines([...lasting, 'goods_not_sent met'])).toEqual(lasting)
})
