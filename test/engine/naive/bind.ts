import type { Clause } from '../../../app/engine/clause.ts'
import type { Citation, Scope } from '../../../app/engine/index.ts'
import type { Rule } from './rule.ts'

/** A clause of the registry under its label, with its own parameters. */
export const bindRule = (
  clauses: readonly Clause[],
  id: string,
  params: unknown,
  citation: Citation,
  scope: Scope | undefined,
): Rule => {
  const clause = clauses.find((one) => one.id === id)
  const result = clause?.bind(params)
  if (!clause || !result?.ok) throw new RangeError(`${id} cannot be bound to ${JSON.stringify(params)}`)
  const { effect, remedies, defeats, floor } = clause
  const { needs, restates, decide } = result.bound
  return { id, effect, remedies, defeats, floor, restates, citation, scope, needs, decide }
}
