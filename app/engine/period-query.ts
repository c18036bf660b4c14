import { isCovered } from './calendar.ts'
import type { Day, Instant } from './day.ts'
import type { PeriodStep } from './decision.ts'
import { withdrawalEnd } from './law/eu/missing-information.ts'
import { wasInformedBy } from './law/exception.ts'
import { JURISDICTIONS } from './law/index.ts'
import type { Jurisdiction } from './law/jurisdiction.ts'
import { period } from './period.ts'

/** A period to be counted on its own, without an order: as a consumer's deadline in that place. */
export interface PeriodQuery {
  /** The day of the event, which is not counted. */
  from: Day
  days: number
  /** ISO 3166-1 alpha-2. */
  country: string
  /** ISO 3166-2 without the country. Absent or not known: every region's holidays extend the period. */
  region?: string
  /** When the consumer was told of the right to withdraw; absent: in time (CRD 10). */
  informed?: Day | 'never'
}

export interface PeriodAnswer {
  /** The last day before weekends and holidays move it. */
  nominal: Day
  lastDay: Day
  /** The first instant that is too late. */
  endsAt: Instant
  /** IANA name of the zone in which the last day ends. */
  zone: string
  steps: readonly PeriodStep[]
  /** False where the holidays of those years are not known, so that the period may end later than said. */
  calendarKnown: boolean
}

/** A place whose working days we do not hold. */
export interface PeriodRefusal {
  refused: 'country-unknown'
  country: string
}

/** Counts a period by the law of a place, step by step. */
export const periodOf = (
  { from, days, country, region, informed }: PeriodQuery,
  jurisdictions: Readonly<Record<string, Jurisdiction>> = JURISDICTIONS,
): PeriodAnswer | PeriodRefusal => {
  const jurisdiction = Object.hasOwn(jurisdictions, country) ? jurisdictions[country] : undefined
  if (!jurisdiction) return { refused: 'country-unknown', country }
  const { buyer: calendar } = jurisdiction.calendarFor(region)
  const isTold = informed === undefined || wasInformedBy(informed, from)
  const start = { day: from, event: 'receipt' } as const
  const end = isTold
    ? period({ from, event: start.event, days, calendar })
    : withdrawalEnd({ ...missingInformationOf(jurisdiction), days }, start, informed, calendar)
  const nominal = end.steps.reduce((day, step) => (isLength(step) ? step.to : day), from)
  return {
    nominal,
    lastDay: end.lastDay,
    endsAt: end.endsAt,
    zone: calendar.zone.name,
    steps: end.steps,
    calendarKnown: isCovered(calendar, nominal) && isCovered(calendar, end.lastDay),
  }
}

type Length = Extract<PeriodStep, { kind: 'days' | 'months' | 'extended' }>

const isLength = (step: PeriodStep): step is Length =>
  step.kind === 'days' || step.kind === 'months' || step.kind === 'extended'

/** How the country extends the time of a consumer whom nobody told. */
const missingInformationOf = ({
  floor,
  country,
}: Jurisdiction): { months: number; from: 'end' | 'start' } => {
  const rule = floor.find(({ clause }) => clause === 'missing-information')
  if (!rule) throw new Error(`The law of ${country} does not say what missing information does`)
  return rule.params as { months: number; from: 'end' | 'start' }
}
