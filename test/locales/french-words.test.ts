import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Tree = { [key: string]: string | Tree }

const NBSP = '\u00a0'

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  )

const read = (path: string): [string, string][] =>
  leaves(JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as Tree)

const words = [
  ...['buyer', 'decision', 'messages', 'report'].map((name) => `app/locales/fr/${name}.json`),
  'extensions/buyer-returns/locales/fr.json',
].flatMap(read)
const matching = (pattern: RegExp): [string, string][] => words.filter(([, text]) => pattern.test(text))

test('a space that does not break stands before two-part signs and inside quotation marks, as before "€"', () => {
  expect(words.length).toBeGreaterThan(500)
  expect(matching(new RegExp(`${NBSP}[:;?!»]`)).length).toBeGreaterThan(100)
  expect(matching(new RegExp(`[^${NBSP}][:;?!»]|«[^${NBSP}]`))).toEqual([])
  expect(matching(/\u202f/)).toEqual([])
  const [space] =
    new Intl.NumberFormat('fr', { style: 'currency', currency: 'EUR' }).format(1).match(/\s/u) ?? []
  expect(space).toBe(NBSP)
})

test('apostrophes are typographic', () => {
  expect(matching(/’/).length).toBeGreaterThan(100)
  expect(matching(/'/)).toEqual([])
})

/** "jusqu’au lundi 23 novembre": every weekday is masculine and begins with a consonant. */
test('a day has its article, and nothing else that is filled in needs one or loses a vowel before it', () => {
  const isDay = /\{\{(date|from|at|sent)\}\}/
  // The report's `from` is any value, and `deadline.until` is the day alone.
  const days = words.filter(([key, text]) => isDay.test(text) && !['fact', 'deadline.until'].includes(key))
  expect(days.length).toBeGreaterThan(80)
  expect(
    days.filter(([, text]) => !/(^|[\s’])(le|du|jusqu’au) (<b>)?\{\{(date|from|at|sent)\}\}/i.test(text)),
  ).toEqual([])
  expect(matching(/\b(le|la|du|au|que|ce|se|ne|je) (<b>)?\{\{(?!date|from|(at|sent)\})/i)).toEqual([])
  expect(matching(/[’](<b>)?\{\{/)).toEqual([])
})

test('no condition begins with a word before which "si" is "s’"', () => {
  const conditions = words.filter(([key]) => /^change\.(?!sentence|and|outcome)/.test(key))
  expect(conditions.length).toBeGreaterThan(30)
  expect(conditions.filter(([, text]) => /^ils?\b/i.test(text))).toEqual([])
})

/** Who reads it may be a woman: nothing agrees with "vous". */
test('says nothing in the masculine of whoever reads it', () => {
  expect(
    matching(/\bvous (êtes|étiez|serez|avez été|aviez été) (\p{L}+ )?\p{L}+(é|i|u)s?\b|·e|\(e\)/iu),
  ).toEqual([])
  expect(
    matching(
      /vous (a|ont|avons|avait|avions) (bien |pas |jamais )?(informé|empêché|remboursé|prévenu|averti)/i,
    ),
  ).toEqual([])
})
