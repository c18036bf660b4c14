import * as cedar from '@cedar-policy/cedar-wasm/nodejs'
import type { Condition } from '../policy/condition.ts'
import type { Answer, OutcomeRule, Peer, Program } from './peer.ts'
import { byProgram, RANKED } from './peer.ts'

const textOf = (condition: Condition): string => {
  switch (condition.op) {
    case 'all':
      return `(${condition.of.map(textOf).join(' && ')})`
    case 'any':
      return `(${condition.of.map(textOf).join(' || ')})`
    case 'not':
      return `!(${textOf(condition.of)})`
    case 'is':
      return `context.${condition.fact} == ${JSON.stringify(condition.value)}`
    case 'before':
      return `context.${condition.fact} < context.${condition.than}`
    case 'const':
      return String(condition.value)
  }
}

const NAMED = /^(\w+):(\w+)$/

/** Policies that permit, one per outcome: which of them held is part of the answer, so one call decides a line. */
const preparse = (program: Program): string => {
  const staticPolicies = Object.fromEntries(
    program.rules.map(({ remedy, outcome, when }) => [
      `${remedy}:${outcome}`,
      `permit(principal, action, resource) when { ${textOf(when)} };`,
    ]),
  )
  const parsed = cedar.preparsePolicySet(program.name, { staticPolicies })
  if (parsed.type === 'failure') throw new Error(JSON.stringify(parsed.errors))
  return program.name
}

const ENTITY = {
  principal: { type: 'Buyer', id: 'b' },
  action: { type: 'Action', id: 'decide' },
  resource: { type: 'Line', id: 'l' },
}

export const cedarPeer: Peer = {
  name: 'cedar',
  package: '@cedar-policy/cedar-wasm',
  setUp:
    'policy sets parsed once and kept in the module; one call per line, whose answer names the policies that held',
  limits:
    'allow and deny only: the outcome is read from which policies held; nothing can defeat a forbid, so defeat is written out in the conditions; no calendars',
  prepare: (programs) => {
    const sets = byProgram(programs, preparse)
    return (cases) =>
      cases.map(({ program, facts }) => {
        const answered = cedar.statefulIsAuthorized({
          ...ENTITY,
          context: facts as never,
          preparsedPolicySetId: sets(program),
          entities: [],
        } as never)
        if (answered.type === 'failure') throw new Error(JSON.stringify(answered.errors))
        const { diagnostics } = answered.response
        if (diagnostics.errors.length > 0) throw new Error(JSON.stringify(diagnostics.errors))
        return answerOf(diagnostics.reason)
      })
  },
}

const answerOf = (held: readonly string[]): Answer => {
  const answer: Answer = {}
  for (const name of held) {
    const [, remedy, outcome] = NAMED.exec(name) as unknown as [
      string,
      OutcomeRule['remedy'],
      OutcomeRule['outcome'],
    ]
    const known = answer[remedy]
    if (!known || RANKED.indexOf(outcome) < RANKED.indexOf(known)) answer[remedy] = outcome
  }
  return answer
}
