import { expect, test } from 'vitest'
import { money } from '../../app/engine/index.ts'
import { moneyWords } from '../../app/locales/format.ts'

/** The spaces that languages put between amount and currency differ between versions of their data. */
const plain = (text: string) => text.replaceAll(/\s/gu, ' ')

test.each([
  ['JPY', 1_234, 'en', 'JP¥1,234'],
  ['EUR', 1_234, 'en', '€12.34'],
  ['RON', 1_234, 'ro', '12,34 RON'],
  ['EUR', 1_234, 'el', '12,34 €'],
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
