import { it } from 'vitest'
import { tries } from '../harness/property.ts'
import { expectAgreement } from './expect-agreement.ts'

// In two files, so that both cores work: a hundred thousand cases in all under npm run test:all, of which npm test takes the
// first of each.
it('the naive evaluator agrees byte for byte on generated cases', { timeout: 300_000 }, () =>
  expectAgreement(2_000_000, tries(10_000).numRuns),
)
