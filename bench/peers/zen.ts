import { ZenEngine } from '@gorules/zen-engine'
import type { Condition } from '../policy/condition.ts'
import type { Answer, Case, Peer, Program } from './peer.ts'
import { byProgram, remediesOf, rulesFor } from './peer.ts'

/** How many lines one call decides: a call costs more than a line. */
const BATCH = 500

const expressionOf = (condition: Condition): string => {
  switch (condition.op) {
    case 'all':
      return `(${condition.of.map(expressionOf).join(' and ')})`
    case 'any':
      return `(${condition.of.map(expressionOf).join(' or ')})`
    case 'not':
      return `(not (${expressionOf(condition.of)}))`
    case 'is':
      return `${condition.fact} == ${JSON.stringify(condition.value)}`
    case 'before':
      return `${condition.fact} < ${condition.than}`
    case 'const':
      return String(condition.value)
  }
}

const outcomeOf = (program: Program, remedy: Parameters<typeof rulesFor>[1]): string =>
  rulesFor(program, remedy).reduceRight(
    (otherwise, { outcome, when }) => `(${expressionOf(when)} ? '${outcome}' : ${otherwise})`,
    "''",
  )

/** A decision graph with one node that works through a list of lines. */
const graphOf = (program: Program) => ({
  nodes: [
    { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
    {
      id: 'decide',
      type: 'expressionNode',
      name: 'decide',
      position: { x: 1, y: 0 },
      content: {
        expressions: remediesOf(program).map((remedy) => ({
          id: remedy,
          key: remedy,
          value: outcomeOf(program, remedy),
        })),
        passThrough: false,
        inputField: 'lines',
        outputPath: 'lines',
        executionMode: 'loop',
      },
    },
    { id: 'out', type: 'outputNode', name: 'out', position: { x: 2, y: 0 } },
  ],
  edges: [
    { id: 'a', type: 'edge', sourceId: 'in', targetId: 'decide' },
    { id: 'b', type: 'edge', sourceId: 'decide', targetId: 'out' },
  ],
})

const batched = (cases: readonly Case[]): number[][] => {
  const batches: number[][] = []
  const open = new Map<string, number[]>()
  cases.forEach(({ program }, index) => {
    const batch = open.get(program) ?? []
    if (batch.length === 0) batches.push(batch)
    batch.push(index)
    open.set(program, batch.length < BATCH ? batch : [])
  })
  return batches
}

export const zenPeer: Peer = {
  name: 'zen',
  package: '@gorules/zen-engine',
  setUp: `one compiled decision per policy and country, kept; up to ${BATCH} lines in one call, in its own loop`,
  limits: 'its dates know no public holidays',
  prepare: (programs) => {
    const engine = new ZenEngine()
    const decisions = byProgram(programs, (program) => engine.createDecision(graphOf(program)))
    return async (cases) => {
      const answers: Answer[] = new Array(cases.length)
      for (const batch of batched(cases)) {
        const lines = batch.map((index) => cases[index]?.facts)
        const { result } = await decisions(cases[batch[0] ?? 0]?.program ?? '').evaluate({ lines })
        batch.forEach((index, position) => {
          answers[index] = spoken((result as { lines: Record<string, string>[] }).lines[position] ?? {})
        })
      }
      return answers
    }
  },
}

const spoken = (outcomes: Record<string, string>): Answer => {
  for (const remedy in outcomes) if (!outcomes[remedy]) delete outcomes[remedy]
  return outcomes as Answer
}
