import type { Duty, MoneyKind, MoneyLine, Owed, PartialDelivery, SharedLine } from './decision.ts'
import type { Standing, Sum, Word } from './standing.ts'
import { dutyOf } from './standing.ts'

const NONE: readonly never[] = Object.freeze([])

/**
 * What stands, as it is shown: money in the order of its kinds, without sums of zero (which have displaced
 * the lesser all the same), what is owed once per order kept apart; duties by citation, each clause's in its own
 * order, and who pays the return, `pay_return`, after those of the same citation. Where the price is owed back,
 * neither repair, replacement nor what is missing is. Where all of a price is taken off again, and nothing is owed once
 * per order, no refund is owed. By what means is only said where money is repaid: a sum to the buyer, a refund, or a
 * lower price. The difference of an exchange is paid by whom all its sums together leave owing (`pay_difference`).
 */
export const owedBy = (standing: Standing): Owed => {
  const [money, shared] = moneyOf(standing)
  const isNothing = comesToNothing(money, shared)
  const owed = withPayer(dutiesOf(standing), money)
  const duties = isNothing ? owed.filter(({ what }) => !MONEY_BACK.has(what)) : owed
  const means = isNothing || !isPaid(duties, money, shared) ? undefined : standing.means
  return means === undefined
    ? { duties, money, shared }
    : { duties, money, shared, repayment: { means: means.value, citation: means.from.citation } }
}

const isPaid = (
  duties: readonly Duty[],
  money: readonly MoneyLine[],
  shared: readonly SharedLine[],
): boolean =>
  duties.some(({ what }) => MONEY_BACK.has(what) || what === 'reduce_price') ||
  money.some(({ amount }) => amount.minor > 0) ||
  shared.some(({ amount }) => amount.minor > 0)

/** What is taken off for wear can come to more than the other product costs less. */
const withPayer = (duties: readonly Duty[], money: readonly MoneyLine[]): readonly Duty[] => {
  if (!duties.some(({ what }) => what === 'pay_difference')) return duties
  const net = sumOf(money)
  const who = net < 0 ? 'buyer' : 'shop'
  return duties.flatMap((duty) => {
    if (duty.what !== 'pay_difference') return [duty]
    return net === 0 ? [] : [{ ...duty, who }]
  })
}

const sumOf = (money: readonly MoneyLine[]): number => {
  let sum = 0
  for (const { amount } of money) sum += amount.minor
  return sum
}

const comesToNothing = (money: readonly MoneyLine[], shared: readonly SharedLine[]): boolean => {
  if (money.length < 2 || money[0]?.what !== 'item') return false
  return sumOf(money) <= 0 && shared.every(({ amount }) => amount.minor <= 0)
}

export const NOTHING_OWED: Owed = Object.freeze({ duties: NONE, money: NONE, shared: NONE })

const CLAIMED: readonly MoneyKind[] = ['compensation', 'set_off']

/** Where a remedy is refused: what the shop claims for itself, who pays for the way back to the buyer, and nothing else. */
export const claimedBy = (refusing: Standing): Owed => {
  const sums = refusing.sums.filter(({ value: { what } }) => CLAIMED.includes(what))
  const returned = refusing.duties.filter(({ value: { what } }) => what === 'pay_redelivery')
  if (sums.length === 0 && returned.length === 0) return NOTHING_OWED
  const [money] = moneyOf({ ...refusing, sums })
  return { ...NOTHING_OWED, money, duties: dutiesOf({ ...refusing, duties: returned, cost: undefined }) }
}

const moneyOf = ({ sums, partial }: Standing): [readonly MoneyLine[], readonly SharedLine[]] => {
  if (sums.length === 0) return [NONE, NONE]
  const rule = partial && { rule: partial.value, citation: partial.from.citation }
  const [money, shared]: [MoneyLine[], SharedLine[]] = [[], []]
  for (const sum of sums) {
    if (sum.value.minor === 0) continue
    if (sum.value.once) shared.push(sharedLine(sum, rule))
    else money.push(lineOf(sum))
  }
  return [money, shared]
}

const lineOf = ({ value: { what, minor, currency }, from: { citation } }: Word<Sum>): MoneyLine => ({
  what,
  amount: { minor, currency },
  citation,
})

const sharedLine = (sum: Word<Sum>, partial: PartialDelivery | undefined): SharedLine =>
  partial === undefined ? lineOf(sum) : { ...lineOf(sum), partial }

/** Who has the money back has nothing left to be repaired, replaced or sent after. */
const MONEY_BACK: ReadonlySet<Duty['what']> = new Set(['refund', 'refund_once_sent'])
const CURES: ReadonlySet<Duty['what']> = new Set([
  'repair',
  'replace',
  'repair_or_replace',
  'deliver_missing',
])

const dutiesOf = ({ duties: all, cost }: Standing): readonly Duty[] => {
  if (all.length === 0 && cost === undefined) return NONE
  const duties: Duty[] = []
  const isRepaid = all.some(({ value }) => MONEY_BACK.has(value.what))
  let payAt = 0
  for (const { from, value } of all) {
    if (isRepaid && CURES.has(value.what)) continue
    if (all.length > 1 && dutyOf(all, value)?.from !== from) continue
    duties.push(shown(value, from.citation))
    if (cost && from.order <= cost.from.order) payAt = duties.length
  }
  if (cost) duties.splice(payAt, 0, { who: cost.value, what: 'pay_return', citation: cost.from.citation })
  return duties
}

const shown = ({ who, what, by }: Omit<Duty, 'citation'>, citation: Duty['citation']): Duty =>
  by === undefined ? { who, what, citation } : { who, what, by, citation }
