import { firstOf } from '../allocate.ts'
import type { SharedLine } from '../decision.ts'
import type { Facts, Remedy } from '../facts.ts'
import type { Money } from '../money.ts'
import { money } from '../money.ts'
import type { Entry } from './entries.ts'
import type { Choices, Pieces, SettledLine } from './shape.ts'

/** What is given back of how much. */
interface Progress {
  /** Of delivery, where it is known. */
  delivery?: NonNullable<Choices['before']>['delivery']
  given: Pieces
  order: Pieces
  /** What delivery would have cost less without it. */
  saved: Money | undefined
}

/**
 * What is owed once per order. What it comes to grows with what is given back; what is due now is that,
 * less what was due for what was given back before: statements one after another come to the same as one.
 */
export const sharedMoney = (entries: readonly Entry[], facts: Facts, choices: Choices): SettledLine[] => {
  const due = distinct(entries).map(({ line, remedy }) =>
    dueNow(line, remedy, facts, progressOf(entries, remedy, facts, choices)),
  )
  return withinPaid(due, facts, choices)
}

interface Shared {
  line: SharedLine
  remedy: Remedy
}

/** Of two that say the same of one remedy the better for the buyer. */
const distinct = (entries: readonly Entry[]): Shared[] => {
  const all = entries.flatMap(({ remedy, owed }) => owed.shared.map((line) => ({ line, remedy })))
  const best = new Map<string, Shared>()
  for (const shared of all) {
    const key = `${shared.remedy} ${shared.line.what}`
    const known = best.get(key)
    if (!known || known.line.amount.minor < shared.line.amount.minor) best.set(key, shared)
  }
  return [...best.values()]
}

const progressOf = (
  entries: readonly Entry[],
  remedy: Remedy,
  { order: { currency }, lines }: Facts,
  { before, order, deliverySaved }: Choices,
): { before: Progress; after: Progress } => {
  const shown = {
    pieces: total(lines.map((line) => line.quantity)),
    paid: money(total(lines.map(paidOf)), currency),
  }
  const whole = order ?? shown
  const given = before?.given ?? { pieces: 0, paid: money(0, currency) }
  const now = entries.filter((entry) => entry.remedy === remedy)
  const after = {
    pieces: given.pieces + total(now.map(({ from, to }) => to - from)),
    paid: money(given.paid.minor + total(now.map(paidForEntry)), currency),
  }
  return {
    before: {
      ...{ given, order: whole, saved: before?.deliverySaved },
      ...(before?.delivery && { delivery: before.delivery }),
    },
    after: { given: after, order: whole, saved: deliverySaved },
  }
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)
const paidOf = ({ paid }: Facts['lines'][number]): number => paid.minor
const paidForEntry = ({ line, from, to, of }: Entry): number =>
  firstOf(line.paid.minor, to, of) - firstOf(line.paid.minor, from, of)

const dueNow = (
  line: SharedLine,
  remedy: Remedy,
  { order: { outwardShipping } }: Facts,
  { before, after }: { before: Progress; after: Progress },
): SettledLine => {
  const { what, amount, citation } = line
  // The clause speaks of what is still to be repaid; what a part comes to is counted from what was paid.
  const isDelivery = what === 'outward_shipping'
  const repaid = isDelivery ? (outwardShipping.refunded?.minor ?? 0) : 0
  const whole = amount.minor + repaid
  const owed = earned(whole, line, before)
  const had = isDelivery ? hadOf(before, owed, repaid) : owed
  const minor =
    whole < 0 ? earned(whole, line, after) - earned(whole, line, before) : earned(whole, line, after) - had
  return { remedy, what, amount: money(whole < 0 ? minor : Math.max(0, minor), amount.currency), citation }
}

/** What is not to be paid again: what went back, or is owed for what was given back before and paid with that. */
const hadOf = ({ delivery }: Progress, owed: number, repaid: number): number => {
  if (delivery === undefined) return Math.max(owed, repaid)
  return delivery.isRestPromised ? Math.max(owed, delivery.repaid.minor) : delivery.repaid.minor
}

/** Of the whole amount, what is owed for what has been given back. */
const earned = (whole: number, { partial }: SharedLine, { given, order, saved }: Progress): number => {
  if (given.pieces === 0) return 0
  if (given.pieces >= order.pieces) return whole
  switch (partial?.rule) {
    case 'none':
      return 0
    case 'pro_rata':
      return order.paid.minor > 0
        ? firstOf(whole, Math.min(given.paid.minor, order.paid.minor), order.paid.minor)
        : firstOf(whole, given.pieces, order.pieces)
    case 'marginal':
      // What it would have cost less nobody may know; then nothing is kept back for it.
      return saved === undefined ? whole : Math.min(whole, Math.max(0, saved.minor))
    case 'full':
    case undefined:
      return whole
  }
}

/** Delivery was paid once: under however many remedies, no more of it comes back than was paid. */
const withinPaid = (
  lines: readonly SettledLine[],
  { order: { outwardShipping } }: Facts,
  { before }: Choices,
): SettledLine[] => {
  const repaid = Math.max(before?.delivery?.repaid.minor ?? 0, outwardShipping.refunded?.minor ?? 0)
  let left = Math.max(0, outwardShipping.paid.minor - repaid)
  return lines.flatMap((line): SettledLine[] => {
    if (line.amount.minor === 0) return []
    if (line.what !== 'outward_shipping' || line.amount.minor < 0) return [line]
    const minor = Math.min(line.amount.minor, left)
    left -= minor
    if (minor === line.amount.minor) return [line]
    return minor === 0 ? [] : [{ ...line, amount: money(minor, line.amount.currency), said: line.amount }]
  })
}
