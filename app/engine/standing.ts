import type { Extras } from './clause.ts'
import type { MoneyKind, PartialDelivery, RepaymentMeans } from './decision.ts'
import type { Member } from './layer.ts'
import type { Spoken, Weighed } from './weigh.ts'
import { CLAIM, stands } from './weigh.ts'

/** What one clause says on one dimension. */
export interface Word<T> {
  from: Member
  verdict: Spoken['verdict']
  value: T
}

/** What one clause says of one kind of money, added up. */
export interface Sum {
  what: MoneyKind
  minor: number
  currency: string
  once: boolean
}

export type SaidDuty = NonNullable<Extras['duties']>[number]

/** The words that stand on each dimension besides whether and until. */
export interface Standing {
  /** One per kind, in the order of `MONEY_KINDS`. */
  sums: Word<Sum>[]
  cost: Word<'shop' | 'buyer'> | undefined
  means: Word<RepaymentMeans> | undefined
  partial: Word<PartialDelivery['rule']> | undefined
  /** All that count, also those that another of their family replaces. */
  duties: Word<SaidDuty>[]
}

/** In the order in which money is shown. */
export const MONEY_KINDS: readonly MoneyKind[] = [
  'item',
  'outward_shipping',
  'diminished_value',
  'service_supplied',
  'wear_deduction',
  'accessory_deduction',
  'price_difference',
  'price_reduction',
  'bank_costs',
  'restocking_fee',
  'compensation',
  'set_off',
]

const PLACE = Object.fromEntries(MONEY_KINDS.map((kind, at) => [kind, at])) as Record<MoneyKind, number>

/** The better for the buyer first. */
const MEANS: readonly RepaymentMeans[] = ['same_means', 'named_account', 'store_credit']
export const PARTIAL: readonly PartialDelivery['rule'][] = ['full', 'pro_rata', 'marginal', 'none']

/**
 * What stands besides whether and until, of layers that grant, or of those that leave it to a person. The
 * definition; "the later" is the one that comes later in citation order, so the law before the contract:
 *
 * - **Who counts.** Of a layer that grants: clauses that settle, and those whose `granted` or `spared` stands. Of
 *   one that leaves it to a person: clauses that settle, and all that claim anything but `refused`. Of one that
 *   refuses: clauses that settle, and those whose `refused` stands. Every other clause's duties, amounts, costs and means are as if unsaid.
 * - **Amounts**, per kind: what one clause says of a kind is one sum; of several clauses the greatest sum
 *   (the better for the buyer) stands; between equals the later.
 * - **Who pays the return**: `shop` before `buyer`; between equals the later.
 * - **Means**: what the law says where it speaks, for it follows the buyer's own choice; else in the order of
 *   `MEANS`; between equals the later.
 * - **A part of an order**: of the clauses that say how delivery is shared, in the order of `PARTIAL`; between equals
 *   the later.
 * - **Duties**: see `dutyOf`.
 */
export const standingIn = (
  layers: readonly Weighed[],
  outcome: 'granted' | 'review' | 'refused',
): Standing => {
  const standing: Standing = { sums: [], cost: undefined, means: undefined, partial: undefined, duties: [] }
  for (const weighed of layers) {
    if (weighed.outcome !== outcome) continue
    for (const one of weighed.spoken) if (counts(one, outcome)) add(standing, one.from, one.verdict)
  }
  return standing
}

/** Whether a clause's other dimensions count in a layer of that outcome. */
export const counts = (one: Spoken, outcome: 'granted' | 'review' | 'refused'): boolean => {
  const { claim, verdict } = one
  if (verdict.kind === 'settles') return true
  if (claim === CLAIM.none) return false
  if (claim === CLAIM.refused) return outcome === 'refused' && stands(one)
  return outcome === 'review' || (stands(one) && (claim === CLAIM.granted || claim === CLAIM.spared))
}

const add = (standing: Standing, from: Member, verdict: Spoken['verdict']): void => {
  const { amounts, duties, returnPaidBy, repaidBy, partialDelivery } = verdict
  if (amounts !== undefined) for (const value of sumsOf(amounts)) addSum(standing.sums, from, verdict, value)
  if (duties !== undefined) for (const value of duties) standing.duties.push({ from, verdict, value })
  if (returnPaidBy !== undefined && (returnPaidBy === 'shop' || standing.cost?.value !== 'shop'))
    standing.cost = { from, verdict, value: returnPaidBy }
  if (repaidBy !== undefined && isBetterMeans(repaidBy, from, standing.means))
    standing.means = { from, verdict, value: repaidBy }
  if (partialDelivery !== undefined && isNoWorse(PARTIAL, partialDelivery, standing.partial?.value))
    standing.partial = { from, verdict, value: partialDelivery }
}

const isNoWorse = <T>(order: readonly T[], value: T, than: T | undefined): boolean =>
  than === undefined || order.indexOf(value) <= order.indexOf(than)

/** The law speaks after the contract, so its first word always takes the place of the contract's. */
const isBetterMeans = (value: RepaymentMeans, from: Member, than: Standing['means']): boolean =>
  than === undefined ||
  than.from.citation.layer !== from.citation.layer ||
  isNoWorse(MEANS, value, than.value)

/** What one clause says of each kind, added up. */
export const sumsOf = (amounts: NonNullable<Extras['amounts']>): Sum[] => {
  const [only] = amounts
  if (only && amounts.length === 1) return [sumOf(only)]
  const sums: Sum[] = []
  for (const said of amounts) {
    const { what, amount } = said
    const same = sums.find((sum) => sum.what === what)
    if (same) same.minor += amount.minor
    else sums.push(sumOf(said))
  }
  return sums
}

const sumOf = ({ what, amount, once }: NonNullable<Extras['amounts']>[number]): Sum => ({
  what,
  minor: amount.minor,
  currency: amount.currency,
  once: once !== undefined,
})

/** In its place among the kinds; a lesser sum than the one that is there leaves it. */
const addSum = (sums: Word<Sum>[], from: Member, verdict: Spoken['verdict'], value: Sum): void => {
  let at = sums.length
  while (at > 0 && PLACE[(sums[at - 1] as Word<Sum>).value.what] >= PLACE[value.what]) at--
  const there = sums[at]
  if (there?.value.what !== value.what) sums.splice(at, 0, { from, verdict, value })
  else if (value.minor >= there.value.minor) sums[at] = { from, verdict, value }
}

const kinOf = (what: SaidDuty['what']): SaidDuty['what'] => {
  if (what === 'refund_once_sent') return 'refund'
  return what === 'repair' || what === 'replace' ? 'repair_or_replace' : what
}

/** Duties of one family take each other's place: kinds of one thing, owed by the same. */
const areKin = (a: SaidDuty, b: SaidDuty): boolean => a.who === b.who && kinOf(a.what) === kinOf(b.what)

/**
 * The duty that stands for its family: one with a day before one without; of several days the shop's
 * earliest and the buyer's latest; between equals the later in citation order. Of the clause that says it, every
 * duty of the family stands.
 */
export const dutyOf = (duties: readonly Word<SaidDuty>[], like: SaidDuty): Word<SaidDuty> | undefined => {
  let best: Word<SaidDuty> | undefined
  for (const word of duties)
    if (areKin(word.value, like) && (!best || isNoWorseDay(word.value, best.value))) best = word
  return best
}

const isNoWorseDay = ({ who, by: day }: SaidDuty, { by: than }: SaidDuty): boolean => {
  if (than === undefined || day === than) return true
  if (day === undefined) return false
  return day < than === (who === 'shop')
}
