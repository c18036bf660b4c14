import { withdrawalStart } from '../../app/engine/law/withdrawal-start.ts'
import { period } from '../../app/engine/period.ts'
import type { Condition } from './condition.ts'
import { all, any, before, not } from './condition.ts'
import type { Conditions, Terms, ToldClause } from './told.ts'
import { is, isOneOf, isPast, timeOf } from './told.ts'

const atDistance = not(is('conclusion', 'in_store'))

/** An exception of the closed list: on these conditions it ends the right to withdraw. */
const exception = (holds: Condition, review?: Condition): ToldClause => ({
  says: () => ({ holds: all(atDistance, holds), ...(review && { review: all(atDistance, review) }) }),
})

const term = (speaks: Condition, { inTime }: Terms): Conditions => ({
  holds: all(speaks, inTime),
  fails: all(speaks, not(inTime)),
})

const isGoodsClaim = all(is('kind', 'goods'), not(is('defect', 'too_many')))
const isReported = not(is('defect', 'none_reported'))

/** 2019/771 art 10: while the seller answers; what showed in time but was said later a person judges. */
const liable = (speaks: Condition, { inTime, date }: Terms): Conditions => {
  const shownInTime = all(isReported, not(before(date('endDay'), 'defectAppeared')))
  return {
    holds: all(speaks, inTime),
    review: all(speaks, not(inTime), shownInTime),
    fails: all(speaks, not(inTime), not(shownInTime)),
  }
}

const unsealedByBuyer = all(is('sealIntact', false), not(is('sealed', false)), is('unsealedBy', 'buyer'))

const hygieneAlleged = all(
  any(
    is('category', 'hygiene_sensitive'),
    not(is('cleanable', 'unknown')),
    not(is('hygieneNotice', 'unknown')),
  ),
  unsealedByBuyer,
  not(is('cleanable', true)),
  not(is('hygieneNotice', false)),
)

export const TOLD_LAW: Readonly<Record<string, ToldClause>> = {
  'withdrawal-right': {
    says: ({ only }, terms) => term(only ? is('conclusion', only) : atDistance, terms),
  },
  'missing-information': {
    dates: (_, values) => {
      const start = withdrawalStart(values)
      return { start: start === 'open' ? Number.MAX_SAFE_INTEGER : timeOf(start.day) }
    },
    says: (_, terms) => term(all(atDistance, before(terms.date('start'), 'informed')), terms),
  },
  'services-performed': exception(
    all(
      any(
        isPast('servicePerformed'),
        all(not(is('sessionsTotal', 0)), not(before('sessionsUsed', 'sessionsTotal'))),
      ),
      is('serviceRequested'),
      is('serviceLossAcknowledged'),
      not(before('serviceDay', 'informed')),
    ),
  ),
  'market-priced': exception(is('marketPriced')),
  'own-specification': exception(
    all(is('specification', 'given'), is('standardPick', false)),
    all(is('specification', 'given'), is('standardPick', 'doubtful')),
  ),
  perishable: exception(is('perishable')),
  'sealed-hygiene': exception(
    all(hygieneAlleged, is('cleanable', false), is('sealed', true), is('hygieneNotice', true)),
    all(hygieneAlleged, is('cleanable', 'unknown')),
  ),
  'inseparably-mixed': exception(all(is('inseparablyMixed'), is('isReceived'))),
  'deferred-alcohol': exception(all(is('alcohol', 'fluctuates'), before('alcoholDeferral', 'alcoholFrom'))),
  'urgent-repair': exception(is('urgentRepair', 'as_asked')),
  'sealed-media': exception(all(is('sealedMedia'), unsealedByBuyer)),
  press: exception(is('press', 'single')),
  'public-auction': { says: () => ({ holds: is('conclusion', 'public_auction') }) },
  'date-bound': exception(all(not(isOneOf('dateBound', ['none', 'other'])), is('hasFixedDate'))),
  'digital-content-begun': exception(
    all(
      isPast('digitalBegun'),
      is('digitalConsented'),
      is('digitalLossAcknowledged'),
      is('digitalConfirmed'),
    ),
  ),
  conformity: { says: (_, terms) => liable(isGoodsClaim, terms) },
  'repair-extension': {
    says: (_, terms) => liable(all(isGoodsClaim, is('isRepaired'), is('isReceived')), terms),
  },
  'burden-of-proof': {
    dates: ({ presumptionMonths = 0 }, { received, calendar }) => ({
      presumed: received.begun
        ? timeOf(
            period({ from: received.day, event: 'delivery', months: presumptionMonths, calendar }).lastDay,
          )
        : 0,
    }),
    says: (_, { date }) => {
      const alleged = all(isGoodsClaim, isReported)
      const notTheirs = any(is('defectCausedByBuyer'), is('defectExisted', false))
      const unproven = all(not(notTheirs), is('defectExisted', 'unknown'), is('isReceived'))
      return {
        holds: all(alleged, notTheirs),
        review: all(alleged, unproven, before(date('presumed'), 'defectAppeared')),
      }
    },
  },
  // No exceptions, although they are written as such: they only say why a document's condition does not count.
  'any-statement': { says: () => ({}) },
  'sent-in-time': { says: () => ({}) },
  'handled-goods': { says: () => ({}) },
  'any-carrier': { says: () => ({}) },
  'too-many': { says: () => ({ holds: all(is('kind', 'goods'), is('defect', 'too_many')) }) },
  'voucher-term': { says: () => ({ review: all(is('kind', 'voucher'), is('offerSale')) }) },
}
