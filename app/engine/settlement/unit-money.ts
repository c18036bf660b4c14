import { firstOf } from '../allocate.ts'
import type { MoneyKind, MoneyLine } from '../decision.ts'
import { money } from '../money.ts'
import type { Entry } from './entries.ts'
import type { SettledLine } from './shape.ts'

/** In this order, each from what the ones before it have left. */
const ORDER: readonly MoneyKind[] = [
  'item',
  'outward_shipping',
  'price_reduction',
  'price_difference',
  'service_supplied',
  'diminished_value',
  'wear_deduction',
  'accessory_deduction',
  'restocking_fee',
  'compensation',
  'bank_costs',
  'set_off',
]

/** What is worth less lowers the value at which it is taken in exchange; everything else only what is paid. */
const OF_VALUE: readonly MoneyKind[] = ['wear_deduction', 'accessory_deduction']

/** An amount for all pieces of a unit, cut off where no more is possible. */
interface Bounded {
  line: MoneyLine
  /** Minor units, of the line's sign. */
  all: number
  /** What of it the unit's first pieces come to. */
  upTo: (pieces: number) => number
}

/**
 * One entry's own money, cut to its pieces. The bounds apply to the unit as a whole and the cuts are nested,
 * so the parts of a unit, settled together or one after another, sum to what the unit comes to at once,
 * and no part is negative.
 */
export const unitMoney = (entry: Entry): SettledLine[] => {
  const { line, remedy, owed, from, to } = entry
  const bounded = remedy === 'exchange' ? exchangeMoney(entry, owed.money) : refundMoney(entry, owed.money)
  return bounded.flatMap(({ line: { what, amount, citation }, all, upTo }): SettledLine[] => {
    const minor = upTo(to) - upTo(from)
    const isCut = all !== amount.minor
    if (minor === 0 && !isCut) return []
    const said = firstOf(amount.minor, to, entry.of) - firstOf(amount.minor, from, entry.of)
    return [
      {
        ...{ unit: line.unit, quantity: to - from, remedy, what },
        amount: money(minor, amount.currency),
        ...(isCut && { said: money(said, amount.currency) }),
        citation,
      },
    ]
  })
}

/** Paid back at most what was paid; taken off at most what is paid back. */
const refundMoney = ({ line, of }: Entry, lines: readonly MoneyLine[]): Bounded[] => {
  const up = paidBack(
    lines.filter(({ amount }) => amount.minor > 0),
    line.paid.minor,
    of,
  )
  return [...up, ...takenOff(lines, sumOf(up))]
}

/**
 * Worth at most what was paid, and taken in for nothing at the worst; a difference in price either way; and
 * what is claimed besides only from what the buyer would get.
 */
const exchangeMoney = ({ line: { paid }, of }: Entry, lines: readonly MoneyLine[]): Bounded[] => {
  const whole = (minor: number): Sum => ({ all: minor, upTo: (pieces) => firstOf(minor, pieces, of) })
  const worth = takenOff(
    lines.filter(({ what }) => OF_VALUE.includes(what)),
    whole(paid.minor),
  )
  const up = paidBack(
    lines.filter(({ amount }) => amount.minor > 0),
    paid.minor,
    of,
  )
  const dearer = lines
    .filter(({ what, amount }) => what === 'price_difference' && amount.minor < 0)
    .map((line) => ({ line, ...whole(line.amount.minor) }))
  const gets = Math.max(0, sumOf([...up, ...worth, ...dearer]).all)
  const claims = lines.filter(({ what }) => !OF_VALUE.includes(what) && what !== 'price_difference')
  return [...up, ...dearer, ...worth, ...takenOff(claims, whole(gets))]
}

interface Sum {
  all: number
  upTo: (pieces: number) => number
}

const sumOf = (bounded: readonly Bounded[]): Sum => ({
  all: bounded.reduce((sum, { all }) => sum + all, 0),
  upTo: (pieces) => bounded.reduce((sum, { upTo }) => sum + upTo(pieces), 0),
})

const paidBack = (lines: readonly MoneyLine[], paid: number, of: number): Bounded[] => {
  let left = Math.max(0, paid)
  return inOrder(lines).map((line) => {
    const all = Math.min(line.amount.minor, left)
    left -= all
    return { line, all, upTo: (pieces) => firstOf(all, pieces, of) }
  })
}

/** Each is cut as what it is taken from is cut, so that no piece loses more than it has. */
const takenOff = (lines: readonly MoneyLine[], available: Sum): Bounded[] => {
  let left = available
  return inOrder(lines.filter(({ amount }) => amount.minor < 0)).map((line) => {
    const from = left
    const all = Math.max(line.amount.minor, -from.all)
    const upTo = (pieces: number): number => firstOf(all, from.upTo(pieces), from.all)
    left = { all: from.all + all, upTo: (pieces) => from.upTo(pieces) + upTo(pieces) }
    return { line, all, upTo }
  })
}

const inOrder = (lines: readonly MoneyLine[]): MoneyLine[] =>
  lines.toSorted((a, b) => ORDER.indexOf(a.what) - ORDER.indexOf(b.what))
