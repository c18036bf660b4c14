import { describe, expect, it, test } from 'vitest'
import { money } from '../../app/engine/index.ts'
import { dayWords, moneyWords, shortDayWords, withColon } from '../../app/locales/format.ts'

/** The spaces that languages put between amount and currency differ between versions of their data. */
const plain = (text: string) => text.replaceAll(/\s/gu, ' ')

test.each([
  ['JPY', 1_234, 'en', 'JP¥1,234'],
  ['EUR', 1_234, 'en', '€12.34'],
  ['RON', 1_234, 'ro', '12,34 RON'],
  ['EUR', 1_234, 'el', '12,34 €'],
  ['EUR', 18_900, 'de', '189,00 €'],
  ['EUR', 123_456, 'de', '1.234,56 €'],
  ['KWD', 1_234, 'en', 'KWD 1.234'],
  ['BHD', 1_234, 'en', 'BHD 1.234'],
  ['HUF', 169_950, 'en', 'HUF 1,699.50'],
  ['EUR', -1_234, 'en', '-€12.34'],
  ['EUR', 0, 'en', '€0.00'],
  ['JPY', 1, 'en', 'JP¥1'],
  ['KWD', 1, 'en', 'KWD 0.001'],
  ['EUR', 9_007_199_254_740_991, 'en', '€90,071,992,547,409.91'],
] as const)('%s %i in %s', (currency, minor, locale, words) => {
  expect(plain(moneyWords(money(minor, currency), locale))).toBe(words)
})

describe('a day', () => {
  it.each([
    ['en', 'Monday 23 November 2026', 'Monday 23 November', '23 November'],
    ['ro', 'luni 23 noiembrie 2026', 'luni 23 noiembrie', '23 noiembrie'],
    ['el', 'Δευτέρα 23 Νοεμβρίου 2026', 'Δευτέρα 23 Νοεμβρίου', '23 Νοεμβρίου'],
    ['de', 'Montag, 23. November 2026', 'Montag, 23. November', '23. November'],
    ['fr', 'lundi 23 novembre 2026', 'lundi 23 novembre', '23 novembre'],
  ] as const)('in %s is %s', (locale, inFull, thisYear, short) => {
    expect(dayWords('2026-11-23', locale)).toBe(inFull)
    expect(dayWords('2026-11-23', locale, '2026-01-01')).toBe(thisYear)
    expect(dayWords('2026-11-23', locale, '2025-12-31')).toBe(inFull)
    expect(shortDayWords('2026-11-23', locale)).toBe(short)
  })
})

test('the first of a month is an ordinal in French alone, and no other day is', () => {
  expect(dayWords('2026-11-01', 'fr')).toBe('dimanche 1er novembre 2026')
  expect(dayWords('2026-11-01', 'fr', '2026-11-20')).toBe('dimanche 1er novembre')
  expect(shortDayWords('2026-11-01', 'fr')).toBe('1er novembre')
  expect(shortDayWords('2026-11-11', 'fr', 'with-year')).toBe('11 novembre 2026')
  expect(dayWords('2026-12-31', 'fr')).toBe('jeudi 31 décembre 2026')
  expect(dayWords('2026-11-01', 'ro')).toBe('duminică 1 noiembrie 2026')
})

test('a space that does not break stands before a colon in French alone', () => {
  expect(withColon('Fondement', 'fr')).toBe('Fondement\u00a0:')
  expect(withColon('Basis', 'en')).toBe('Basis:')
})
