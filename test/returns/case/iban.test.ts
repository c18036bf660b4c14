import { expect, test } from 'vitest'
import { ibanInFours, isIban, plainIban } from '../../../app/returns/case/iban.ts'
import { fc } from '../../harness/property.ts'

/** As the registry of ISO 13616 gives them. */
const EXAMPLES = [
  'RO49 AAAA 1B31 0075 9384 0000',
  'GR16 0110 1250 0000 0001 2300 695',
  'DE89 3704 0044 0532 0130 00',
  'FR14 2004 1010 0505 0001 3M02 606',
  'NL91 ABNA 0417 1643 00',
  'MT84 MALT 0110 0001 2345 MTLC AST0 01S',
  'NO93 8601 1117 947',
  'BG80 BNBG 9661 1020 3456 78',
]

test.each(EXAMPLES)('%s is one, however it is typed', (example) => {
  expect(isIban(plainIban(example))).toBe(true)
  expect(isIban(plainIban(example.toLowerCase().replaceAll(' ', '-')))).toBe(true)
  expect(ibanInFours(plainIban(example))).toBe(example)
})

test.each([
  ['nothing', ''],
  ['one character short', 'RO49AAAA1B31007593840'],
  ['one too many', 'RO49AAAA1B310075938400000'],
  ['the length of another country', 'RO89370400440532013000'],
  ['a country that has none', 'US49AAAA1B31007593840000'],
  ['letters where the check digits are', 'ROXXAAAA1B31007593840000'],
  ['a letter of another script that looks alike', 'RO49ΑAAA1B31007593840000'],
])('%s is none', (_, typed) => {
  expect(isIban(plainIban(typed))).toBe(false)
})

test('no digit can be mistyped, and no two neighbours exchanged, without it being noticed', () => {
  const known = EXAMPLES.map(plainIban)
  let noticed = 0
  fc.assert(
    fc.property(fc.constantFrom(...known), fc.nat(), fc.integer({ min: 1, max: 9 }), (iban, at, by) => {
      const places = [...iban].flatMap((sign, place) => (/\d/.test(sign) ? [place] : []))
      const place = places[at % places.length] ?? 0
      const other = String((Number(iban[place]) + by) % 10)
      expect(isIban(iban.slice(0, place) + other + iban.slice(place + 1))).toBe(false)
      const next = iban[place + 1]
      if (next === undefined || next === iban[place] || !/\d/.test(next)) return
      noticed += 1
      expect(isIban(iban.slice(0, place) + next + iban[place] + iban.slice(place + 2))).toBe(false)
    }),
  )
  expect(noticed).toBeGreaterThan(10)
})
