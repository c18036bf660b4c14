import { expect, it } from 'vitest'
import { compareCases } from './agreement.ts'

// In two files, so that both cores work.
it('the naive evaluator agrees byte for byte on fifty thousand generated cases', { timeout: 300_000 }, () => {
  expect(compareCases(1_000_000, 50_000)).toBe(50_000)
})
