import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../app/locales/translate.ts'

type Tree = { [key: string]: string | Tree }

const folder = new URL('../../app/locales/', import.meta.url)

const leaves = (tree: Tree, path: readonly string[] = []): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[[...path, key].join('.'), value]] : leaves(value, [...path, key]),
  )

const read = (locale: string, file: string): [string, string][] =>
  leaves(JSON.parse(readFileSync(new URL(`${locale}/${file}`, folder), 'utf8')) as Tree)

/** `days_few` and `days_other` are forms of one key; how many forms there are is the language's own matter. */
const base = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '')

const marks = (text: string): string[] => [...(text.match(/\{\{-?\s*\w+\s*\}\}|<\/?b>/g) ?? [])].toSorted()

// The admin's words are English only.
const files = readdirSync(new URL('en/', folder)).filter((name) => name !== 'admin.json')

it('compares something', () => {
  expect(files).toEqual(expect.arrayContaining(['buyer.json', 'decision.json', 'messages.json']))
  expect(files.flatMap((file) => read('en', file)).length).toBeGreaterThan(100)
  for (const locale of LOCALES) {
    const own = readdirSync(new URL(`${locale}/`, folder)).filter((name) => name !== 'admin.json')
    expect(own.toSorted()).toEqual(files.toSorted())
  }
})

describe.each(files)('%s', (file) => {
  const english = new Map(read('en', file).map(([key, text]) => [base(key), text]))

  it.each(LOCALES)('has the same keys in %s', (locale) => {
    const keys = [...new Set(read(locale, file).map(([key]) => base(key)))]
    expect(keys.toSorted()).toEqual([...english.keys()].toSorted())
  })

  it.each(LOCALES)('has the forms that counting needs in %s', (locale) => {
    const own = read(locale, file).map(([key]) => key)
    const counted = new Set(own.filter((key) => base(key) !== key).map(base))
    const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
    for (const key of counted) {
      expect(own.filter((form) => base(form) === key).toSorted()).toEqual(
        needed.map((form) => `${key}_${form}`).toSorted(),
      )
    }
  })

  it.each(LOCALES)('puts the same values into the sentence in %s', (locale) => {
    const differing = read(locale, file).filter(([key, text]) => {
      const wanted = marks(english.get(base(key)) ?? '')
      const isSingular = /_(one|zero|two)$/.test(key)
      return !isSingular && JSON.stringify(marks(text)) !== JSON.stringify(wanted)
    })
    expect(differing).toEqual([])
  })

  it.each(LOCALES.filter((locale) => locale !== 'en'))('leaves no sentence in English in %s', (locale) => {
    const texts = read(locale, file)
    expect(texts.length).toBeGreaterThan(20)
    const isSentence = (text: string): boolean =>
      /\p{L}+\s+\p{L}+\s+\p{L}+/u.test(text.replace(/\{\{.*?\}\}/g, '#'))
    expect(texts.filter(([key, text]) => text === english.get(base(key)) && isSentence(text))).toEqual([])
  })

  it.each(LOCALES)('says nothing empty, nothing regretful and nothing official in %s', (locale) => {
    const bad =
      /^\s*$|unfortunately|as per|regret|din păcate|δυστυχώς|\bleider\b|bedauer|malheureusement|hélas/i
    expect(read(locale, file).filter(([, text]) => bad.test(text))).toEqual([])
  })
})
