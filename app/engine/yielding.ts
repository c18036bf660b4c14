import type { Spoken, Weighed } from './weigh.ts'
import { CLAIM, concluded, stands } from './weigh.ts'

/**
 * A contract that restates the law, weighed beside it: who promises "the right to withdraw, as the law gives it"
 * has not promised it where the law excepts. The contract as it then stands; the same one, where nothing yields.
 * The definition:
 *
 * 1. **Exception**: an `excludes` clause of the law, in a layer of the law that does not grant, whose claim of
 *    `refused` or `review` stands there. It is the contract's **own matter** if a clause of the contract leans
 *    on that very exception (`floor`), covers the unit, is not silent and speaks of this remedy, whatever it
 *    says: the document has a rule of its own on it, and that rule decides.
 * 2. **Yielding**: a claim of a contract clause that `restates` the law falls to the first exception, in citation
 *    order, that is not the contract's own matter and contradicts it: `refused` contradicts `granted` and the
 *    `review` of a clause that permits, `review` contradicts `granted`. A `granted` in doubt (`weigh`, 3) may run, no more,
 *    so `refused` contradicts it: it is in doubt no longer. What fell to the claim before stays fallen.
 * 3. **Outcome** of the contract, where something yielded: by what still stands (`weigh`, 5), but no worse than
 *    `review` where the law's is `review`: if a person finds no exception, the claim is back.
 *
 * Without law (a business buyer, a country without a floor) nothing yields.
 */
export const yielding = (contract: Weighed, law: Weighed): Weighed => {
  if (law.outcome === 'granted' || (contract.outcome !== 'granted' && contract.outcome !== 'review'))
    return contract
  let hasYielded = false
  for (const one of contract.spoken) {
    if (!one.from.restates || !(stands(one) || one.isInDoubt)) continue
    const exception = law.spoken.find((other) => excepts(other, one) && !isOwnMatter(contract, other))
    if (exception === undefined) continue
    one.fallenTo ??= exception
    one.isInDoubt = false
    hasYielded = true
  }
  if (!hasYielded) return contract
  const left = concluded(contract.spoken, 'better')
  return law.outcome === 'review' && left.outcome !== 'granted' ? { ...left, outcome: 'review' } : left
}

const excepts = (exception: Spoken, { claim, isInDoubt }: Spoken): boolean => {
  if (exception.from.clause.effect !== 'excludes' || !stands(exception)) return false
  if (exception.claim === CLAIM.refused) return claim === CLAIM.granted || claim === CLAIM.mayRun
  return exception.claim === CLAIM.review && claim === CLAIM.granted && !isInDoubt
}

const isOwnMatter = (contract: Weighed, exception: Spoken): boolean =>
  contract.spoken.some(({ from }) => from.clause.floor === exception.from.clause.id)
