/** One thing has one name, on the page as in the mail: what a reader would take for two things is found here. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LOCALES, type Locale } from '../../app/locales/languages.ts'
import { labelsIn } from '../../app/locales/withdrawal-labels.ts'

type Tree = { [key: string]: string | Tree }

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  )
const read = (path: string): [string, string][] =>
  leaves(JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as Tree)

const accountWords = (locale: Locale) =>
  read(`extensions/buyer-returns/locales/${locale === 'en' ? 'en.default' : locale}.json`)
const toBuyers = (locale: Locale) => [
  ...['buyer', 'messages', 'guest'].flatMap((name) => read(`app/locales/${locale}/${name}.json`)),
  ...accountWords(locale),
]

test.each([
  // The same person, by the same word, not once short and once in full.
  ['ro', /\bdvs\b/, /dumneavoastră/],
  ['el', /(?<!\p{L})είδ(ος|ους|η|ών|εσι)(?!\p{L})/u, /προϊόν/],
  // What the shop offers to pay back is one proposal, wherever it is spoken of.
  ['ro', /\boferta\b/i, /propune/],
  ['el', /προσφορά μας|φθορές/, /προτ(είν|άσ)|πρότασ/],
] as const)('%s has one word, not %s', (locale, never, always) => {
  const words = toBuyers(locale)
  expect(words.filter(([, text]) => always.test(text)).length).toBeGreaterThan(5)
  expect(words.filter(([, text]) => never.test(text))).toEqual([])
})

/** law.md §7: the label of the way in; ours says beside it that one can return things there. */
test.each(LOCALES)(
  'in %s the menu of the account bears the statutory words, and says that it is here',
  (locale) => {
    const label = new Map(accountWords(locale)).get('entry.label') ?? ''
    expect(label.toLocaleLowerCase(locale)).toContain(labelsIn(locale).withdraw.toLocaleLowerCase(locale))
    expect(label).toMatch(/\b(here|hier|ici|aici)\b|εδώ/)
  },
)
