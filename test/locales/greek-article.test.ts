import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Day } from '../../app/engine/index.ts'
import { dayWords } from '../../app/locales/format.ts'
import { translator } from '../../app/locales/translate.ts'

test.each([
  ['2026-11-16', 'έως και τη Δευτέρα 16 Νοεμβρίου.'],
  ['2026-11-17', 'έως και την Τρίτη 17 Νοεμβρίου.'],
  ['2026-11-18', 'έως και την Τετάρτη 18 Νοεμβρίου.'],
  ['2026-11-19', 'έως και την Πέμπτη 19 Νοεμβρίου.'],
  ['2026-11-20', 'έως και την Παρασκευή 20 Νοεμβρίου.'],
  ['2026-11-21', 'έως και το Σάββατο 21 Νοεμβρίου.'],
  ['2026-11-22', 'έως και την Κυριακή 22 Νοεμβρίου.'],
] as const)('%s has the article of its weekday', (day: Day, told) => {
  const date = dayWords(day, 'el', '2026-11-01')
  expect(translator('el')('decision:reason.sent-too-late', { date })).toBe(`Έπρεπε να σταλεί πίσω ${told}`)
})

const texts = ['buyer', 'decision', 'messages', 'report'].flatMap(
  (name) =>
    readFileSync(new URL(`../../app/locales/el/${name}.json`, import.meta.url), 'utf8').match(
      /(?<=": ").*(?=",?\n)/g,
    ) ?? [],
)

test('no Greek sentence leaves it out after a word that needs it, and none has it without its day', () => {
  const days = texts.filter((text) => text.includes('{{date, article}}'))
  expect(days.length).toBeGreaterThan(50)
  expect(days.filter((text) => !/\{\{date, article\}\} (<b>)?\{\{date\}\}/.test(text))).toEqual([])
  expect(texts.filter((text) => /(έως|και|αργότερο|φορά|της) (<b>)?\{\{date\}\}/i.test(text))).toEqual([])
})
