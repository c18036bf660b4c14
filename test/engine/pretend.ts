import * as z from 'zod'
import type { Clause, Effect, Verdict } from '../../app/engine/clause.ts'
import { clause, fails, holds, review, settles } from '../../app/engine/clause.ts'
import type { Remedy, RemedyDecision } from '../../app/engine/index.ts'
import type { Instance } from '../../app/engine/instance.ts'
import type { Joined, Unsure } from '../../app/engine/join.ts'
import { join } from '../../app/engine/join.ts'
import type { Layer } from '../../app/engine/layer.ts'
import { layerOf, REMEDIES } from '../../app/engine/layer.ts'
import { weigh } from '../../app/engine/weigh.ts'

/** A clause that always says the same, whatever the facts. */
export interface Pretended {
  /** Its label in the document, or its provision in the law. */
  ref: string
  effect: Effect
  says: Verdict
  id?: string
  defeats?: readonly string[]
  floor?: string
  remedies?: readonly Remedy[]
}

export const granted = holds('cleanable', {})
export const refused = fails('no-specification', {})
export const excluded = holds('own-specification', {})
export const open = review('specification-doubtful', {})
export { fails, holds, review, settles }

const asClause = (one: Pretended): Clause =>
  clause({
    id: one.id ?? one.ref,
    effect: one.effect,
    remedies: one.remedies ?? ['exchange'],
    defeats: one.defeats ?? [],
    ...(one.floor !== undefined && { floor: one.floor }),
    params: z.strictObject({}),
    needs: () => [],
    decide: () => () => one.says,
  }) as Clause

/** Ranked as they are given: put whoever defeats first. */
const instanceOf =
  (layer: Layer['name']) =>
  (one: Pretended, rank: number): Instance => {
    const bound = asClause(one).bind({})
    if (!bound.ok) throw new Error(`${one.ref} cannot be bound`)
    const citation =
      layer === 'contract'
        ? ({ layer, clause: one.id ?? one.ref, ref: one.ref } as const)
        : ({ layer, provision: one.ref } as const)
    return { ...bound.bound, citation, covers: () => true, rank }
  }

const weighed = (layer: Layer, remedy: Remedy, conflicts: 'better' | 'review') => {
  const slate = layer.slates[REMEDIES.indexOf(remedy)]
  const verdicts = layer.members.map(({ decide }) => decide({} as never))
  return slate && weigh(slate, verdicts, conflicts)
}

interface Said {
  contract?: readonly Pretended[]
  law?: readonly Pretended[]
  remedy?: Remedy
  conflicts?: 'better' | 'review'
  unsure?: Unsure
}

export const joinedOf = (said: Said): Joined | undefined => {
  const { contract = [], law = [], remedy = 'exchange', conflicts = 'better', unsure } = said
  const layers = {
    contract: layerOf('contract', contract.map(instanceOf('contract'))),
    law: layerOf('law', law.map(instanceOf('law'))),
  }
  return join(
    remedy,
    weighed(layers.contract, remedy, conflicts),
    weighed(layers.law, remedy, 'better'),
    unsure,
  )
}

export const decidedOf = (said: Said): RemedyDecision => {
  const joined = joinedOf(said)
  if (!joined) throw new Error('Neither layer speaks of it')
  return joined.decision
}
