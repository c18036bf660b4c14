import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Facts are read one by one, when a clause asks for them: "the rest of them" would be empty. */
const TAKES_THE_REST = /\.\.\.\w+\s*\}\s*(:[^=]*)?\)\s*(:[^=]*)?=>/

it('no clause takes the rest of the facts', () => {
  const engine = new URL('../../app/engine/', import.meta.url)
  const files = ['clauses/', 'law/', 'law/eu/'].flatMap((folder) =>
    readdirSync(new URL(folder, engine))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => folder + name),
  )
  expect(files.length).toBeGreaterThan(20)
  expect(TAKES_THE_REST.test('({ setOff, ...goods }) => {')).toBe(true)
  expect(files.filter((file) => TAKES_THE_REST.test(readFileSync(new URL(file, engine), 'utf8')))).toEqual([])
})
