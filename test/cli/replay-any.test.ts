import { expect, it } from 'vitest'
import { parseFacts } from '../../app/engine/index.ts'
import { seeded } from '../engine/draw.ts'
import { drawCase } from '../engine/generated.ts'
import { fc, tries } from '../harness/property.ts'
import { fileOf, recourse } from './shell.ts'

interface Recorded {
  facts: string
  decision: { lines: { remedies: { outcome: string }[] }[] }
}

/** Documents that no one has seen, with facts that the command would take. */
const anyCase = fc.noBias(fc.nat(0xffff_ffff)).map((seed) => {
  const draw = seeded(seed)
  for (;;) {
    const { document, facts } = drawCase(draw)
    if (parseFacts(facts).ok) return { seed, document, facts }
  }
})

it('what was recorded of any case is decided again to the same bytes, and any other outcome is shown', {
  timeout: 90_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(anyCase, async ({ document, facts }) => {
      const recorded = await recourse(
        ['decide', '--policy', fileOf(document), '--record', '-'],
        JSON.stringify(facts),
      )
      expect([recorded.code, recorded.err]).toEqual([0, ''])
      const again = await recourse(['replay'], recorded.out)
      expect([again.code, again.err]).toEqual([0, ''])
      const record = JSON.parse(recorded.out) as Recorded
      // A letter more in the facts, and their hash is another.
      const damaged = { ...record, facts: record.facts.replace('{', '{ ') }
      expect((await recourse(['replay'], JSON.stringify(damaged))).code).toBe(2)
      const first = record.decision.lines.flatMap(({ remedies }) => remedies)[0]
      if (!first) return
      first.outcome = first.outcome === 'granted' ? 'refused' : 'granted'
      const changed = await recourse(['replay'], JSON.stringify(record))
      expect(changed.code).toBe(1)
      expect(changed.out).toContain('outcome')
    }),
    tries(60),
  )
})
