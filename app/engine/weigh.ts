import type { Effect, Extras, Verdict } from './clause.ts'
import type { FactValues } from './fact-register.ts'
import type { LineFacts, Remedy } from './facts.ts'
import type { Instance } from './instance.ts'
import type { Given } from './reason.ts'

/** What one clause says on one dimension of a remedy; the layer is that of its citation. */
export type Claim = { from: Instance } & (
  | { dimension: 'whether'; value: 'granted' | 'refused' | 'review' | 'spared' }
  | { dimension: 'until'; value: NonNullable<Extras['until']> }
  | { dimension: 'amount'; value: NonNullable<Extras['amounts']>[number] }
  | { dimension: 'cost'; value: 'shop' | 'buyer' }
  | { dimension: 'duty'; value: NonNullable<Extras['duties']>[number] }
)

export type Whether = Extract<Claim, { dimension: 'whether' }>

/** What each clause of a layer said about one unit. */
export interface Heard {
  from: Instance
  verdict: Exclude<Verdict, { kind: 'silent' }>
}

/** One layer's answer on one remedy. No outcome: the layer does not speak of it. */
export interface Weighed {
  outcome?: 'granted' | 'refused' | 'review'
  standing: readonly Claim[]
  fallen: readonly { claim: Claim; by: Instance }[]
  reasons: readonly { given: Given; bears: 'for' | 'against' | 'open'; from: Instance }[]
}

export const hear = (
  instances: readonly Instance[],
  product: LineFacts['product'],
  facts: FactValues,
): Heard[] =>
  instances.flatMap((from) => {
    if (!from.covers(product)) return []
    const verdict = from.decide(facts)
    return verdict.kind === 'silent' ? [] : [{ from, verdict }]
  })

const SAYS: Readonly<Record<Effect, Partial<Record<Verdict['kind'], Whether['value']>>>> = {
  permits: { holds: 'granted', fails: 'refused', review: 'review' },
  excludes: { holds: 'refused', review: 'review' },
  spares: { holds: 'spared' },
  settles: {},
}

const claimsOf = ({ from, verdict }: Heard): Claim[] => {
  const whether = SAYS[from.clause.effect][verdict.kind]
  return [
    ...(whether ? [{ from, dimension: 'whether', value: whether } as const] : []),
    ...(verdict.until ? [{ from, dimension: 'until', value: verdict.until } as const] : []),
    ...(verdict.amounts ?? []).map((value) => ({ from, dimension: 'amount', value }) as const),
    ...(verdict.returnPaidBy ? [{ from, dimension: 'cost', value: verdict.returnPaidBy } as const] : []),
    ...(verdict.duties ?? []).map((value) => ({ from, dimension: 'duty', value }) as const),
  ]
}

const isAgainst = ({ value }: Whether): boolean => value === 'refused' || value === 'review'

/** A claim against the buyer fells what grants; a claim for the buyer fells what stands against it; a later word on the end fells the earlier. */
const contradicts = (attacker: Claim, claim: Claim): boolean => {
  if (attacker.dimension === 'until' && claim.dimension === 'until') return attacker.value !== claim.value
  if (attacker.dimension !== 'whether' || claim.dimension !== 'whether') return false
  if (!isAgainst(attacker)) return isAgainst(claim)
  return claim.value === (mayRun(attacker) ? 'refused' : 'granted')
}

/** A permission that only a person can judge: it takes the force from a refusal, never from what grants. */
const mayRun = (claim: Claim): boolean =>
  claim.dimension === 'whether' && claim.value === 'review' && claim.from.clause.effect === 'permits'

const defeats = (attacker: Claim, claim: Claim): boolean =>
  attacker.from.clause.defeats.includes(claim.from.clause.id) && contradicts(attacker, claim)

/** Instances come in defeat order, so whoever could defeat a claim has been settled before it. */
export const weigh = (heard: readonly Heard[], remedy: Remedy): Weighed => {
  const concerned = heard.filter(({ from }) => from.clause.remedies.includes(remedy))
  const claims = concerned.flatMap(claimsOf)
  // A term that is over takes nothing from one that still runs (or, as only a person can say, may run), not even when an exception fells that one.
  const grant = claims.find((claim) => claim.dimension === 'whether' && claim.value === 'granted')
  const running = (grant ?? claims.find(mayRun))?.from
  const standing: Claim[] = []
  const fallen: { claim: Claim; by: Instance }[] = []
  for (const claim of claims) {
    const by = standing.find((other) => defeats(other, claim))?.from ?? (isOver(claim) ? running : undefined)
    if (by) fallen.push({ claim, by })
    else standing.push(claim)
  }
  const outcome = outcomeOf(standing)
  return { ...(outcome && { outcome }), standing, fallen, reasons: concerned.flatMap(reasonOf) }
}

const isOver = (claim: Claim): boolean =>
  claim.dimension === 'whether' && claim.value === 'refused' && claim.from.clause.effect === 'permits'

/** Left unresolved, the reading better for the buyer counts; without one that grants, one proven reason to refuse is enough. */
const outcomeOf = (standing: readonly Claim[]): Weighed['outcome'] => {
  const values = new Set(standing.flatMap((claim) => (claim.dimension === 'whether' ? [claim.value] : [])))
  return (['granted', 'refused', 'review'] as const).find((value) => values.has(value))
}

const reasonOf = ({ from, verdict }: Heard): Weighed['reasons'][number][] => {
  if (verdict.kind === 'settles') return []
  const helps = (verdict.kind === 'holds') === (from.clause.effect !== 'excludes')
  const bears = verdict.kind === 'review' ? 'open' : helps ? 'for' : 'against'
  return [{ given: verdict.reason, bears, from }]
}
