import { expect, it } from 'vitest'
import type { PolicyDocument } from '../../app/engine/index.ts'
import { compile, PRESETS } from '../../app/engine/index.ts'
import { decisionWriter } from '../../cli/lines/decision-writer.ts'
import { anyFacts } from '../engine/arbitrary.ts'
import { facts, line, onDay } from '../engine/case.ts'
import { fc, tries } from '../harness/property.ts'

const policies: PolicyDocument[] = Object.values(PRESETS)

it('writes what JSON.stringify writes, whatever is decided', () => {
  const deciders = policies.map((policy) => compile(policy, { policyVersion: 'a "quoted" version' }))
  const textOf = decisionWriter()
  const seen = { lines: 0 }
  fc.assert(
    fc.property(anyFacts, (given) => {
      for (const decide of deciders) {
        const decision = decide(given)
        expect(textOf(decision)).toBe(JSON.stringify(decision))
        seen.lines += decision.lines.length
      }
    }),
    tries(700),
  )
  expect(seen.lines).toBeGreaterThan(2_000)
})

it('writes names that need care, and what would change an answer', () => {
  const unit = 'quote " backslash \\ newline \n é € \ud800'
  const decision = compile(PRESETS['preset-a'], { policyVersion: '1', explain: true })(
    facts(onDay(30), [line('hygiene_sensitive', { unit, sealIntact: false })]),
  )
  expect(decisionWriter()(decision)).toBe(JSON.stringify(decision))
  expect(JSON.stringify(decision)).toContain('"wouldChange":[{')
})
