import { expect, it } from 'vitest'
import type { Unsure } from '../../app/engine/join.ts'
import { join } from '../../app/engine/join.ts'
import type { Layer } from '../../app/engine/layer.ts'
import { layerOf, REMEDIES } from '../../app/engine/layer.ts'
import { reason } from '../../app/engine/reason.ts'
import { weigh } from '../../app/engine/weigh.ts'
import type { Invented } from './any-claims.ts'
import { drawClaims } from './any-claims.ts'
import { once, seeded } from './draw.ts'
import { joined } from './naive/join.ts'
import type { Rule, Said } from './naive/rule.ts'
import { inCitationOrder } from './naive/rule.ts'

const DOUBT: Unsure = {
  given: reason('law-unknown', { country: 'RO' }),
  citation: { layer: 'law', provision: 'RO/unknown' },
}

const weighed = (name: Layer['name'], all: readonly Invented[], conflicts: 'better' | 'review') => {
  const layer = layerOf(
    name,
    all.map(({ instance }) => instance),
  )
  const slate = layer.slates[REMEDIES.indexOf('withdrawal')]
  const verdicts = layer.members.map(({ decide }) => decide({} as never))
  return slate && weigh(slate, verdicts, conflicts)
}

/** As the naive evaluator holds a clause; those of one provision by their id. */
const saidBy = (all: readonly Invented[]): Said[] => {
  const said = all.flatMap(({ instance: { clause, citation, restates, decide, needs }, says }): Said[] => {
    const { id, effect, remedies, defeats, floor } = clause
    const rule: Rule = {
      ...{ id, effect, remedies, defeats, floor, restates, citation, scope: undefined, needs, decide },
    }
    return says.kind === 'silent' ? [] : [{ rule, verdict: says }]
  })
  return inCitationOrder(
    said.toSorted((a, b) => (a.rule.id < b.rule.id ? -1 : 1)),
    ({ rule }) => rule.citation,
  )
}

const CASES = 5_000

it('the naive evaluator agrees on clauses that exist nowhere, whatever they claim and whomever they defeat', {
  timeout: 120_000,
}, () => {
  const outcomes = new Map<string, number>()
  for (let seed = 1; seed <= CASES; seed += 1) {
    const draw = seeded(seed)
    const { contract, law } = drawClaims(draw)
    const [isDoubtful, toAPerson] = [once(draw, 6), law.length === 0 && once(draw, 2)]
    const doubt = isDoubtful ? DOUBT : undefined
    const ours = join(
      'withdrawal',
      weighed('contract', contract, toAPerson ? 'review' : 'better'),
      weighed('law', law, 'better'),
      doubt,
    )
    const theirs = joined(
      'withdrawal',
      saidBy(contract),
      saidBy(law),
      doubt && { reason: { ...doubt.given, bears: 'open', citation: doubt.citation } },
      toAPerson,
    )
    const outcome = ours?.decision.outcome ?? 'nothing'
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    if (
      JSON.stringify(ours) === JSON.stringify(theirs && { shared: theirs.shared, decision: theirs.decision })
    )
      continue
    expect({ seed, ...ours }).toEqual({ seed, ...theirs })
    expect(JSON.stringify(ours), `seed ${seed}`).toBe(JSON.stringify(theirs))
  }
  for (const outcome of ['granted', 'review', 'refused'])
    expect(outcomes.get(outcome)).toBeGreaterThan(CASES / 20)
})
