import { describe, expect, it } from 'vitest'
import type { FactName, FactValues } from '../../app/engine/fact-register.ts'
import { CLAUSE_FILES } from './clause-files.ts'

const KINDS = ['goods', 'service', 'voucher', 'digital_content'] as const

const told = (facts: Partial<FactValues>, needs: readonly FactName[]): FactValues =>
  Object.create(Object.fromEntries(needs.map((name) => [name, facts[name]]))) as FactValues

/** Every example of every clause, to be heard again with one fact changed. */
const cases = CLAUSE_FILES.flatMap(({ clause, examples }) =>
  examples.map(({ case: title, params, facts }) => {
    const result = clause.bind(params)
    if (!result.ok) throw new Error(`${clause.id}: ${title} does not bind`)
    const { needs, declares, decide } = result.bound
    const given: Partial<FactValues> = facts
    const say = (change: Partial<FactValues>) => decide(told({ ...given, ...change }, needs))
    return { name: `${clause.id}: ${title}`, facts: given, needs, declares, say }
  }),
)

describe('what a clause says of what it is not about', () => {
  it('is nothing, of any kind but those that it declares', () => {
    const speaking = cases.filter(
      ({ needs, declares, say }) => needs.includes('kind') && declares.kinds && say({}).kind !== 'silent',
    )
    const wrong = speaking.flatMap(({ name, declares, say }) =>
      KINDS.filter((kind) => !declares.kinds?.includes(kind))
        .filter((kind) => say({ kind }).kind !== 'silent')
        .map((kind) => `${name}, as ${kind}`),
    )
    expect(speaking.length).toBeGreaterThan(50)
    expect(wrong).toEqual([])
  })

  it('is as much of what was damaged on its way as of what is defective', () => {
    const defective = cases.filter(({ facts }) => facts.defect === 'defective')
    const other = defective.filter(
      ({ say }) => JSON.stringify(say({})) !== JSON.stringify(say({ defect: 'damaged_in_transit' })),
    )
    expect(defective.length).toBeGreaterThan(50)
    expect(other.map(({ name }) => name)).toEqual([])
  })
})
