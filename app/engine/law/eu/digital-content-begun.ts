import { fails, holds, silent } from '../../clause.ts'
import { exception, exceptionCases, hadHappened } from '../exception.ts'

const NEEDS = [
  'statedAt',
  'digitalBegunAt',
  'digitalConsented',
  'digitalLossAcknowledged',
  'digitalConfirmed',
] as const

/**
 * CRD 16(m): digital content without a medium that has begun with prior express consent, with the
 * acknowledgement that the right is then lost, and with the confirmation of 8(7). One missing: it stands.
 */
export const digitalContentBegun = exception({
  id: 'digital-content-begun',
  needs: NEEDS,
  decide: (facts) => {
    if (!hadHappened(facts.digitalBegunAt, facts.statedAt)) return silent
    return facts.digitalConsented && facts.digitalLossAcknowledged && facts.digitalConfirmed
      ? holds('digital-begun', {})
      : fails('digital-consent-not-proven', {})
  },
})

const {
  ends,
  stands,
  silent: nothing,
} = exceptionCases<(typeof NEEDS)[number]>({
  statedAt: '2026-11-05T12:00:00Z',
  digitalBegunAt: '2026-11-05T12:00:00Z',
  digitalConsented: true,
  digitalLossAcknowledged: true,
  digitalConfirmed: true,
})

export const examples = () => [
  ends('the download began at the instant of the statement', 'digital-begun'),
  ends('it began a second before', 'digital-begun', { digitalBegunAt: '2026-11-05T11:59:59Z' }),
  nothing('it began a second after', { digitalBegunAt: '2026-11-05T12:00:01Z' }),
  stands('no express consent', 'digital-consent-not-proven', { digitalConsented: false }),
  stands('the loss not acknowledged', 'digital-consent-not-proven', { digitalLossAcknowledged: false }),
  stands('never confirmed on a durable medium', 'digital-consent-not-proven', { digitalConfirmed: false }),
  nothing('not begun', { digitalBegunAt: 'not_begun' }),
  nothing('nothing recorded', { digitalBegunAt: 'not_recorded' }),
  nothing('bought in the shop itself', { conclusion: 'in_store' }),
]
