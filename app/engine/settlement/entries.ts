import type { Decision, LineDecision, Owed, RemedyDecision } from '../decision.ts'
import type { Facts, LineFacts, Remedy } from '../facts.ts'
import { compareText } from '../instance.ts'
import type { Choices, Chosen, Withheld } from './shape.ts'
import { SettlementError } from './shape.ts'

/** Pieces of one unit that are paid for under one remedy. */
export interface Entry {
  line: LineFacts
  remedy: Remedy
  owed: Owed
  /** Which of the unit's pieces: from this one to before that one, out of how many. */
  from: number
  to: number
  of: number
}

/** Chosen for one unit and remedy, however many times it was named. */
interface Sum {
  remedy: Remedy
  approved: boolean
  quantity: number
}

/**
 * The choice in the decision's own order: pieces are dealt out unit by unit, remedy by remedy, so that it
 * never matters how a choice was put.
 * @throws SettlementError
 */
export const entriesOf = (
  decision: Decision,
  facts: Facts,
  chosen: readonly Chosen[],
  before: NonNullable<Choices['before']>,
): { entries: Entry[]; withheld: Withheld[] } => {
  for (const { unit } of chosen)
    if (!decision.lines.some((line) => line.unit === unit)) throw new SettlementError('unknown_unit', unit)
  const dealt = decision.lines.map((decided) => {
    const line = facts.lines.find(({ unit }) => unit === decided.unit)
    const wanted = chosen.filter(({ unit }) => unit === decided.unit)
    if (wanted.length === 0) return { entries: [], withheld: [] }
    if (!line) throw new SettlementError('unknown_unit', decided.unit)
    return deal(decision, decided, line, sumsOf(wanted, decided, givenBefore(before, decided.unit)))
  })
  return {
    entries: dealt.flatMap(({ entries }) => entries),
    withheld: dealt.flatMap(({ withheld }) => withheld),
  }
}

/** Units are named by whoever sends the facts: also as something that every object has. */
const givenBefore = ({ units }: NonNullable<Choices['before']>, unit: string): number =>
  units !== undefined && Object.hasOwn(units, unit) ? (units[unit] ?? 0) : 0

interface Dealing {
  sums: Sum[]
  from: number
}

/** @throws SettlementError */
const sumsOf = (
  wanted: readonly Chosen[],
  { unit, quantity, remedies }: LineDecision,
  from: number,
): Dealing => {
  const sums = new Map<string, Sum>()
  const rank = (remedy: Remedy): number => {
    const at = remedies.findIndex((decided) => decided.remedy === remedy)
    return at < 0 ? remedies.length : at
  }
  for (const { remedy, approved = false, quantity: pieces = quantity - from } of wanted) {
    if (!Number.isSafeInteger(pieces) || pieces < 1) throw new SettlementError('not_a_quantity', unit)
    const key = `${remedy} ${approved}`
    sums.set(key, { remedy, approved, quantity: (sums.get(key)?.quantity ?? 0) + pieces })
  }
  const all = [...sums.values()].toSorted(
    (a, b) =>
      rank(a.remedy) - rank(b.remedy) ||
      compareText(a.remedy, b.remedy) ||
      Number(b.approved) - Number(a.approved),
  )
  if (all.reduce((pieces, sum) => pieces + sum.quantity, from) > quantity)
    throw new SettlementError('more_than_there_are', unit)
  return { sums: all, from }
}

/** What is not paid for takes none of the pieces' cents. */
const deal = (
  decision: Decision,
  { unit, quantity: of, remedies }: LineDecision,
  line: LineFacts,
  { sums, from }: Dealing,
): { entries: Entry[]; withheld: Withheld[] } => {
  const entries: Entry[] = []
  const withheld: Withheld[] = []
  let next = from
  for (const { remedy, approved, quantity } of sums) {
    const decided = remedies.find((one) => one.remedy === remedy)
    const owed = decided && owedFor(decision, unit, decided, approved)
    if (owed) {
      entries.push({ line, remedy, owed, from: next, to: next + quantity, of })
      next += quantity
    } else withheld.push({ unit, quantity, remedy, why: whyNot(decided) })
  }
  return { entries, withheld }
}

const owedFor = (
  { sharedMoney }: Decision,
  unit: string,
  { remedy, outcome, duties, money, repayment, ifApproved }: RemedyDecision,
  approved: boolean,
): Owed | undefined => {
  if (outcome !== 'granted') return approved ? ifApproved : undefined
  const shared = sharedMoney.filter((line) => line.remedy === remedy && line.units.includes(unit))
  return { duties, money, shared, ...(repayment && { repayment }) }
}

const whyNot = (decided: RemedyDecision | undefined): Withheld['why'] =>
  decided === undefined || decided.outcome === 'granted' ? 'not_offered' : decided.outcome
