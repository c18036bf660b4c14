import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { LOCALES } from '../../app/locales/languages.ts'

const ROOT = 'extensions/buyer-returns'
const PLURALS = ['choose.continue_with']
const LANGUAGES = LOCALES.map((locale) => [locale, locale === 'en' ? 'en.default' : locale] as const)
const OTHERS = LOCALES.filter((locale) => locale !== 'en')

const words: z.ZodType<Words> = z.lazy(() => z.record(z.string(), z.union([z.string(), words])))
interface Words {
  [key: string]: string | Words
}

const read = (file: string): Words =>
  words.parse(JSON.parse(readFileSync(`${ROOT}/locales/${file}.json`, 'utf8')))
const flat = (level: Words, prefix = ''): [string, string][] =>
  Object.entries(level).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
  )
const pluralOf = (key: string): string | undefined => PLURALS.find((plural) => key.startsWith(`${plural}.`))
/** With the plural forms of a key, which differ between languages, taken as one. */
const keysOf = (file: string): string[] =>
  [...new Set(flat(read(file)).map(([key]) => pluralOf(key) ?? key))].sort()

const source = readdirSync(`${ROOT}/src`, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(`${ROOT}/src/${file}`, 'utf8'))
  .join('\n')

test('there is a file for each language, and none for any other', () => {
  const files = readdirSync(`${ROOT}/locales`).map((name) => name.replace(/\.json$/, ''))
  expect(files.toSorted()).toEqual(LANGUAGES.map(([, file]) => file).toSorted())
})

test.each(LANGUAGES)('%s has every word that English has, and no other', (_, file) => {
  expect(keysOf(file)).toEqual(keysOf('en.default'))
})

test.each(LANGUAGES)('%s has each plural form of its language', (language, file) => {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted()
  for (const plural of PLURALS) {
    const found = flat(read(file)).filter(([key]) => pluralOf(key) === plural)
    expect(found.map(([key]) => key.slice(plural.length + 1)).sort()).toEqual(forms)
  }
})

test.each(OTHERS)('%s fills in the same values as English', (file) => {
  const english = new Map(flat(read('en.default')))
  const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()
  for (const [key, text] of flat(read(file))) {
    if (pluralOf(key) === undefined) expect(values(text), key).toEqual(values(english.get(key) ?? ''))
  }
})

test('every word is used, and every word that is used is there', () => {
  const keys = keysOf('en.default')
  const used = new Set([...source.matchAll(/(?:\bt|translate)\(\s*'([\w.]+)'/g)].map(([, key]) => key))
  for (const [, first, second] of source.matchAll(/\bt\([^()]*\? '([\w.]+)' : '([\w.]+)'/g))
    used.add(first).add(second)
  for (const kind of ['network', 'session', 'notFound', 'invalid', 'unavailable'])
    used.add(`failure.${kind}`).add(`failure.${kind}_detail`)
  for (const state of ['waiting', 'sending', 'done', 'failed']) used.add(`photos.${state}`)
  for (const kind of ['send', 'answer', 'take_back', 'write', 'name_account']) used.add(`done_act.${kind}`)
  // Named in shopify.extension.toml, for the merchant.
  for (const name of readFileSync(`${ROOT}/shopify.extension.toml`, 'utf8').matchAll(/"t:([\w.]+)"/g))
    used.add(name[1])
  expect(used.size).toBeGreaterThan(20)
  expect([...used].sort()).toEqual(keys)
})
