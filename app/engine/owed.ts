import type { Extras } from './clause.ts'
import type {
  Duty,
  MoneyKind,
  MoneyLine,
  Owed,
  PartialDelivery,
  RepaymentMeans,
  SharedLine,
} from './decision.ts'
import type { Instance } from './instance.ts'
import { compareCitations } from './instance.ts'
import type { Heard, Weighed } from './weigh.ts'

/**
 * What follows from a remedy besides yes or no. The definition:
 *
 * - **Who counts.** Of a layer that grants: clauses that settle, and those whose `granted` or `spared` stands. Of
 *   one that leaves it to a person: clauses that settle, and all that claim anything but `refused`. Every
 *   other clause's duties, amounts, costs and means are as if unsaid.
 * - **Amounts**, per kind: what one clause says of a kind is one sum; of several clauses the greatest sum
 *   (the better for the buyer) stands; between equals the law, then the greater citation. A sum of zero is
 *   not shown, but it has displaced the lesser. Lines follow the order of `MONEY_KINDS`. What is owed `once`
 *   per order is kept apart.
 * - **Who pays the return**: `shop` before `buyer`; between equals as for amounts. It is a duty, `pay_return`.
 * - **Means**: what the law says where it speaks, for it follows the buyer's own choice; else in the order of
 *   `MEANS`; between equals as for amounts.
 * - **A part of an order**: of the clauses that say how delivery is shared, the first in the order of `PARTIAL`.
 * - **Duties**, per family (`familyOf`) and who owes it: one with a day before one without; of several days
 *   the shop's earliest and the buyer's latest; between equals as for amounts. Of one clause's own duties all
 *   stand, if one of them does. Shown by citation, each clause's in its own order, `pay_return` after them.
 */
export const owedBy = (layers: readonly Weighed[]): Owed => {
  const counting = layers.flatMap(countingIn)
  const lines = moneyOf(counting)
  const partial = partialOf(counting)
  const means = meansOf(counting)
  return {
    duties: dutiesOf(counting),
    money: lines.flatMap(({ line, once }) => (once ? [] : [line])),
    shared: lines.flatMap(({ line, once }) => (once ? [sharedLine(line, partial)] : [])),
    ...(means && { repayment: { means: means.value, citation: means.from.citation } }),
  }
}

/** The clauses of a layer whose other dimensions count. */
export const countingIn = ({ outcome, heard, whether }: Weighed): Heard[] => {
  const counts = new Set(
    whether
      .filter(({ value, by }) => value !== 'refused' && (outcome === 'review' || (!by && value !== 'review')))
      .map(({ from }) => from),
  )
  return heard.filter(({ from, verdict }) => verdict.kind === 'settles' || counts.has(from))
}

/** A word of one clause on one dimension. */
export interface Word<T> {
  from: Instance
  verdict: Heard['verdict']
  value: T
}

const words = <T>(heard: readonly Heard[], of: (extras: Extras) => T | undefined): Word<T>[] =>
  heard.flatMap(({ from, verdict }) => {
    const value = of(verdict)
    return value === undefined ? [] : [{ from, verdict, value }]
  })

/** The better word for the buyer; between equals the law, which nobody can take away. */
export const best = <T>(all: readonly Word<T>[], rank: (value: T) => number): Word<T> | undefined =>
  all.toSorted(
    (a, b) => rank(a.value) - rank(b.value) || compareCitations(b.from.citation, a.from.citation),
  )[0]

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

export interface Sum {
  what: MoneyKind
  minor: number
  currency: string
  once: boolean
}

/** What each clause says of one kind, added up. */
export const sumsOf = (heard: readonly Heard[], what: MoneyKind): Word<Sum>[] =>
  words(heard, ({ amounts }) => {
    const said = (amounts ?? []).filter((one) => one.what === what)
    const [first] = said
    if (!first) return undefined
    const minor = said.reduce((sum, { amount }) => sum + amount.minor, 0)
    return { what, minor, currency: first.amount.currency, once: first.once !== undefined }
  })

export const bestSum = (counting: readonly Heard[], what: MoneyKind): Word<Sum> | undefined =>
  best(sumsOf(counting, what), ({ minor }) => -minor)

