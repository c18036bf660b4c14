import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addMonths, JURISDICTIONS, parseDay } from '../../app/engine/index.ts'
import { greekHolidays } from '../../app/engine/law/gr/calendar.ts'
import { romanianHolidays } from '../../app/engine/law/ro/calendar.ts'
import { COUNTRIES, packPath, packText } from '../../scripts/generate-holidays.ts'

describe.each(COUNTRIES)('%s', (country) => {
  it('is what the generator writes', () => {
    expect(readFileSync(packPath(country), 'utf8')).toBe(packText(country))
  })
})

describe.each([romanianHolidays, greekHolidays])(
  'the pack of $country',
  ({ country, days, years, corrections }) => {
    it('holds real days, in every year it covers and in no other', () => {
      const all = Object.keys(days)
      expect(all.map(parseDay)).toEqual(all.toSorted())
      const covered = new Set(all.map((day) => Number(day.slice(0, 4))))
      expect([...covered]).toEqual(
        Array.from({ length: years.last - years.first + 1 }, (_, index) => years.first + index),
      )
    })

    it('covers every guarantee that can be decided before the law data is too old', () => {
      const asOf = JURISDICTIONS[country]?.asOf ?? '2100-01-01'
      expect(addMonths(asOf, 12 + 24 + 1) <= `${years.last}-12-31`).toBe(true)
    })

    it('gives a source for each correction', () => {
      for (const { day, source } of corrections) {
        expect(parseDay(day) in days).toBe(true)
        expect(source.length).toBeGreaterThan(20)
      }
    })
  },
)

it('knows the days that the worked periods turn on', () => {
  expect(romanianHolidays.days['2026-11-30']).toBe('st-andrews-day')
  expect(romanianHolidays.days['2026-12-01']).toBe('great-union-day')
  expect(romanianHolidays.days['2026-01-07']).toBe('saint-john-the-baptist')
  expect(romanianHolidays.days['2026-01-02']).toBe('new-years-day')
  expect(romanianHolidays.days['2026-03-08']).toBeUndefined()
  expect(greekHolidays.days['2026-10-28']).toBe('ohi-day')
  expect(greekHolidays.days['2024-05-07']).toBe('labour-day')
  expect(greekHolidays.days['2027-05-03']).toBe('easter-monday')
})
