import type { Claim, Weighed } from './weigh.ts'

/** What merely restates the law goes with it where the law excepts, unless the document has its own rule there. */
export const yielded = (contract: Weighed, law: Weighed): Weighed => {
  if (law.outcome === 'granted') return contract
  if (contract.outcome !== 'granted' && contract.outcome !== 'review') return contract
  const ownMatters = contract.said.map(({ rule }) => rule.floor)
  const exceptions = law.claims.filter(
    ({ rule, value, by }) =>
      rule.effect === 'excludes' &&
      (value === 'refused' || value === 'review') &&
      by === undefined &&
      !ownMatters.includes(rule.id),
  )
  const takerOf = (claim: Claim): Claim | undefined => {
    if (!claim.rule.restates || (claim.by && !claim.isDoubted)) return undefined
    if (claim.value === 'granted' && !claim.by) return exceptions[0]
    const mayRun = claim.isDoubted || (claim.value === 'review' && claim.rule.effect === 'permits')
    return mayRun ? exceptions.find(({ value }) => value === 'refused') : undefined
  }
  const takers = contract.claims.map(takerOf)
  if (takers.every((taker) => taker === undefined)) return contract
  const claims = contract.claims.map((claim, at) => ({
    ...claim,
    by: claim.by ?? takers[at],
    isDoubted: claim.isDoubted && !takers[at],
  }))
  const standing = claims.filter(({ by }) => !by).map(({ value }) => value)
  const isOpen = law.outcome === 'review'
  const order = isOpen ? (['granted'] as const) : (['granted', 'refused', 'review'] as const)
  const best = order.find((value) => standing.includes(value))
  return { ...contract, claims, outcome: best ?? (isOpen ? 'review' : undefined), conflict: [] }
}
