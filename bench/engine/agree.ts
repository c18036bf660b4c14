import type { Decide, Decision, Outcome, Remedy } from '../../app/engine/index.ts'
import { REMEDIES } from '../../app/engine/index.ts'
import type { Answer, Decider } from '../peers/peer.ts'
import type { Prepared } from '../policy/cases.ts'
import { evaluate } from '../policy/condition.ts'
import type { Workload } from './workload.ts'

const SILENT = 'not spoken of'

/** What a peer's answers for each way to answer come to: `asks` where the buyer's own word decides. */
const merged = (answers: readonly Answer[], remedy: Remedy): Outcome | typeof SILENT => {
  const outcomes = new Set(answers.map((answer) => answer[remedy] ?? SILENT))
  const [only] = outcomes
  return outcomes.size === 1 && only ? only : 'asks'
}

/**
 * How many outcomes were compared, and in how many of them the engine asks for the sake of money or a deadline
 * alone: there its outcome once answered, either way, is what counts.
 * @throws naming the first line and remedy where the peer and the engine part, with all that was known of it
 */
export const compareAnswers = async (
  peer: string,
  decider: Decider,
  { prepared, decideWith }: Workload,
): Promise<{ compared: number; askedForMoney: number }> => {
  const answers = await decider(prepared.flatMap(({ cases }) => cases.map(({ asked }) => asked)))
  let next = 0
  let compared = 0
  let askedForMoney = 0
  for (const line of prepared) {
    const own = answers.slice(next, next + line.cases.length)
    next += line.cases.length
    const decided = outcomesOf(decideWith(line)(line.order), line)
    for (const remedy of REMEDIES) {
      const ours = decided.get(remedy) ?? SILENT
      const theirs = merged(own, remedy)
      compared += 1
      if (ours === theirs) continue
      const answered = ours === 'asks' ? onceAnswered(line, decideWith(line), remedy) : [ours]
      if (answered.some((outcome) => outcome !== theirs))
        throw new Error(difference({ peer, remedy, ours, theirs, line }))
      askedForMoney += 1
    }
  }
  return { compared, askedForMoney }
}

const outcomesOf = ({ lines }: Decision, { line }: Prepared): Map<Remedy, Outcome> => {
  const remedies = lines.find(({ unit }) => unit === line.unit)?.remedies ?? []
  return new Map(remedies.map(({ remedy, outcome }) => [remedy, outcome]))
}

const onceAnswered = (prepared: Prepared, decide: Decide, remedy: Remedy): string[] =>
  prepared.answers.map((answers) => {
    const lines = prepared.order.lines.map((line) =>
      line === prepared.line ? { ...line, ...answers } : line,
    )
    return outcomesOf(decide({ ...prepared.order, lines }), prepared).get(remedy) ?? SILENT
  })

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
