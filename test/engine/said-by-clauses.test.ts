import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import type { FactName, FactValues } from '../../app/engine/fact-register.ts'
import { CLAUSE_FILES } from './clause-files.ts'

const recorded = fileURLToPath(new URL('said-by-clauses.snap', import.meta.url))

const told = (facts: Partial<FactValues>, needs: readonly FactName[]): FactValues =>
  Object.create(Object.fromEntries(needs.map((name) => [name, facts[name]]))) as FactValues

/**
 * All that every clause declares, and says in every one of its examples: amounts, duties and days too, of
 * which the examples name only what they are about. It does not tell what is right, only what has changed:
 * read the difference, and record it with `npx vitest run --project unit said-by-clauses -u`.
 */
it('every clause says what it said when last read', async () => {
  const lines = CLAUSE_FILES.flatMap(({ name, clause, examples }) => {
    const { effect, remedies, defeats, floor } = clause
    const head = JSON.stringify({ effect, remedies, defeats, floor })
    const cases = examples.map(({ case: title, params, facts }) => {
      const result = clause.bind(params)
      if (!result.ok) throw new Error(`${name}: ${title} does not bind`)
      const { needs, declares, decide } = result.bound
      const verdict = decide(told(facts, needs))
      return `  ${title}\n    ${JSON.stringify({ params, needs, declares })}\n    ${JSON.stringify(verdict)}`
    })
    return [`${name} ${head}`, ...cases]
  })
  expect(lines.length).toBeGreaterThan(300)
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(recorded)
})
