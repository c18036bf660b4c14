import type { Calendar } from './calendar.ts'
import { UNKNOWN_CALENDAR } from './calendar.ts'
import type { Day } from './day.ts'
import { daysBetween } from './day.ts'
import type { Instance } from './instance.ts'
import type { Unsure } from './join.ts'
import type { Jurisdiction } from './law/jurisdiction.ts'
import { provisionName } from './law/provision-name.ts'
import { reason } from './reason.ts'

/** A country's law, bound and ready: what it decides, with the day from which it binds contracts. */
export interface Floor {
  jurisdiction: Jurisdiction
  instances: readonly (Instance & { from: Day })[]
}

export interface LawOfCase {
  version: string
  calendar: Calendar
  instances: readonly Instance[]
  unsure?: Unsure
}

interface Case {
  buyer: 'consumer' | 'business'
  country: string
  concludedOn: (calendar: Calendar) => Day
  statedOn: (calendar: Calendar) => Day
}

/** Which law a case falls under, and whether it can be relied on. A business buyer has the contract alone. */
export const lawFor = (floor: Floor | undefined, of: Case, maxAgeDays: number): LawOfCase => {
  const calendar = floor?.jurisdiction.calendar ?? UNKNOWN_CALENDAR
  const version = `${of.country}@${floor?.jurisdiction.asOf ?? 'none'}`
  if (of.buyer === 'business') return { version, calendar, instances: [] }
  const instances = (floor?.instances ?? []).filter(({ from }) => from <= of.concludedOn(calendar))
  const unsure = doubtOf(floor, instances, of, maxAgeDays)
  return { version, calendar, instances, ...(unsure && { unsure }) }
}

const doubtOf = (
  floor: Floor | undefined,
  binding: readonly Instance[],
  of: Case,
  maxAgeDays: number,
): Unsure | undefined => {
  if (!floor || binding.length < floor.instances.length) {
    const citation = { layer: 'law', provision: provisionName(of.country, 'unknown') } as const
    return { given: reason('law-unknown', { country: of.country }), citation }
  }
  const { asOf, calendar } = floor.jurisdiction
  if (daysBetween(asOf, of.statedOn(calendar)) <= maxAgeDays) return undefined
  const citation = { layer: 'law', provision: provisionName(of.country, 'outdated') } as const
  return { given: reason('law-outdated', { country: of.country, asOf }), citation }
}
