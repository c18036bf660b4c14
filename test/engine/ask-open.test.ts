import { expect, it } from 'vitest'
import { openOf } from '../../app/engine/ask.ts'
import { ASKED } from '../../app/engine/layer.ts'

const SAID = [undefined, true, false]

/** Everything that may be known, and every set of facts that may be needed. */
const all = SAID.flatMap((sealIntact) =>
  SAID.flatMap((packageOpened) =>
    Array.from({ length: 1 << ASKED.length }, (_, needed) => ({
      known: {
        ...(sealIntact !== undefined && { sealIntact }),
        ...(packageOpened !== undefined && { packageOpened }),
      },
      needed,
    })),
  ),
)

it.each(['once', 'again'])('is open what is needed and not known, and answered in every way, %s', () => {
  expect(all.length).toBe(36)
  for (const { known, needed } of all) {
    const { missing, answers } = openOf(known, needed)
    const open = ASKED.filter((fact, at) => (needed & (1 << at)) !== 0 && !(fact in known))
    expect(missing, JSON.stringify({ known, needed })).toEqual(open)
    // A broken seal was in an opened package, assumed or said; of nothing open there is one answer.
    const every = SAID.slice(1).flatMap((sealIntact) =>
      SAID.slice(1).map((packageOpened) => ({ sealIntact, packageOpened })),
    )
    const possible = every.filter((one) => {
      const isOpened = open.includes('packageOpened') || 'packageOpened' in known
      const assumed = known.sealIntact ?? (open.includes('sealIntact') ? one.sealIntact : true)
      return (
        one.sealIntact === assumed &&
        one.packageOpened === (isOpened ? (known.packageOpened ?? one.packageOpened) : !assumed) &&
        (open.length === 0 || one.sealIntact || one.packageOpened)
      )
    })
    expect(new Set(answers.map(text)), JSON.stringify({ known, needed })).toEqual(new Set(possible.map(text)))
  }
})

const text = ({ sealIntact, packageOpened }: { sealIntact?: unknown; packageOpened?: unknown }): string =>
  JSON.stringify({ sealIntact, packageOpened })
