import { expect, it } from 'vitest'
import { compareAnswers } from '../../bench/engine/agree.ts'
import { programs, workload } from '../../bench/engine/workload.ts'
import type { Answer, Decider } from '../../bench/peers/peer.ts'
import { byProgram, remediesOf, rulesFor } from '../../bench/peers/peer.ts'
import { evaluate } from '../../bench/policy/condition.ts'

/** Reads the conditions as they stand, as every peer is told them. */
const plainly = (of: ReturnType<typeof programs>): Decider => {
  const rulesOf = byProgram(of, (program) =>
    remediesOf(program).map((remedy) => ({ remedy, rules: rulesFor(program, remedy) })),
  )
  return (cases) =>
    cases.map(({ program, facts }) => {
      const answer: Answer = {}
      for (const { remedy, rules } of rulesOf(program)) {
        const first = rules.find(({ when }) => evaluate(when, facts))
        if (first) answer[remedy] = first.outcome
      }
      return answer
    })
}

/** Whoever changes what a clause says, or how clauses are weighed, tells the peers of the bench, too. */
it('the policies that peers are measured on say what the engine says', async () => {
  const encoded = programs()
  const { compared } = await compareAnswers('the conditions', plainly(encoded), workload(0, 1_500, encoded))
  expect(compared).toBeGreaterThan(10_000)
})
