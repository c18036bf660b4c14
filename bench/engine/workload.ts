import type { Decide, Facts, PolicyDocument } from '../../app/engine/index.ts'
import { compile, PRESETS } from '../../app/engine/index.ts'
import { COUNTRIES, orderNumber } from '../orders/order.ts'
import type { Prepared } from '../policy/cases.ts'
import { prepare } from '../policy/cases.ts'
import type { Encoded } from '../policy/programs.ts'
import { encode, programName } from '../policy/programs.ts'

/** The presets that are a shop's own policy; the statutory minimum has no clauses. */
export const POLICIES: readonly [id: string, document: PolicyDocument][] = Object.entries(PRESETS).filter(
  ([, { sections }]) => sections.length > 0,
)

/** Every policy joined with every country's law, and alone. */
export const programs = (): Encoded[] =>
  POLICIES.flatMap(([id, document]) => [
    encode(id, document, undefined),
    ...Object.keys(COUNTRIES).map((country) => encode(id, document, country)),
  ])

export interface Workload {
  /** Orders with the policy that decides each, in turn. */
  orders: readonly { order: Facts; decide: Decide }[]
  prepared: readonly Prepared[]
  decideWith: (line: Prepared) => Decide
}

/** Orders from `from` on, each under one of the policies. */
export const workload = (from: number, count: number, encoded: readonly Encoded[]): Workload => {
  const byName = new Map(encoded.map((program) => [program.name, program]))
  const deciders = POLICIES.map(([, document]) => compile(document, { policyVersion: 'bench' }))
  const decides = new Map<Facts, Decide>()
  const prepared: Prepared[] = []
  for (let index = from; index < from + count; index += 1) {
    const order = orderNumber(index)
    const policy = index % POLICIES.length
    const { place, buyer } = order.order
    const program = byName.get(programName(POLICIES[policy]?.[0] ?? '', place.country, buyer))
    const decide = deciders[policy]
    if (!program || !decide) throw new Error(`Nothing decides order ${index}`)
    decides.set(order, decide)
    prepared.push(...prepare(order, program))
  }
  return {
    orders: [...decides].map(([order, decide]) => ({ order, decide })),
    prepared,
    decideWith: ({ order }) => decides.get(order) ?? (deciders[0] as Decide),
  }
}
