import type { Calendar } from './calendar.ts'
import { UNKNOWN_CALENDAR } from './calendar.ts'
import type { Day } from './day.ts'
import { dayAt, daysBetween } from './day.ts'
import type { Facts } from './facts.ts'
import type { Instance } from './instance.ts'
import type { Unsure } from './join.ts'
import type { Jurisdiction, Provision } from './law/jurisdiction.ts'
import { provisionName } from './law/provision-name.ts'
import { reason } from './reason.ts'

/** A country's law, bound and ready: what it decides, with the day from which it binds contracts. */
export interface Floor {
  jurisdiction: Jurisdiction
  /** In citation order. */
  instances: readonly (Instance & { inForce: Provision['inForce'] })[]
}

export interface LawOfCase {
  version: string
  calendar: Calendar
  shopCalendar: Calendar
  instances: readonly Instance[]
  unsure?: Unsure
}

export interface Laws {
  floors: ReadonlyMap<string, Floor>
  /** Countries where the shop has declared that no law stands beneath its contract. */
  noFloor: ReadonlySet<string>
  maxAgeDays: number
}

/**
 * Which law a case falls under, and whether it can be relied on. A business buyer has the contract alone,
 * and so has a consumer where the shop has declared an empty floor.
 */
export const lawFor = ({ floors, noFloor, maxAgeDays }: Laws, { statedAt, order }: Facts): LawOfCase => {
  const { country, region } = order.place
  const floor = floors.get(country)
  const { buyer: calendar, shop: shopCalendar } = floor?.jurisdiction.calendarFor(region) ?? NOWHERE
  const place = { version: `${country}@${floor?.jurisdiction.asOf ?? 'none'}`, calendar, shopCalendar }
  if (order.buyer === 'business' || noFloor.has(country)) return { ...place, instances: [] }
  if (!floor) return { ...place, instances: [], unsure: unknown(country) }
  const concludedOn = dayAt(order.concludedAt, calendar.zone)
  const instances = floor.instances.filter(({ inForce }) => inForce.from <= concludedOn)
  const isOlder = floor.instances.some((one) => !instances.includes(one) && one.inForce.before === undefined)
  const unsure = isOlder
    ? unknown(country)
    : doubtOfAge(floor.jurisdiction, dayAt(statedAt, calendar.zone), maxAgeDays)
  return { ...place, instances, ...(unsure && { unsure }) }
}

const NOWHERE = { buyer: UNKNOWN_CALENDAR, shop: UNKNOWN_CALENDAR }

const unknown = (country: string): Unsure => ({
  given: reason('law-unknown', { country }),
  citation: { layer: 'law', provision: provisionName(country, 'unknown') },
})

const doubtOfAge = (
  { country, asOf }: Jurisdiction,
  statedOn: Day,
  maxAgeDays: number,
): Unsure | undefined => {
  if (daysBetween(asOf, statedOn) <= maxAgeDays) return undefined
  const citation = { layer: 'law', provision: provisionName(country, 'outdated') } as const
  return { given: reason('law-outdated', { country, asOf }), citation }
}
