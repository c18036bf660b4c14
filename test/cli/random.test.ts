import { expect, it } from 'vitest'
import { PRESETS, parseFacts } from '../../app/engine/index.ts'
import { portionDecider } from '../../cli/lines/decide-portion.ts'
import { anyFacts } from '../engine/arbitrary.ts'
import { fc, tries } from '../harness/property.ts'
import { mutated } from './mutated.ts'
import { recourse, STACK_TRACE } from './shell.ts'

/** JSON text of anything, of facts, of facts that something was done to, and text that is no JSON. */
const anyText = fc.oneof(
  { weight: 2, arbitrary: fc.json({ maxDepth: 4 }) },
  { weight: 3, arbitrary: anyFacts.map((facts) => JSON.stringify(facts)) },
  { weight: 5, arbitrary: mutated(anyFacts).map((value) => JSON.stringify(value) ?? 'null') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
)

it('decides ten thousand documents that anyone may have written, or says what is wrong with them', {
  timeout: 60_000,
}, () => {
  const decidePortion = portionDecider({ policy: PRESETS['preset-a'], explain: false })
  const seen = { decided: 0, refused: 0 }
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 100, maxLength: 100 }), (texts) => {
      const lines = texts.map((text) => text.replace(/[\n\r]/g, ' '))
      const { bytes, faults } = decidePortion(Buffer.from(lines.join('\n')), 1)
      const out = Buffer.from(bytes).toString()
      expect(out).not.toMatch(/could not|undefined|\bat .*:\d+:\d+|TypeError|RangeError|Maximum call stack/)
      const answers = out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { lines?: unknown[]; error?: string })
      expect(answers.length).toBe(lines.filter((line) => line.trim() !== '').length)
      for (const { lines: decided, error } of answers) {
        if (error === undefined) expect(decided?.length).toBeGreaterThan(0)
        else expect(error).not.toBe('')
      }
      seen.refused += faults.length
      seen.decided += answers.length - faults.length
    }),
    tries(100),
  )
  // Neither kind is rare, or this would prove little.
  expect(seen.decided).toBeGreaterThan(2_000)
  expect(seen.refused).toBeGreaterThan(2_000)
})

it('ends the command itself with 0 or 2, never with a stack trace', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const { code, out, err } = await recourse(['decide', '--policy', 'preset-a', '--no-explain'], text)
      expect([0, 2]).toContain(code)
      expect(err).not.toMatch(STACK_TRACE)
      expect(out === '').toBe(code === 2)
      expect(err === '').toBe(code === 0)
    }),
    tries(150),
  )
})

it('does the same for policies', async () => {
  const policies = mutated(fc.constant(PRESETS['preset-a'] as object))
  await fc.assert(
    fc.asyncProperty(fc.oneof(policies, fc.jsonValue({ maxDepth: 4 })), async (policy) => {
      const { fileOf } = await import('./shell.ts')
      const { code, err } = await recourse([
        'decide',
        '--policy',
        fileOf(policy ?? null),
        '--no-explain',
        'docs/examples/facts.json',
      ])
      expect([0, 2]).toContain(code)
      expect(err).not.toMatch(STACK_TRACE)
    }),
    tries(100),
  )
})

it('changes documents enough to find faults in them, and not so much that none is left', () => {
  const share = fc.sample(mutated(anyFacts), 500).filter((value) => parseFacts(value).ok).length / 500
  expect(share).toBeGreaterThan(0.02)
  expect(share).toBeLessThan(0.9)
})
