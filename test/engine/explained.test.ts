import { describe, expect, it, vi } from 'vitest'
import type { Clause } from '../../app/engine/clause.ts'
import { CLAUSES } from '../../app/engine/clauses/index.ts'
import { compileFloor } from '../../app/engine/compile-floor.ts'
import type { Compiled } from '../../app/engine/decide.ts'
import { decide } from '../../app/engine/decide.ts'
import { explained } from '../../app/engine/explain.ts'
import type { FactName } from '../../app/engine/fact-register.ts'
import { FACTS } from '../../app/engine/fact-register.ts'
import type { Facts, LineFacts, PolicyDocument } from '../../app/engine/index.ts'
import { compile, JURISDICTIONS, PRESETS } from '../../app/engine/index.ts'
import { LAW_CLAUSES } from '../../app/engine/law/eu/index.ts'
import { layerOf } from '../../app/engine/layer.ts'
import { checkPolicy } from '../../app/engine/parse-policy.ts'
import { seenFrom } from '../../app/engine/seen-from.ts'
import { DELIVERED, facts, line, onDay, RECORDED, underPresetA } from './case.ts'
import { seeded } from './draw.ts'
import { drawCase } from './generated.ts'

vi.setConfig({ testTimeout: 180_000 })

const UNSEALED = { ...RECORDED, sealIntact: false, packageOpened: true } as const

/** Late, in three kinds, and come in two parcels. */
const lateOrder = (count: number): Facts =>
  facts(
    onDay(40),
    Array.from({ length: count }, (_, at): LineFacts => {
      const category = (['hygiene_sensitive', 'standard', 'custom_made'] as const)[at % 3]
      const delivery = at % 2 ? DELIVERED : { ...DELIVERED, possessionOn: '2026-11-10' as const }
      return line(category, { unit: `${at}/1`, delivery, ...(at % 3 === 0 && UNSEALED) })
    }),
  )

/** The clauses, and how often one was heard. */
const counting = (): { clauses: readonly Clause[]; heard: () => number } => {
  let heard = 0
  const clauses = CLAUSES.map((clause): Clause => {
    const counted: Clause = {
      ...clause,
      bind: (params) => {
        const result = clause.bind(params)
        if (!result.ok) return result
        const { decide, ...bound } = result.bound
        const decideCounted: typeof decide = (given) => {
          heard += 1
          return decide(given)
        }
        return { ok: true, bound: { ...bound, clause: counted, decide: decideCounted } }
      },
    }
    return counted
  })
  return { clauses, heard: () => heard }
}

const hearingsPerLine = (count: number): number => {
  const { clauses, heard } = counting()
  const explain = compile(PRESETS['preset-a'], { policyVersion: 'test', clauses, explain: true })
  const told = explain(lateOrder(count)).lines.filter(({ remedies }) =>
    remedies.some(({ wouldChange = [] }) => wouldChange.length > 0),
  )
  expect(told.length).toBe(count)
  return heard() / count
}

describe('explaining an order of many lines', () => {
  it('hears clauses as often for each of two hundred as for each of six', () => {
    const few = hearingsPerLine(6)
    expect(few).toBeGreaterThan(100)
    expect(hearingsPerLine(200)).toBeLessThan(few * 1.1)
  })

  it('decides one line at a time among few others, and the same facts once', () => {
    const decided: string[] = []
    const explain = explained(
      (given, only) => {
        if (only !== undefined) decided.push(JSON.stringify([given, only]))
        return underPresetA(given)
      },
      () => () => new Set(Object.keys(FACTS) as FactName[]),
    )
    explain(lateOrder(12))
    expect(decided.length).toBeGreaterThan(12 * 10)
    expect(new Set(decided).size).toBe(decided.length)
    // The line itself, and one from each of the two parcels.
    const lines = decided.map((one) => (JSON.parse(one) as [Facts])[0].lines.length)
    expect(new Set(lines)).toEqual(new Set([3]))
  })
})

const floors = new Map(
  Object.entries(JURISDICTIONS).map(([country, data]) => [country, compileFloor(data, LAW_CLAUSES)]),
)

const compiledOf = (document: PolicyDocument): Compiled => {
  const checked = checkPolicy(document, CLAUSES, JURISDICTIONS)
  if ('problems' in checked) throw new Error(JSON.stringify(checked.problems))
  const contract = layerOf('contract', checked.instances)
  const { conflicts = 'better_for_buyer', noFloor } = checked.document
  return { policyVersion: 'test', contract, conflicts, floors, noFloor: new Set(noFloor), maxAgeDays: 366 }
}

it('one line is decided alone as it is among all, and among those that differ', () => {
  let compared = 0
  let dropped = 0
  for (let seed = 1; seed <= 300; seed += 1) {
    const { document, facts: drawn } = drawCase(seeded(seed))
    const again = drawn.lines.map((one) => ({ ...one, unit: `again ${one.unit}` }))
    const more = drawn.lines.map((one) => ({ ...one, unit: `more ${one.unit}` }))
    const given = { ...drawn, lines: [...drawn.lines, ...again, ...more] }
    const compiled = compiledOf(document)
    const whole = decide(compiled, given)
    const seen = seenFrom(given)
    for (const [at, expected] of whole.lines.entries()) {
      expect(decide(compiled, given, at).lines, `seed ${seed}`).toEqual([expected])
      expect(decide(compiled, seen(at), 0).lines, `seed ${seed}`).toEqual([expected])
      compared += 1
      dropped += given.lines.length - seen(at).lines.length
    }
  }
  expect(compared).toBeGreaterThan(900)
  expect(dropped).toBeGreaterThan(900)
})
