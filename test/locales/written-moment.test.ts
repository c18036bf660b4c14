import { expect, test } from 'vitest'
import { dayWords } from '../../app/locales/format.ts'
import { LOCALES } from '../../app/locales/languages.ts'
import { writtenMoment } from '../../app/locales/written-moment.ts'

const AT = new Date('2026-11-16T08:00:00Z')

test.each([
  ['en', 'Monday 16 November 2026 at 10:00 (Eastern European Time)'],
  ['ro', 'luni 16 noiembrie 2026 la 10:00 (Ora Europei de Est)'],
  ['el', 'Δευτέρα 16 Νοεμβρίου 2026 στις 10:00 (Ώρα Ανατολικής Ευρώπης)'],
  ['de', 'Montag, 16. November 2026 um 10:00 (Osteuropäische Zeit)'],
  ['fr', 'lundi 16 novembre 2026 à 10:00 (heure d’Europe de l’Est)'],
] as const)('in %s a moment is %s', (locale, words) => {
  expect(writtenMoment(AT, 'Europe/Bucharest', locale)).toBe(words)
})

test.each(LOCALES)('in %s its date is written like any other day', (locale) => {
  expect(writtenMoment(AT, 'Europe/Bucharest', locale)).toContain(dayWords('2026-11-16', locale))
})

test('the day and the hour are those of the place, and the clock has one name in summer and winter', () => {
  const midnight = new Date('2026-07-15T21:00:00Z')
  expect(writtenMoment(midnight, 'Europe/Bucharest', 'en')).toBe(
    'Thursday 16 July 2026 at 00:00 (Eastern European Time)',
  )
  expect(writtenMoment(new Date(midnight.getTime() - 1), 'Europe/Bucharest', 'en')).toBe(
    'Wednesday 15 July 2026 at 23:59 (Eastern European Time)',
  )
  expect(writtenMoment(new Date('2026-11-01T11:00:00Z'), 'Europe/Paris', 'fr')).toMatch(
    /^dimanche 1er novembre 2026 à 12:00 /,
  )
})
