import type { Day } from '../day.ts'

/** Days by the holiday's key in `app/locales`, parted by spaces: `MM-DD` in every year of the pack, `YYYY-MM-DD` in one. */
export type HolidayDates = Readonly<Record<string, string>>

export interface Years {
  first: number
  /** Included. */
  last: number
}

/** A generated, pinned set of holidays, so that deciding again after an upgrade gives the same answer. */
export interface HolidayPack {
  country: string
  source: string
  /** When it was read; false until someone has read it in the official texts. */
  asOf: string
  verified: boolean
  years: Years
  days: HolidayDates
  /** What a region adds (ISO 3166-2 without the country). A region that adds nothing is not here. */
  regions: Readonly<Record<string, HolidayDates>>
  /** What holds in the greater part of a region, but not in all of it. */
  parts: Readonly<Record<string, HolidayDates>>
}

/** Where we know better than the generator's source. */
export interface HolidayCorrection {
  dates: string
  key: string
  region?: string
  partly?: boolean
  source: string
  verified: boolean
}

export type Holidays = Readonly<Partial<Record<Day, string>>>

/** Every day that such a text names within the years. */
export const expandDates = (dates: string, { first, last }: Years): Day[] =>
  dates.split(' ').flatMap((date): Day[] => {
    if (date.length > 5) return [date as Day]
    return Array.from({ length: last - first + 1 }, (_, index): Day => `${first + index}-${date}` as Day)
  })

/** By day, as a calendar looks it up. Of two holidays on one day the earlier set names it. */
export const holidaysOf = (years: Years, ...sets: readonly (HolidayDates | undefined)[]): Holidays => {
  const days: Partial<Record<Day, string>> = {}
  for (const set of sets) {
    for (const [key, dates] of Object.entries(set ?? {})) {
      for (const day of expandDates(dates, years)) days[day] ??= key
    }
  }
  return days
}
