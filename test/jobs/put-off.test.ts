import { expect, test } from 'vitest'
import { putOffMs } from '../../app/jobs/put-off.ts'

test.each([
  ['asking before is in vain', 8_000, 0, 8_000],
  ['who has hardly waited asks soon', 1_000, 3_900, 1_000],
  ['a quarter of what was waited', 1_000, 4_100, 1_025],
  ['just before the longest', 1_000, 59_999, 14_999.75],
  ['the longest', 1_000, 60_000, 15_000],
  ['no longer than that', 1_000, 600_000, 15_000],
  ['but never in vain', 60_000, 600_000, 60_000],
  ['a clock that went back', 1_000, -5_000, 1_000],
])('%s: %d ms, %d waited, makes %d', (_, inVain, waited, ms) => {
  expect(putOffMs(inVain, waited)).toBe(ms)
})
