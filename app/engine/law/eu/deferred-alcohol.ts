import { fails, holds, silent } from '../../clause.ts'
import { addDays } from '../../day.ts'
import { exception, exceptionCases } from '../exception.ts'

const DAYS = 30

/**
 * CRD 16(g): alcohol whose price was agreed at the sale, which can only be delivered after thirty days and
 * whose value depends on a market that the shop does not control (wine sold before it is bottled).
 */
export const deferredAlcohol = exception({
  id: 'deferred-alcohol',
  needs: ['deferredAlcohol', 'concludedOn'],
  decide: (facts) => {
    const { deferredAlcohol: alcohol } = facts
    if (!alcohol) return silent
    const isDeferred = alcohol.deliverableFrom > addDays(facts.concludedOn, DAYS)
    return isDeferred && alcohol.valueFluctuates
      ? holds('deferred-alcohol', {})
      : fails('alcohol-not-deferred', {})
  },
})

const {
  ends,
  stands,
  silent: nothing,
} = exceptionCases<'deferredAlcohol' | 'concludedOn'>({
  concludedOn: '2026-11-02',
  deferredAlcohol: { deliverableFrom: '2026-12-03', valueFluctuates: true },
})

export const examples = () => [
  ends('deliverable on day 31 at the earliest', 'deferred-alcohol'),
  ends('deliverable on day 32', 'deferred-alcohol', {
    deferredAlcohol: { deliverableFrom: '2026-12-04', valueFluctuates: true },
  }),
  stands('deliverable on day 30: not after thirty days', 'alcohol-not-deferred', {
    deferredAlcohol: { deliverableFrom: '2026-12-02', valueFluctuates: true },
  }),
  stands('its value does not follow a market', 'alcohol-not-deferred', {
    deferredAlcohol: { deliverableFrom: '2027-05-01', valueFluctuates: false },
  }),
  nothing('any other bottle', { deferredAlcohol: undefined }),
  nothing('bought in the shop itself', { conclusion: 'in_store' }),
]
