import type { Extras } from '../../../app/engine/clause.ts'
import type {
  Duty,
  MoneyKind,
  Owed,
  PartialDelivery,
  RepaymentMeans,
  SharedLine,
} from '../../../app/engine/index.ts'
import type { Said } from './rule.ts'
import { inCitationOrder, placeOf } from './rule.ts'
import type { Weighed } from './weigh.ts'

/** Whose duties, amounts, costs and means count in a layer. */
export const whoCounts = ({ outcome, said, claims }: Weighed): Said[] =>
  said.filter((one) => {
    if (one.verdict.kind === 'settles') return true
    const claim = claims.find(({ rule }) => rule === one.rule)
    if (!claim) return false
    if (claim.value === 'refused') return outcome === 'refused' && !claim.by
    return outcome === 'review' || (!claim.by && claim.value !== 'review')
  })

/** A word on one dimension, and how good it is for the buyer: the lower, the better. */
export interface Word<T> {
  said: Said
  value: T
  rank: number
}

/** The better; between equals the law; then the greater citation; of one article the later. */
export const bestOf = <T>(words: readonly Word<T>[]): Word<T> | undefined =>
  words.reduce<Word<T> | undefined>((best, word) => {
    if (!best || word.rank < best.rank) return word
    const isGreater = placeOf(word.said.rule.citation) >= placeOf(best.said.rule.citation)
    return word.rank === best.rank && isGreater ? word : best
  }, undefined)

export const KINDS: readonly MoneyKind[] = [
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

interface Sum {
  minor: number
  currency: string
  once: boolean
}

/** What each says of a kind, added up. */
export const sums = (said: readonly Said[], kind: MoneyKind): Word<Sum>[] =>
  said.flatMap((one) => {
    const amounts = (one.verdict.amounts ?? []).filter(({ what }) => what === kind)
    const [first] = amounts
    if (!first) return []
    const minor = amounts.reduce((total, { amount }) => total + amount.minor, 0)
    const value = { minor, currency: first.amount.currency, once: first.once === 'per_order' }
    return [{ said: one, value, rank: -minor }]
  })

const ranked = <T>(
  said: readonly Said[],
  of: (extras: Extras) => T | undefined,
  order: readonly T[],
): Word<T>[] =>
  said.flatMap((one) => {
    const value = of(one.verdict)
    return value === undefined ? [] : [{ said: one, value, rank: order.indexOf(value) }]
  })

export const costs = (said: readonly Said[]): Word<'shop' | 'buyer'>[] =>
  ranked(said, ({ returnPaidBy }) => returnPaidBy, ['shop', 'buyer'])

export const means = (said: readonly Said[]): Word<RepaymentMeans>[] =>
  ranked(said, ({ repaidBy }) => repaidBy, ['same_means', 'named_account', 'store_credit'])

/** What the law says of the means stands before what the contract says. */
export const bestMeans = (said: readonly Said[]): Word<RepaymentMeans> | undefined => {
  const all = means(said)
  const byLaw = all.filter((word) => word.said.rule.citation.layer === 'law')
  return bestOf(byLaw.length > 0 ? byLaw : all)
}

export const SHARINGS: readonly PartialDelivery['rule'][] = ['full', 'pro_rata', 'marginal', 'none']

export const sharings = (said: readonly Said[]): Word<PartialDelivery['rule']>[] =>
  ranked(said, ({ partialDelivery }) => partialDelivery, SHARINGS)

type SaidDuty = NonNullable<Extras['duties']>[number]

/** What takes each other's place is one family. */
export const familyOf = ({ who, what }: SaidDuty): string => {
  if (what === 'refund_once_sent') return `${who} refund`
  if (what === 'repair' || what === 'replace') return `${who} repair_or_replace`
  return `${who} ${what}`
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

export const duties = (said: readonly Said[]): Word<SaidDuty>[] =>
  said.flatMap((one) =>
    (one.verdict.duties ?? []).map((value) => {
      const { who, by } = value
      const rank = by === undefined ? 1e9 : who === 'shop' ? dayNumber(by) : -dayNumber(by)
      return { said: one, value, rank }
    }),
  )

const standingDuties = (said: readonly Said[]): Duty[] => {
  const all = duties(said)
  const isRepaid = all.some(({ value }) => familyOf(value).endsWith('refund'))
  const best = (family: string): Word<SaidDuty> | undefined =>
    bestOf(all.filter(({ value }) => familyOf(value) === family))
  const own = all
    .filter((word) => best(familyOf(word.value))?.said === word.said)
    .filter(
      ({ value }) =>
        !(isRepaid && (familyOf(value).endsWith('repair_or_replace') || value.what === 'deliver_missing')),
    )
    .map(({ said: { rule }, value }): Duty => ({ ...value, citation: rule.citation }))
  const payer = bestOf(costs(said))
  const pay: Duty[] = payer
    ? [{ who: payer.value, what: 'pay_return', citation: payer.said.rule.citation }]
    : []
  return inCitationOrder([...own, ...pay], ({ citation }) => citation)
}

/** What follows from a remedy besides yes or no. */
export const owedBy = (layers: readonly Weighed[]): Owed => {
  const said = layers.flatMap(whoCounts)
  const priced = said.filter(({ verdict }) => verdict.amounts)
  const lines = (priced.length > 0 ? KINDS : []).flatMap((what) => {
    const best = bestOf(sums(priced, what))
    if (!best || best.value.minor === 0) return []
    const { minor, currency, once } = best.value
    return [{ once, line: { what, amount: { minor, currency }, citation: best.said.rule.citation } }]
  })
  const sharing = bestOf(sharings(said))
  const partial = sharing && { rule: sharing.value, citation: sharing.said.rule.citation }
  const repaid = bestMeans(said)
  const perUnit = lines.filter(({ once }) => !once).map(({ line }) => line)
  const perOrder = lines.filter(({ once }) => once).map(({ line }) => line)
  const isPriced = perUnit.some(({ what }) => what === 'item')
  const net = perUnit.reduce((sum, { amount }) => sum + amount.minor, 0)
  const isNothing = isPriced && net <= 0 && !perOrder.some(({ amount }) => amount.minor > 0)
  const all = standingDuties(said).flatMap((duty): Duty[] => {
    if (duty.what !== 'pay_difference') return [duty]
    if (net === 0) return []
    return [{ ...duty, who: net > 0 ? 'shop' : 'buyer' }]
  })
  const duties = isNothing ? all.filter(({ what }) => what !== 'refund' && what !== 'refund_once_sent') : all
  const isPaid =
    [...perUnit, ...perOrder].some(({ amount }) => amount.minor > 0) ||
    duties.some(({ what }) => ['refund', 'refund_once_sent', 'reduce_price'].includes(what))
  return {
    duties,
    money: perUnit,
    shared: perOrder.map((line): SharedLine => (partial ? { ...line, partial } : line)),
    ...(repaid &&
      isPaid &&
      !isNothing && { repayment: { means: repaid.value, citation: repaid.said.rule.citation } }),
  }
}
