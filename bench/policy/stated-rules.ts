import type { BoundClause, Clause } from '../../app/engine/clause.ts'
import { CLAUSES } from '../../app/engine/clauses/index.ts'
import { defeatOrder } from '../../app/engine/defeat.ts'
import type { PolicyDocument } from '../../app/engine/index.ts'
import { JURISDICTIONS } from '../../app/engine/index.ts'
import { LAW_CLAUSES } from '../../app/engine/law/eu/index.ts'
import type { Scope } from '../../app/engine/scope.ts'
import { compileScope } from '../../app/engine/scope-covers.ts'

/** A clause of a document or a provision of law, with its numbers and its goods: what a peer must be told of it. */
export interface StatedRule {
  /** Its label, of letters, digits and underscores, so that every peer takes it for a name. */
  label: string
  layer: 'contract' | 'law'
  clause: Clause
  params: Record<string, unknown>
  scope?: Scope
  covers: ReturnType<typeof compileScope>
  /** Who is weighed before whom. */
  rank: number
  bound: BoundClause
}

const nameFrom = (text: string): string => text.replaceAll(/\W/g, '_')

const stated = (
  registry: readonly Clause[],
  layer: StatedRule['layer'],
  entry: { clause: string; label: string; params: unknown; scope?: Scope | undefined },
): StatedRule => {
  const clause = registry.find(({ id }) => id === entry.clause)
  const result = clause?.bind(entry.params)
  const rank = defeatOrder(registry).rank.get(entry.clause)
  if (!clause || !result?.ok || rank === undefined)
    throw new Error(`"${entry.clause}" (${entry.label}) does not bind`)
  return {
    label: nameFrom(entry.label),
    layer,
    clause,
    params: entry.params as Record<string, unknown>,
    ...(entry.scope && { scope: entry.scope }),
    covers: compileScope(entry.scope),
    rank,
    bound: result.bound,
  }
}

const decides = ({ clause }: StatedRule): boolean =>
  clause.effect === 'permits' || clause.effect === 'excludes' || clause.effect === 'spares'

/** The clauses of a document that bear on whether a remedy is granted; money and duties are not compared. */
export const rulesOfDocument = (document: PolicyDocument): StatedRule[] =>
  document.sections
    .flatMap(({ clauses }) => clauses)
    .map(({ clause, ref, params, scope }) =>
      stated(CLAUSES, 'contract', { clause, label: ref, params, scope }),
    )
    .filter(decides)

/** The provisions of a country that do, as they bind a contract concluded on that day. */
export const rulesOfCountry = (country: string, concludedOn: string): StatedRule[] => {
  const jurisdiction = JURISDICTIONS[country]
  if (!jurisdiction) throw new Error(`No law is held of "${country}"`)
  return jurisdiction.floor
    .filter(({ provision }) => (jurisdiction.provisions[provision]?.inForce.from ?? '') <= concludedOn)
    .map(({ clause, provision, params, scope }, index) =>
      stated(LAW_CLAUSES, 'law', { clause, label: `${provision}_${clause}_${index}`, params, scope }),
    )
    .filter(decides)
}
