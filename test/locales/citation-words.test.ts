import { expect, test } from 'vitest'
import { citationWords } from '../../app/locales/citation-words.ts'
import { LOCALES } from '../../app/locales/translate.ts'

const inEach = (provision: string): string[] =>
  LOCALES.map((locale) => citationWords(locale)({ layer: 'law', provision }))

test('a point of an annex is no article', () => {
  expect(inEach('GR/unfair-terms-annex-m')).toEqual([
    'Directive 93/13/EEC, Annex, 1(m)',
    'Directiva 93/13/CEE, anexa, 1(m)',
    'Οδηγία 93/13/ΕΟΚ, παράρτημα, 1(m)',
    'Directive 93/13/CEE, annexe, 1(m)',
  ])
  expect(inEach('GR/sales-10')).toEqual([
    'Directive (EU) 2019/771, Article 10',
    'Directiva (UE) 2019/771, articolul 10',
    'Οδηγία (ΕΕ) 2019/771, άρθρο 10',
    'Directive (UE) 2019/771, article 10',
  ])
})

test('no article is needed before a country, whatever its name', () => {
  for (const country of ['US', 'NL', 'LU']) {
    for (const provision of [`${country}/unknown`, `${country}/outdated`]) {
      const [english] = inEach(provision)
      expect(english).toMatch(/^National law \(\w+( \w+)?\), which we /)
    }
  }
})
