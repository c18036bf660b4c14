import { expect, test } from 'vitest'
import { waitAfter } from '../../app/webhooks/try-again.ts'

/** Hours from the first failure to the last attempt. */
function hours(random: number): number {
  let ms = 0
  for (let tried = 1; ; tried++) {
    const wait = waitAfter(tried, random)
    if (wait === undefined) return ms / 3_600_000
    ms += wait
  }
}

test('a webhook that fails is tried for about a day, as docs/operating.md says', () => {
  expect(hours(0)).toBeGreaterThan(12)
  expect(hours(0.5)).toBeGreaterThan(20)
  expect(hours(0.5)).toBeLessThan(28)
  expect(hours(1)).toBeLessThan(36)
})

test.each([
  [1, 0, 1_000],
  [1, 1, 2_000],
  [11, 1, 2_048_000],
  [12, 1, 3_600_000],
  [39, 0, 1_800_000],
  [40, 0, undefined],
])('after %i failures, at %d, in %d ms', (tried, random, ms) => {
  expect(waitAfter(tried, random)).toBe(ms)
})
