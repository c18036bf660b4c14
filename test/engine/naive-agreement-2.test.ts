import { it } from 'vitest'
import { expectAgreement } from './expect-agreement.ts'

// In two files, so that both cores work.
it('the naive evaluator agrees byte for byte on fifty thousand generated cases', { timeout: 300_000 }, () =>
  expectAgreement(2_000_000, 50_000),
)
