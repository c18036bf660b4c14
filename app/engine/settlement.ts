/** What is paid back for what was chosen, line by line, each citing its clause. Pure; whole minor units. */
import type { Decision } from './decision.ts'
import type { Facts } from './facts.ts'
import { money } from './money.ts'
import { checkAmounts } from './settlement/check-amounts.ts'
import { entriesOf } from './settlement/entries.ts'
import { refundDue } from './settlement/refund-due.ts'
import { repayable, repaymentOf } from './settlement/repayment.ts'
import type { Choices, Chosen, SettledLine, Settlement } from './settlement/shape.ts'
import { sharedMoney } from './settlement/shared-money.ts'
import { unitMoney } from './settlement/unit-money.ts'

/**
 * @param facts those that the decision was made from
 * @param chosen what is carried out; what the decision does not grant is paid nothing for and listed as withheld
 * @throws SettlementError naming the unit, when more is chosen than there is, what was settled before is no number of
 * pieces, or an amount of it is in another currency
 * @throws RangeError when other currencies differ, or a number is negative or beyond whole numbers
 */
export const settle = (
  decision: Decision,
  facts: Facts,
  chosen: readonly Chosen[],
  choices: Choices = {},
): Settlement => {
  const { currency } = facts.order
  checkAmounts(decision, facts, choices)
  const { entries, withheld } = entriesOf(decision, facts, chosen, choices.before ?? {})
  const own = entries.flatMap(unitMoney)
  const lines = withinPayments(
    [...own, ...notBelowZero(sharedMoney(entries, facts, choices), own)],
    repayable(facts) ?? paidInAll(facts),
  )
  const refund = money(refundOf(lines), currency)
  const due = refund.minor > 0 ? refundDue(entries) : undefined
  return {
    lines,
    refund,
    toPay: money(Math.max(0, refund.minor - sumOf(lines)), currency),
    withheld,
    ...repaymentOf(refund, entries, facts, choices),
    ...(due && { due }),
  }
}

/** Where nobody told how it was paid: nothing more than this can be paid back. */
const paidInAll = ({ order: { outwardShipping }, lines }: Facts): number =>
  Math.max(0, outwardShipping.paid.minor - (outwardShipping.refunded?.minor ?? 0)) +
  lines.reduce((sum, { paid }) => sum + Math.max(0, paid.minor), 0)

const sumOf = (lines: readonly SettledLine[]): number =>
  lines.reduce((sum, { amount }) => sum + amount.minor, 0)

const isExchange = ({ unit, remedy }: SettledLine): boolean => unit !== undefined && remedy === 'exchange'

/** What an exchange comes to, the buyer paying where it is below zero. */
const netOf = (lines: readonly SettledLine[], unit: string | undefined): number =>
  sumOf(lines.filter((line) => isExchange(line) && line.unit === unit))

/** An exchange that costs more is paid for itself: it takes nothing from a refund. */
const refundOf = (lines: readonly SettledLine[]): number => {
  const units = new Set(lines.map(({ unit }) => unit))
  const gains = [...units].map((unit) => Math.max(0, netOf(lines, unit)))
  return sumOf(lines.filter((line) => !isExchange(line))) + gains.reduce((sum, gain) => sum + gain, 0)
}

/** What is taken off once per order is taken from what the order gets. */
const notBelowZero = (shared: readonly SettledLine[], own: readonly SettledLine[]): SettledLine[] => {
  const isOff = ({ amount }: SettledLine): boolean => amount.minor < 0
  let left = refundOf([...own, ...shared.filter((line) => !isOff(line))])
  return shared.map((line) => {
    if (!isOff(line)) return line
    const minor = Math.max(line.amount.minor, -left) || 0
    left += minor
    return cutTo(line, minor)
  })
}

/** Never more than the payments have left; what is too much is taken from the last lines. */
const withinPayments = (lines: readonly SettledLine[], available: number): SettledLine[] => {
  let excess = Math.max(0, refundOf(lines) - available)
  const within = [...lines]
  for (const [index, line] of [...lines.entries()].toReversed()) {
    const most = isExchange(line) ? netOf(within, line.unit) : line.amount.minor
    const off = Math.max(0, Math.min(line.amount.minor, most, excess))
    within[index] = cutTo(line, line.amount.minor - off)
    excess -= off
  }
  return within
}

const cutTo = (line: SettledLine, minor: number): SettledLine =>
  minor === line.amount.minor
    ? line
    : { ...line, amount: money(minor, line.amount.currency), said: line.said ?? line.amount }
