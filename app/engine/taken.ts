import type { Verdict } from './clause.ts'
import type { Displaced } from './decision.ts'
import { eachOnce, failingFloorOf, said } from './displaced.ts'
import type { Remedy } from './facts.ts'
import { slateOf } from './layer.ts'
import type { Spoken, Weighed } from './weigh.ts'
import { CLAIM, isAgainst, stands, weigh } from './weigh.ts'
import { yielding } from './yielding.ts'

/** A contract as it is taken beside the law, and what both come to. */
interface Taken {
  contract: Weighed | undefined
  outcome: Weighed['outcome']
  /** What it is taken without, and what took its place. */
  disregarded: readonly Displaced[]
}

/**
 * The contract beside the law. The definition:
 *
 * - It is weighed, and what merely restates the law yields (`yielding.ts`).
 * - **Unenforceable** is a clause of it that claims `refused` or `review`, standing or fallen, and leans (`floor`) on an
 *   `excludes` clause of the law that speaks of this remedy, is not silent and fails: the ground on which it is
 *   disregarded. "Made for you" is not why a buyer who is late has no right, if by law it is no exception.
 * - Where the outcome of both (`join`) is not `granted`, and is the same once the contract is weighed again, and yields
 *   again, as if those clauses were silent, it is taken so: without them, and they are disregarded.
 * - Else it is taken with them. Granted: `displaced.ts` says what gives way. Not granted, but better without them: they
 *   narrow a promise of what the law does not give, as they may.
 */
export const taken = (remedy: Remedy, promised: Weighed | undefined, law: Weighed | undefined): Taken => {
  if (!promised || !law) return { contract: promised, outcome: (promised ?? law)?.outcome, disregarded: [] }
  const contract = yielding(promised, law)
  const whole = { contract, outcome: outcomeOf(contract, law), disregarded: [] }
  if (whole.outcome === 'granted') return whole
  const [left, disregarded] = parted(promised, law)
  if (disregarded.length === 0) return whole
  const again = weighedAgain(left, remedy)
  const rest = again && yielding(again, law)
  const outcome = rest ? outcomeOf(rest, law) : law.outcome
  return outcome === whole.outcome ? { contract: rest, outcome, disregarded } : whole
}

/** What can be relied on, and what cannot. */
const parted = (contract: Weighed, law: Weighed): [readonly Spoken[], readonly Displaced[]] => {
  const found: Displaced[] = []
  const left: Spoken[] = []
  for (const one of contract.spoken) {
    const ground = isAgainst(one.claim) ? failingFloorOf(one.from, law) : undefined
    if (ground) found.push(said(one.from.citation, ground))
    else left.push(one)
  }
  return [left, eachOnce(found)]
}

/** Beside law there are only consumers, to whom every conflict is read in their favour. */
const weighedAgain = (spoken: readonly Spoken[], remedy: Remedy): Weighed | undefined => {
  const members = spoken.map(({ from }) => from)
  const verdicts: Verdict[] = []
  for (const { from, verdict } of spoken) verdicts[from.index] = verdict
  const slate = slateOf(members, remedy)
  return slate && weigh(slate, verdicts, 'better')
}

const outcomeOf = (contract: Weighed, law: Weighed): Weighed['outcome'] => {
  const [a, b] = [contract.outcome, law.outcome]
  if (a === 'granted' || b === 'granted') return 'granted'
  if (a === 'review') return b === 'refused' && !mayGrant(contract) ? b : a
  return b === 'review' ? b : (a ?? b)
}

/** Whether there is something for a person to grant, in a contract that leaves it to them. */
const mayGrant = ({ spoken, isConflict }: Weighed): boolean =>
  isConflict || spoken.some((one) => one.isInDoubt || (one.claim === CLAIM.mayRun && stands(one)))
