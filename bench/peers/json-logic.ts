import { createRequire } from 'node:module'
import type { Condition } from '../policy/condition.ts'
import type { Answer, Peer, Program } from './peer.ts'
import { byProgram, remediesOf, rulesFor } from './peer.ts'

/** It brings no types. */
const jsonLogic = createRequire(import.meta.url)('json-logic-js') as {
  apply: (rule: unknown, data: unknown) => unknown
}

type Rule = { [op: string]: unknown } | string | number | boolean

const ruleOf = (condition: Condition): Rule => {
  switch (condition.op) {
    case 'all':
      return { and: condition.of.map(ruleOf) }
    case 'any':
      return { or: condition.of.map(ruleOf) }
    case 'not':
      return { '!': [ruleOf(condition.of)] }
    case 'is':
      return { '===': [{ var: condition.fact }, condition.value] }
    case 'before':
      return { '<': [{ var: condition.fact }, { var: condition.than }] }
    case 'const':
      return condition.value
  }
}

const compiled = (program: Program) =>
  remediesOf(program).map((remedy) => {
    const branches = rulesFor(program, remedy).flatMap(({ when, outcome }) => [ruleOf(when), outcome])
    return { remedy, rule: { if: [...branches, ''] } as never }
  })

export const jsonLogicPeer: Peer = {
  name: 'json-logic-js',
  package: 'json-logic-js',
  setUp: 'one "if" per remedy, best outcome first, so that it stops at the first that holds',
  limits: 'no dates, no calendars',
  prepare: (programs) => {
    const rulesOf = byProgram(programs, compiled)
    return (cases) =>
      cases.map(({ program, facts }) => {
        const answer: Answer = {}
        for (const { remedy, rule } of rulesOf(program)) {
          const outcome = jsonLogic.apply(rule, facts) as Answer[typeof remedy] | ''
          if (outcome) answer[remedy] = outcome
        }
        return answer
      })
  },
}
