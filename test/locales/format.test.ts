import { describe, expect, it, test } from 'vitest'
import { money } from '../../app/engine/index.ts'
import { dayWords, moneyWords, shortDayWords } from '../../app/locales/format.ts'

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
  ] as const)('in %s is %s', (locale, inFull, thisYear, short) => {
    expect(dayWords('2026-11-23', locale)).toBe(inFull)
    expect(dayWords('2026-11-23', locale, '2026-01-01')).toBe(thisYear)
    expect(dayWords('2026-11-23', locale, '2025-12-31')).toBe(inFull)
    expect(shortDayWords('2026-11-23', locale)).toBe(short)
  })
})