const moneyOf = (counting: readonly Heard[]): { line: MoneyLine; once: boolean }[] =>
  MONEY_KINDS.flatMap((what) => {
    const sum = bestSum(counting, what)
    if (!sum || sum.value.minor === 0) return []
    const { minor, currency, once } = sum.value
    return [{ line: { what, amount: { minor, currency }, citation: sum.from.citation }, once }]
  })

const sharedLine = (line: MoneyLine, partial: PartialDelivery | undefined): SharedLine => ({
  ...line,
  ...(partial && { partial }),
})

const MEANS: readonly RepaymentMeans[] = ['same_means', 'named_account', 'store_credit']

export const meansIn = (heard: readonly Heard[]): Word<RepaymentMeans>[] =>
  words(heard, ({ repaidBy }) => repaidBy)

export const meansOf = (counting: readonly Heard[]): Word<RepaymentMeans> | undefined => {
  const all = meansIn(counting)
  const byLaw = all.filter(({ from }) => from.citation.layer === 'law')
  return best(byLaw.length > 0 ? byLaw : all, (value) => MEANS.indexOf(value))
}

/** The best for the buyer first. */
export const PARTIAL: readonly PartialDelivery['rule'][] = ['full', 'pro_rata', 'marginal', 'none']

export const partialIn = (heard: readonly Heard[]): Word<PartialDelivery['rule']>[] =>
  words(heard, ({ partialDelivery }) => partialDelivery)

export const bestPartial = (counting: readonly Heard[]): Word<PartialDelivery['rule']> | undefined =>
  best(partialIn(counting), (value) => PARTIAL.indexOf(value))

const partialOf = (counting: readonly Heard[]): PartialDelivery | undefined => {
  const word = bestPartial(counting)
  return word && { rule: word.value, citation: word.from.citation }
}

export const costsIn = (heard: readonly Heard[]): Word<'shop' | 'buyer'>[] =>
  words(heard, ({ returnPaidBy }) => returnPaidBy)

export const bestCost = (counting: readonly Heard[]): Word<'shop' | 'buyer'> | undefined =>
  best(costsIn(counting), (value) => (value === 'shop' ? 0 : 1))

type SaidDuty = NonNullable<Extras['duties']>[number]

export const dutiesIn = (heard: readonly Heard[]): Word<SaidDuty>[] =>
  heard.flatMap(({ from, verdict }) =>
    (verdict.duties ?? []).map((value): Word<SaidDuty> => ({ from, verdict, value })),
  )

const FAMILY: Readonly<Partial<Record<Duty['what'], string>>> = {
  refund_once_sent: 'refund',
  repair: 'repair_or_replace',
  replace: 'repair_or_replace',
}

/** Duties that take each other's place: kinds of one thing, owed by the same. */
export const familyOf = ({ who, what }: SaidDuty): string => `${who} ${FAMILY[what] ?? what}`

/** The duty that stands for its family. */
export const bestDuty = (all: readonly Word<SaidDuty>[], family: string): Word<SaidDuty> | undefined =>
  all.filter(({ value }) => familyOf(value) === family).toSorted(byBetterDuty)[0]

const byBetterDuty = (a: Word<SaidDuty>, b: Word<SaidDuty>): number =>
  compareDays(a.value, b.value) || compareCitations(b.from.citation, a.from.citation)

const compareDays = ({ who, by: a }: SaidDuty, { by: b }: SaidDuty): number => {
  if (a === b) return 0
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1
  return a < b === (who === 'shop') ? -1 : 1
}

const dutiesOf = (counting: readonly Heard[]): Duty[] => {
  const all = dutiesIn(counting)
  const standing = all.filter(({ from, value }) => bestDuty(all, familyOf(value))?.from === from)
  const duties = standing.map(({ from, value }): Duty => ({ ...value, citation: from.citation }))
  const payer = bestCost(counting)
  const pay: Duty[] = payer ? [{ who: payer.value, what: 'pay_return', citation: payer.from.citation }] : []
  return [...duties, ...pay].toSorted((a, b) => compareCitations(a.citation, b.citation))
}
