import { describe, expect, it, vi } from 'vitest'
import { CLAUSES } from '../../app/engine/clauses/index.ts'
import type { PolicyDocument } from '../../app/engine/index.ts'
import { compile, PolicyError, parsePolicy } from '../../app/engine/index.ts'
import { fc, tries } from '../harness/property.ts'
import { drawFacts } from './any-facts.ts'
import { drawPolicy } from './any-policy.ts'
import { arbitraryOf, seeded } from './draw.ts'
import { drawFaulty, FAULT_NAMES } from './planted-fault.ts'

// Long enough where every core is busy with other tests, and where a counterexample is made small.
vi.setConfig({ testTimeout: 180_000 })

describe('a policy that no one has seen', () => {
  it('is valid, uses every clause there is, every predicate, and all ways to put them together', () => {
    const documents = Array.from({ length: 400 }, (_, seed) => drawPolicy(seeded(seed)))
    for (const document of documents) expect(parsePolicy(document)).toEqual({ ok: true, document })
    const clauses = documents.flatMap(({ sections }) => sections.flatMap((section) => section.clauses))
    expect(new Set(clauses.map(({ clause }) => clause))).toEqual(new Set(CLAUSES.map(({ id }) => id)))
    const scopes = JSON.stringify(clauses.map(({ scope }) => scope))
    for (const key of [
      'and',
      'or',
      'not',
      'category',
      'kind',
      'tag',
      'price',
      'orderedOn',
      'country',
      'discounted',
    ])
      expect(scopes).toContain(`"${key}":`)
    expect(documents.some(({ noFloor }) => noFloor)).toBe(true)
    expect(documents.some(({ conflicts }) => conflicts === 'review')).toBe(true)
  })

  it('is the same for the same seed, and its facts too', () => {
    expect(drawPolicy(seeded(7))).toEqual(drawPolicy(seeded(7)))
    expect(drawFacts(seeded(7))).toEqual(drawFacts(seeded(7)))
    expect(drawPolicy(seeded(7))).not.toEqual(drawPolicy(seeded(8)))
  })
})

describe('a policy with one fault in it names that fault, at its place', () => {
  it.each(FAULT_NAMES)('%s', (fault) => {
    fc.assert(
      fc.property(
        arbitraryOf((draw) => drawFaulty(draw, fault)),
        ({ document, path, clauses }) => {
          const problems = problemsOf(document, clauses)
          expect(problems.length).toBeGreaterThan(0)
          expect(problems.filter((place) => !place.startsWith(path))).toEqual([])
        },
      ),
      tries(40),
    )
  })
})

const problemsOf = (document: unknown, clauses: Parameters<typeof compile>[1]['clauses']): string[] => {
  try {
    compile(document as PolicyDocument, { policyVersion: 'test', ...(clauses && { clauses }) })
  } catch (error) {
    if (error instanceof PolicyError) return error.problems.map(({ path }) => path)
    throw error
  }
  return []
}
