import type { CaseView } from '../../returns/merchant/case-view.ts'

/** Closed because a person said so; what ends with its day owes nothing. */
export const isGivenUp = ({ state, timeline }: Pick<CaseView, 'state' | 'timeline'>): boolean =>
  state === 'closed' &&
  timeline.some(({ actor, event }) => event.type === 'closing_ordered' && actor.startsWith('merchant:'))
