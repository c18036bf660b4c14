import { fails, holds, review, silent } from '../../clause.ts'
import { exception, exceptionCases } from '../exception.ts'

const NEEDS = ['category', 'specification', 'standardPick'] as const

/**
 * CRD 16(c): goods made to this consumer's specification, or clearly personalised. Proven per order, never by
 * the category; a pick from a standard range is none (Commission guidance 5.11.2); whether production has
 * begun is irrelevant (C-529/19).
 */
export const ownSpecification = exception({
  id: 'own-specification',
  needs: NEEDS,
  decide: ({ category, specification, standardPick }) => {
    if (specification === 'none') return category === 'custom_made' ? fails('no-specification', {}) : silent
    if (standardPick === 'doubtful') return review('specification-doubtful', {})
    return standardPick ? fails('standard-pick', {}) : holds('own-specification', {})
  },
})

const {
  ends,
  stands,
  asksPerson,
  silent: nothing,
} = exceptionCases<(typeof NEEDS)[number]>({
  category: 'custom_made',
  specification: 'given',
  standardPick: false,
})

export const examples = () => [
  ends("a fitted kitchen to the buyer's specification, production not begun (C-529/19)", 'own-specification'),
  ends('a ring engraved for the buyer, though the shop sells it as a standard one', 'own-specification', {
    category: 'standard',
  }),
  stands('no specification on the order: the category proves nothing', 'no-specification', {
    specification: 'none',
  }),
  stands('colour or size chosen from a standard range', 'standard-pick', { standardPick: true }),
  stands('separable standard modules (BGH VIII ZR 295/01)', 'standard-pick', {
    category: 'standard',
    standardPick: true,
  }),
  asksPerson('so many combinations that a person must judge', 'specification-doubtful', {
    standardPick: 'doubtful',
  }),
  nothing('a standard product without a specification', { category: 'standard', specification: 'none' }),
  nothing('ordered in the shop itself', { conclusion: 'in_store' }),
]
