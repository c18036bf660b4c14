import type { NestedCondition, TopLevelCondition } from 'json-rules-engine'
import { Engine } from 'json-rules-engine'
import type { Condition } from '../policy/condition.ts'
import type { Answer, OutcomeRule, Peer, Program } from './peer.ts'
import { byProgram, RANKED } from './peer.ts'

/** The line is one fact and its properties are looked up in it: forty facts of their own cost it more. */
const LINE = 'line'
const property = (name: string) => ({ fact: LINE, path: name })

/** Conditions of one priority are all evaluated, whatever comes out; one after the other it stops at the first that decides. */
const inTurn = (conditions: readonly Condition[]): NestedCondition[] =>
  conditions.map((condition, index) => ({ ...conditionOf(condition), priority: conditions.length - index }))

const conditionOf = (condition: Condition): NestedCondition => {
  switch (condition.op) {
    case 'all':
      return { all: inTurn(condition.of) }
    case 'any':
      return { any: inTurn(condition.of) }
    case 'not':
      return { not: conditionOf(condition.of) }
    case 'is':
      return { ...property(condition.fact), operator: 'equal', value: condition.value }
    case 'before':
      return { ...property(condition.fact), operator: 'lessThan', value: property(condition.than) }
    case 'const':
      return condition.value ? { all: [] } : { any: [] }
  }
}

const topLevel = (condition: Condition): TopLevelCondition =>
  condition.op === 'all' || condition.op === 'any' || condition.op === 'not'
    ? (conditionOf(condition) as TopLevelCondition)
    : { all: [conditionOf(condition)] }

const engineOf = ({ rules }: Program): Engine =>
  new Engine(
    rules.map(({ remedy, outcome, when }) => ({
      conditions: topLevel(when),
      event: { type: outcome, params: { remedy } },
    })),
    { pathResolver: (value, path) => (value as Record<string, unknown>)[path] },
  )

const answerOf = (events: readonly { type: string; params?: Record<string, unknown> }[]): Answer => {
  const answer: Answer = {}
  for (const { type, params } of events) {
    const remedy = params?.remedy as OutcomeRule['remedy']
    const known = answer[remedy]
    const outcome = type as OutcomeRule['outcome']
    if (!known || RANKED.indexOf(outcome) < RANKED.indexOf(known)) answer[remedy] = outcome
  }
  return answer
}

export const jsonRulesEnginePeer: Peer = {
  name: 'json-rules-engine',
  package: 'json-rules-engine',
  setUp:
    'one engine per policy and country, kept; a rule per outcome; the line as one fact with a plain path resolver',
  limits: 'no dates, no calendars; every rule is evaluated, since no outcome can stop another',
  prepare: (programs) => {
    const engines = byProgram(programs, engineOf)
    return async (cases) => {
      const answers: Answer[] = []
      for (const { program, facts } of cases) {
        const { events } = await engines(program).run({ [LINE]: facts })
        answers.push(answerOf(events))
      }
      return answers
    }
  },
}
