import * as z from 'zod'
import { clause, fails, holds, review } from '../../clause.ts'
import type { Example } from '../../example.ts'

/**
 * CRD 16(c): goods made to this consumer's specification. Proven per order, not per category; a pick from
 * a standard range is none (Commission guidance 5.11.2); whether production has begun is irrelevant (C-529/19).
 */
export const ownSpecification = clause({
  id: 'own-specification',
  effect: 'excludes',
  remedies: ['withdrawal'],
  defeats: ['withdrawal-right', 'missing-information'],
  params: z.strictObject({}),
  needs: () => ['specification', 'standardPick'],
  decide:
    () =>
    ({ specification, standardPick }) => {
      if (specification === 'none') return fails('no-specification', {})
      if (standardPick === 'doubtful') return review('specification-doubtful', {})
      return standardPick ? fails('standard-pick', {}) : holds('own-specification', {})
    },
})

export const examples = (): Example<typeof ownSpecification>[] => [
  {
    case: "made to the buyer's own specification (a fitted kitchen, curtains to measure), production not begun",
    params: {},
    facts: { specification: 'given', standardPick: false },
    expect: { kind: 'holds', code: 'own-specification' },
  },
  {
    case: 'no specification on the order: not proven',
    params: {},
    facts: { specification: 'none', standardPick: false },
    expect: { kind: 'fails', code: 'no-specification' },
  },
  {
    case: 'colour or size chosen from a standard range',
    params: {},
    facts: { specification: 'given', standardPick: true },
    expect: { kind: 'fails', code: 'standard-pick' },
  },
  {
    case: 'so many combinations that a person must judge',
    params: {},
    facts: { specification: 'given', standardPick: 'doubtful' },
    expect: { kind: 'review', code: 'specification-doubtful' },
  },
]
