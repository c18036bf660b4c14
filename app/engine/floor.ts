import { isCountable, UNKNOWN_CALENDAR } from './calendar.ts'
import type { Day } from './day.ts'
import { daysBetween } from './day.ts'
import type { FactValues } from './fact-register.ts'
import type { Facts } from './facts.ts'
import type { Instance } from './instance.ts'
import type { Unsure } from './join.ts'
import type { Jurisdiction, Provision } from './law/jurisdiction.ts'
import type { Calendars } from './law/place-calendars.ts'
import { provisionName } from './law/provision-name.ts'
import type { Layer } from './layer.ts'
import { layerOf } from './layer.ts'
import { reason } from './reason.ts'

/** A clause of the law with the contracts that it binds. */
export type Binding = Instance & { inForce: Provision['inForce'] }

/** A country's law, bound and ready. */
export interface Floor {
  jurisdiction: Jurisdiction
  /** Jurisdiction and the day its data was read, e.g. `RO@2026-11-01`. */
  version: string
  /** What it is for contracts from a day on; the latest first. */
  since: readonly { from: Day; layer: Layer; isOlder: boolean }[]
  /** By region, as it is asked for. */
  calendars: Map<string | undefined, Calendars>
}

/** The days on which a country's law changed, and what it was from then on. */
export const floorOf = (jurisdiction: Jurisdiction, bindings: readonly Binding[]): Floor => {
  const days = [...new Set(bindings.map(({ inForce }) => inForce.from))].toSorted().toReversed()
  const since = days.map((from) => {
    const isBinding = ({ inForce }: Binding): boolean => inForce.from <= from
    const isOlder = bindings.some((one) => !isBinding(one) && one.inForce.before === undefined)
    let built: Layer | undefined
    return {
      from,
      isOlder,
      /** Made ready when the first case falls under it: most countries, and most days of a law, never do. */
      get layer() {
        built ??= layerOf('law', bindings.filter(isBinding))
        return built
      },
    }
  })
  const version = `${jurisdiction.country}@${jurisdiction.asOf}`
  return { jurisdiction, version, since, calendars: new Map() }
}

export interface Laws {
  floors: ReadonlyMap<string, Floor>
  /** Countries where the shop has declared that no law stands beneath its contract. */
  noFloor: ReadonlySet<string>
  maxAgeDays: number
}

/** Where a case plays: the law we hold of it, if any, and its working days. */
export interface Place {
  country: string
  floor: Floor | undefined
  calendars: Calendars
}

export const placeOf = ({ floors }: Laws, { country, region }: Facts['order']['place']): Place => {
  const floor = floors.get(country)
  return { country, floor, calendars: floor ? calendarsIn(floor, region) : NOWHERE }
}

export const versionOf = ({ country, floor }: Place): string => floor?.version ?? `${country}@none`

export interface LawOfCase {
  layer: Layer
  unsure: Unsure | undefined
}

/**
 * Which law a case falls under, and whether it can be relied on. A business buyer has the contract alone,
 * and so has a consumer where the shop has declared an empty floor.
 */
export const lawFor = (
  { noFloor, maxAgeDays }: Laws,
  { country, floor, calendars }: Place,
  { buyer, concludedOn, statedOn }: Pick<FactValues, 'buyer' | 'concludedOn' | 'statedOn'>,
): LawOfCase => {
  if (buyer === 'business' || noFloor.has(country)) return NONE
  const law = floor?.since.find(({ from }) => from <= concludedOn)
  if (!floor || !law) return { layer: NO_LAW, unsure: unknown(country) }
  if (law.isOlder || !isCountable(calendars.buyer, statedOn))
    return { layer: law.layer, unsure: unknown(country) }
  return { layer: law.layer, unsure: doubtOfAge(floor.jurisdiction, statedOn, maxAgeDays) }
}

/** Region codes come as people write them; each spelling is looked at once. */
const calendarsIn = ({ jurisdiction, calendars }: Floor, region: string | undefined): Calendars => {
  const known = calendars.get(region)
  if (known) return known
  const found = jurisdiction.calendarFor(region)
  if (calendars.size < MOST_SPELLINGS) calendars.set(region, found)
  return found
}

const MOST_SPELLINGS = 1_000

const NO_LAW = layerOf('law', [])
const NONE: LawOfCase = { layer: NO_LAW, unsure: undefined }
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
