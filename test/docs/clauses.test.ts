import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { CLAUSES } from '../../app/engine/clauses/index.ts'
import { LAW_CLAUSES } from '../../app/engine/law/eu/index.ts'
import { fileNamesIn } from '../../scripts/clauses-doc/clause-modules.ts'
import { clausesDoc } from '../../scripts/clauses-doc/clauses-doc.ts'
import { CLAUSE_FILES } from '../engine/clause-files.ts'

const committed = readFileSync(new URL('../../docs/clauses.md', import.meta.url), 'utf8')

it('docs/clauses.md is what `npm run docs:clauses` writes', async () => {
  expect(await clausesDoc()).toBe(committed)
})

it('has a section for every clause, and a row for every case', () => {
  const sections = [...committed.matchAll(/^### (.+)$/gm)].map(([, id]) => id)
  expect(sections).toEqual([...CLAUSES, ...LAW_CLAUSES].map(({ id }) => id))
  expect(sections.length).toBeGreaterThan(70)
  expect(fileNamesIn('clauses').length - 1).toBe(CLAUSES.length)
  for (const { clause, examples } of CLAUSE_FILES)
    for (const { case: name } of examples)
      expect(committed, clause.id).toContain(`| ${name.replaceAll('|', '\\|')} |`)
})

it('marks every row of both policies', () => {
  for (const [letter, last] of [
    ['A', 15],
    ['B', 27],
  ] as const)
    for (let number = 1; number <= last; number += 1)
      expect(committed).toMatch(new RegExp(`^\\| \\[[a-z-]+\\].*\\b${letter}${number}\\b`, 'm'))
})
