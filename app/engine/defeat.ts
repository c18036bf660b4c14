import type { Clause } from './clause.ts'
import type { Problem } from './policy.ts'

/**
 * The order in which clauses are weighed: who defeats comes before who is defeated, so that one pass
 * settles what stands. An edge to a clause that does not exist, or a circle, is named.
 */
export const defeatOrder = (
  clauses: readonly Clause[],
): { rank: ReadonlyMap<string, number>; problems: Problem[] } => {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]))
  const problems = unknownEdges(clauses, byId)
  const rank = new Map<string, number>()
  const visit = (clause: Clause, trail: readonly string[]): void => {
    if (trail.includes(clause.id)) {
      const circle = [...trail.slice(trail.indexOf(clause.id)), clause.id].toReversed().join(' → ')
      problems.push({
        path: `clauses.${clause.id}.defeats`,
        message: `Clauses defeat each other in a circle: ${circle}`,
      })
      return
    }
    if (rank.has(clause.id)) return
    for (const attacker of clauses)
      if (attacker.defeats.includes(clause.id)) visit(attacker, [...trail, clause.id])
    rank.set(clause.id, rank.size)
  }
  for (const clause of clauses) visit(clause, [])
  return { rank, problems }
}

const unknownEdges = (clauses: readonly Clause[], known: ReadonlyMap<string, Clause>): Problem[] =>
  clauses.flatMap(({ id, defeats }) =>
    defeats
      .filter((defeated) => !known.has(defeated))
      .map((defeated) => ({
        path: `clauses.${id}.defeats`,
        message: `There is no clause "${defeated}" to defeat`,
      })),
  )
