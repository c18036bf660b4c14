import type { Decide, Outcome, Remedy } from '../../app/engine/index.ts'
import { REMEDIES } from '../../app/engine/index.ts'
import type { Answer, Decider } from '../peers/peer.ts'
import type { Prepared } from '../policy/cases.ts'
import { evaluate } from '../policy/condition.ts'

/** What a peer's answers for each way to answer come to: `asks` where the buyer's own word decides. */
const merged = (answers: readonly Answer[], remedy: Remedy): Outcome | 'not spoken of' => {
  const outcomes = new Set(answers.map((answer) => answer[remedy] ?? 'not spoken of'))
  const [only] = outcomes
  return outcomes.size === 1 && only ? only : 'asks'
}

/** @throws naming the first line and remedy where the peer and the engine part, with all that was known of it. */
export const compareAnswers = async (
  peer: string,
  decider: Decider,
  prepared: readonly Prepared[],
  decideWith: (line: Prepared) => Decide,
): Promise<number> => {
  const answers = await decider(prepared.flatMap(({ cases }) => cases.map(({ asked }) => asked)))
  let next = 0
  let compared = 0
  for (const line of prepared) {
    const own = answers.slice(next, next + line.cases.length)
    next += line.cases.length
    const decided = decideWith(line)(line.order).lines.find(({ unit }) => unit === line.line.unit)
    for (const remedy of REMEDIES) {
      const ours = decided?.remedies.find((one) => one.remedy === remedy)?.outcome ?? 'not spoken of'
      const theirs = merged(own, remedy)
      if (ours !== theirs) throw new Error(difference({ peer, remedy, ours, theirs, line }))
      compared += 1
    }
  }
  return compared
}

interface Difference {
  peer: string
  remedy: Remedy
  ours: string
  theirs: string
  line: Prepared
}

const difference = ({ peer, remedy, ours, theirs, line }: Difference): string =>
  [
    `${peer} says ${theirs}, the engine ${ours}, on ${remedy} under ${line.program.name}`,
    ...misheard(line),
    `unit ${line.line.unit} of ${JSON.stringify(line.order)}`,
    ...line.cases.map(({ asked }) => JSON.stringify(asked.facts)),
  ].join('\n')

/** Clauses whose written conditions part from the clause itself, to find the fault quickly. */
const misheard = ({ program, cases, subject }: Prepared): string[] =>
  program.told.flatMap(({ rule, ...conditions }) =>
    cases.flatMap(({ asked, values }) => {
      const said = rule.covers(subject) ? rule.bound.decide(values).kind : 'silent'
      const heard = (['holds', 'fails', 'review'] as const).find((kind) =>
        evaluate(conditions[kind], asked.facts),
      )
      // That an exclusion fails, or a clause is silent, comes to the same.
      const isSame = said === heard || (!heard && (said === 'silent' || rule.clause.effect !== 'permits'))
      return isSame
        ? []
        : [`${rule.clause.id} (${rule.label}) says ${said}, its conditions ${heard ?? 'nothing'}`]
    }),
  )
