import type { Money } from '../../engine/index.ts'
import type { CaseState } from './case.ts'

/** Each payment that went back, by us or by a person, with what it came to. */
export const paidBack = ({ settlements, refundsElsewhere, countedRefunds }: CaseState): Money[] => [
  ...countedRefunds.map(({ paid }) => paid),
  ...[...settlements.filter(({ state }) => state === 'executed'), ...refundsElsewhere].flatMap(
    ({ refunded }) => refunded ?? [],
  ),
]
