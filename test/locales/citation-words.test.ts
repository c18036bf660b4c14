import { expect, test } from 'vitest'
import { citationWords } from '../../app/locales/citation-words.ts'
import { LOCALES, type Locale } from '../../app/locales/translate.ts'

const inEach = (provision: string): Partial<Record<Locale, string>> =>
  Object.fromEntries(LOCALES.map((locale) => [locale, citationWords(locale)({ layer: 'law', provision })]))

test('a point of an annex is no article', () => {
  expect(inEach('GR/unfair-terms-annex-m')).toMatchObject({
    en: 'Directive 93/13/EEC, Annex, 1(m)',
    ro: 'Directiva 93/13/CEE, anexa, 1(m)',
    el: 'Οδηγία 93/13/ΕΟΚ, παράρτημα, 1(m)',
    de: 'Richtlinie 93/13/EWG, Anhang, 1(m)',
    fr: 'Directive 93/13/CEE, annexe, 1(m)',
  })
  expect(inEach('GR/sales-10')).toMatchObject({
    en: 'Directive (EU) 2019/771, Article 10',
    ro: 'Directiva (UE) 2019/771, articolul 10',
    el: 'Οδηγία (ΕΕ) 2019/771, άρθρο 10',
    de: 'Richtlinie (EU) 2019/771, Artikel 10',
    fr: 'Directive (UE) 2019/771, article 10',
  })
})

test('no article is needed before a country, whatever its name', () => {
  for (const country of ['US', 'NL', 'LU']) {
    for (const provision of [`${country}/unknown`, `${country}/outdated`]) {
      const { en: english } = inEach(provision)
      expect(english).toMatch(/^National law \(\w+( \w+)?\), which we /)
    }
  }
})
