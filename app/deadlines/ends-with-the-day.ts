import type { CaseState } from '../returns/case/case.ts'

/** What only the shop's own goodwill gave may end with the day; a right that the law gives never does. */
const GIVEN_FREELY = ['exchange', 'goodwill_return']

/**
 * Whether a case may be closed because its day is over: nothing has come of it, no refund is ordered, and no person is asked
 * about it, but for what would go out in exchange.
 */
export const endsWithTheDay = ({ lines, waits, ordered }: CaseState): boolean =>
  waits.every(({ code }) => code === 'replacement') &&
  ordered.length === 0 &&
  lines.every(
    ({ remedy, acceptance, reception }) =>
      acceptance === 'refused' || (GIVEN_FREELY.includes(remedy) && reception === 'awaiting'),
  )
