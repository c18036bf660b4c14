import type { Calendar } from '../calendar.ts'
import type { Zone } from '../day.ts'
import type { HolidayPack } from './holiday-pack.ts'
import { holidaysOf } from './holiday-pack.ts'

/** What a country's places have in common and where they differ. */
export interface Places {
  /** Of the country, and of every region that has none of its own. */
  zone: Zone
  pack: HolidayPack
  zones?: Readonly<Record<string, Zone>>
  /** Codes under which a region is known as well, e.g. of the provinces in it. */
  aliases?: Readonly<Record<string, string>>
  /** Regions that add no holiday, so that their code is known for one. */
  plain?: readonly string[]
}

/** The working days of a consumer's deadlines and of a shop's, in one place. */
export interface Calendars {
  buyer: Calendar
  shop: Calendar
}

export interface PlaceCalendars {
  /** The data that the calendars are made of. */
  places: Places
  /** The country's own, without any region's. */
  calendar: Calendar
  /**
   * The same object for the same region, so that periods can be kept. Region known: the country's holidays
   * and the region's. Region not known, or a code we do not know: a consumer's deadline is extended by every
   * region's holidays and ends where the day ends last; a shop's by the country's alone.
   */
  calendarFor: (region?: string) => Calendars
}

/** The calendars of a country, each built when it is first asked for. */
export const placeCalendars = (places: Places): PlaceCalendars => {
  const { zone, pack } = places
  const years = pack.years
  const calendar: Calendar = { zone, years, holidays: holidaysOf(years, pack.days) }
  const codes = regionsOf(places)
  const built = new Map<string | undefined, Calendars>()
  const build = (region: string | undefined): Calendars => {
    if (codes.size === 0) return { buyer: calendar, shop: calendar }
    if (region === undefined) return { buyer: anywhere(places), shop: calendar }
    return within(places, region)
  }
  return {
    places,
    calendar,
    calendarFor: (given) => {
      const region = regionOf(places, codes, given)
      const known = built.get(region)
      if (known) return known
      const calendars = build(region)
      built.set(region, calendars)
      return calendars
    },
  }
}

const regionsOf = ({ pack, zones, plain }: Places): ReadonlySet<string> =>
  new Set([
    ...Object.keys(pack.regions),
    ...Object.keys(pack.parts),
    ...Object.keys(zones ?? {}),
    ...(plain ?? []),
  ])

/** `PT-20`, `20`; `es-gc`, `GC` for the region that the province is in. Undefined: not one we know. */
const regionOf = (
  { pack, aliases }: Places,
  codes: ReadonlySet<string>,
  given: string | undefined,
): string | undefined => {
  if (given === undefined) return undefined
  const upper = given.toUpperCase()
  const code = upper.startsWith(`${pack.country}-`) ? upper.slice(3) : upper
  const region = aliases && Object.hasOwn(aliases, code) ? aliases[code] : code
  return region !== undefined && codes.has(region) ? region : undefined
}

const within = ({ zone, zones, pack }: Places, region: string): Calendars => {
  const { years, days, regions, parts } = pack
  const here = zones?.[region] ?? zone
  const shop: Calendar = { zone: here, years, holidays: holidaysOf(years, days, regions[region]) }
  if (!parts[region]) return { buyer: shop, shop }
  const holidays = holidaysOf(years, days, regions[region], parts[region])
  return { buyer: { zone: here, years, holidays }, shop }
}

const anywhere = ({ zone, zones, pack }: Places): Calendar => {
  const { years, days, regions, parts } = pack
  const last = [zone, ...Object.values(zones ?? {})].reduce((a, b) =>
    b.standardOffsetMinutes < a.standardOffsetMinutes ? b : a,
  )
  const holidays = holidaysOf(years, days, ...Object.values(regions), ...Object.values(parts))
  return { zone: last, years, holidays }
}
