import { fails, holds, silent } from '../../clause.ts'
import type { Instant } from '../../day.ts'
import type { FactValues } from '../../fact-register.ts'
import { dayOfInstant, exception, exceptionCases, hadHappened, wasInformedBy } from '../exception.ts'
import { romanianCalendar as calendar } from '../ro/calendar.ts'

const NEEDS = [
  'statedAt',
  'serviceStartedAt',
  'servicePerformedAt',
  'sessions',
  'serviceRequested',
  'serviceLossAcknowledged',
  'informedOn',
  'calendar',
] as const

type Needed = Pick<FactValues, (typeof NEEDS)[number]>

/**
 * CRD 16(a): a service performed in full, begun with the buyer's prior express consent and with their
 * acknowledgement that the right is then lost. Who was never told of the right cannot have acknowledged
 * losing it (C-97/22).
 */
export const servicesPerformed = exception({
  id: 'services-performed',
  needs: NEEDS,
  decide: (facts) => {
    if (!isPerformed(facts)) return hasBegun(facts) ? fails('service-not-finished', {}) : silent
    if (!facts.serviceRequested || !facts.serviceLossAcknowledged)
      return fails('service-consent-not-proven', {})
    return wasTold(facts) ? holds('service-performed', {}) : fails('service-not-informed', {})
  },
})

const isPerformed = (facts: Needed): boolean => {
  const { servicePerformedAt, sessions } = facts
  if (hadHappened(servicePerformedAt, facts.statedAt)) return true
  return sessions !== undefined && sessions.total > 0 && sessions.used >= sessions.total
}

const hasBegun = (facts: Needed): boolean => {
  const { serviceStartedAt, sessions } = facts
  if (sessions !== undefined && sessions.used > 0) return true
  return hadHappened(serviceStartedAt, facts.statedAt)
}

/** Before it began, else at the latest before it was done. */
const wasTold = ({
  informedOn,
  serviceStartedAt,
  servicePerformedAt,
  statedAt,
  calendar,
}: Needed): boolean => {
  // What was recorded for later than the statement says nothing of when it came to be done.
  const known = [serviceStartedAt, servicePerformedAt].find((at): at is Instant => hadHappened(at, statedAt))
  return wasInformedBy(informedOn, dayOfInstant(known ?? statedAt, calendar))
}

const {
  ends,
  stands,
  silent: nothing,
} = exceptionCases<(typeof NEEDS)[number]>({
  statedAt: '2026-11-12T12:00:00Z',
  serviceStartedAt: '2026-11-05T09:00:00Z',
  servicePerformedAt: '2026-11-12T12:00:00Z',
  sessions: undefined,
  serviceRequested: true,
  serviceLossAcknowledged: true,
  informedOn: '2026-11-02',
  calendar,
})

const whenInFull = [
  ends('performed in full at the very instant of the statement', 'service-performed'),
  ends('every session used, and no end recorded', 'service-performed', {
    servicePerformedAt: 'not_performed',
    sessions: { total: 5, used: 5 },
  }),
  ends('told of the right on the day it began', 'service-performed', { informedOn: '2026-11-05' }),
  stands('told a day after it began', 'service-not-informed', { informedOn: '2026-11-06' }),
  ends('nobody recorded when it began: told on the day it was done', 'service-performed', {
    serviceStartedAt: 'not_recorded',
    informedOn: '2026-11-12',
  }),
  stands('nobody recorded when it began: told a day after it was done', 'service-not-informed', {
    serviceStartedAt: 'not_recorded',
    informedOn: '2026-11-13',
  }),
  ends('neither recorded, every session used: told on the day of the statement', 'service-performed', {
    serviceStartedAt: 'not_started',
    servicePerformedAt: 'not_performed',
    sessions: { total: 1, used: 1 },
    informedOn: '2026-11-12',
  }),
  stands('neither recorded: told a day later', 'service-not-informed', {
    serviceStartedAt: 'not_started',
    servicePerformedAt: 'not_performed',
    sessions: { total: 1, used: 1 },
    informedOn: '2026-11-13',
  }),
  ends(
    'every session used, its end recorded for later: told on the day of the statement',
    'service-performed',
    {
      serviceStartedAt: 'not_recorded',
      servicePerformedAt: '2026-11-14T12:00:00Z',
      sessions: { total: 1, used: 1 },
      informedOn: '2026-11-12',
    },
  ),
  stands(
    'every session used, its end recorded for later: told a day after the statement',
    'service-not-informed',
    {
      serviceStartedAt: 'not_recorded',
      servicePerformedAt: '2026-11-14T12:00:00Z',
      sessions: { total: 1, used: 1 },
      informedOn: '2026-11-13',
    },
  ),
  stands('begun at the very instant of the statement', 'service-not-finished', {
    serviceStartedAt: '2026-11-12T12:00:00Z',
    servicePerformedAt: 'not_performed',
  }),
  nothing('to begin a second after the statement', {
    serviceStartedAt: '2026-11-12T12:00:01Z',
    servicePerformedAt: 'not_performed',
  }),
  nothing('a record of no sessions at all', {
    serviceStartedAt: 'not_recorded',
    servicePerformedAt: 'not_performed',
    sessions: { total: 0, used: 0 },
  }),
  stands('performed, but the buyer never told of the right (C-97/22)', 'service-not-informed', {
    informedOn: 'never',
  }),
]

const whenNot = [
  stands('performed in full a second after the statement', 'service-not-finished', {
    servicePerformedAt: '2026-11-12T12:00:01Z',
  }),
  stands('one of five sessions left', 'service-not-finished', {
    servicePerformedAt: 'not_performed',
    sessions: { total: 5, used: 4 },
  }),
  stands('performed without the buyer having asked for it to begin', 'service-consent-not-proven', {
    serviceRequested: false,
  }),
  stands('performed, asked for, but the loss of the right not acknowledged', 'service-consent-not-proven', {
    serviceLossAcknowledged: false,
  }),
  nothing('not begun', { servicePerformedAt: 'not_performed', serviceStartedAt: 'not_started' }),
  nothing('nothing recorded', { servicePerformedAt: 'not_performed', serviceStartedAt: 'not_recorded' }),
  nothing('agreed in the shop itself: no right to except from', { conclusion: 'in_store' }),
]

export const examples = () => [...whenInFull, ...whenNot]
