import { expect, it } from 'vitest'
import { LOCALES, localeFor, translator } from '../../app/locales/translate.ts'

it('speaks each language at once, without waiting', () => {
  const said = LOCALES.map((locale) => [locale, translator(locale)('decision:remedy.exchange')] as const)
  expect(new Set(said.map(([, words]) => words)).size).toBe(LOCALES.length)
  expect(Object.fromEntries(said)).toMatchObject({
    en: 'Exchange',
    ro: 'Schimb',
    el: 'Αλλαγή',
    de: 'Umtausch',
    fr: 'Échange',
  })
})

it('counts as each language does', () => {
  const days = (count: number) => translator('ro')('decision:step.days', { count, from: '9 noiembrie' })
  expect([days(1), days(14), days(30)]).toEqual([
    '1 zi de la 9 noiembrie',
    '14 zile de la 9 noiembrie',
    '30 de zile de la 9 noiembrie',
  ])
})

it('never shows a key to a reader', () => {
  expect(() => translator('ro')('decision:no.such.words')).toThrow(
    'No words for "decision:no.such.words" in ro',
  )
  expect(translator('el').has('decision:no.such.words')).toBe(false)
  expect(translator('el').has('decision:step.days', { count: 2 })).toBe(true)
})

it('says the admin’s words in English everywhere', () => {
  expect(translator('el')('admin:nav.home')).toBe(translator('en')('admin:nav.home'))
})

it('leaves markup in a value as it is: whoever shows it escapes it', () => {
  expect(translator('en')('decision:citation.contract', { ref: '<b>&' })).toBe(
    "Clause <b>& of the shop's policy",
  )
})

it.each([
  ['ro-RO', 'ro'],
  ['EL', 'el'],
  ['en_US', 'en'],
  ['de-DE', 'de'],
  ['de_AT', 'de'],
  ['nl-NL', 'en'],
  ['', 'en'],
  [undefined, 'en'],
] as const)('for the tag %j speaks %s', (tag, locale) => {
  expect(localeFor(tag)).toBe(locale)
})
