import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Tree = { [key: string]: string | Tree }

const leaves = (tree: Tree): string[] =>
  Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : leaves(value)))

const FILES = [
  ...['buyer', 'decision', 'messages', 'report'].map((name) => `app/locales/de/${name}.json`),
  'extensions/buyer-returns/locales/de.json',
]
const texts = FILES.flatMap((file) => leaves(JSON.parse(readFileSync(file, 'utf8')) as Tree))

test('a day follows a word that "Montag, 23. November" may follow, and a day without its weekday an article', () => {
  const dated = texts.filter((text) => text.includes('{{date}}'))
  expect(dated.length).toBeGreaterThan(50)
  expect(dated.filter((text) => !/(^|\b(am|bis|der) (<b>)?)\{\{date\}\}/i.test(text))).toEqual([])
  const counted = texts.filter((text) => text.includes('{{from}}') && text.includes('{{count}}'))
  expect(counted.length).toBeGreaterThan(3)
  expect(counted.filter((text) => !text.includes('ab dem {{from}}'))).toEqual([])
})

test('buyers are addressed with Sie', () => {
  expect(texts.filter((text) => /\bSie\b/.test(text)).length).toBeGreaterThan(100)
  expect(texts.filter((text) => /\b(du|dir|dich|deine?[mnrs]?|euch|eure?[mnrs]?)\b/i.test(text))).toEqual([])
})

test('what the law tells apart has its own word: Gewährleistung is not Garantie, Widerruf neither Rücktritt nor Umtausch', () => {
  const { remedy } = JSON.parse(readFileSync('app/locales/de/decision.json', 'utf8')) as {
    remedy: Record<string, string>
  }
  expect(remedy).toMatchObject({
    withdrawal: 'Widerruf',
    exchange: 'Umtausch',
    conformity_claim: 'Gesetzliche Gewährleistung',
    commercial_guarantee: 'Garantie des Shops',
  })
  expect(texts.filter((text) => /gesetzliche\w* Garantie|Kündigung|Rücktrittsrecht/.test(text))).toEqual([])
  // "Richtlinie" is a directive of the Union, and never what a shop wrote.
  expect(texts.filter((text) => /Richtlinie/.test(text)).length).toBe(3)
})
