import type { FactValues } from '../../app/engine/fact-register.ts'
import type { Facts, LineFacts } from '../../app/engine/index.ts'
import { daysBetween, JURISDICTIONS } from '../../app/engine/index.ts'
import type { Answers } from '../../app/engine/read-facts.ts'
import { answersOf, isPossible, readLine, readOrder } from '../../app/engine/read-facts.ts'
import type { Subject } from '../../app/engine/scope-covers.ts'
import type { Case } from '../peers/peer.ts'
import type { Value } from './condition.ts'
import type { LineFact } from './line-facts.ts'
import { LINE_FACTS } from './line-facts.ts'
import type { Encoded } from './programs.ts'
import { coversFact, endFact, verdictFact } from './programs.ts'
import type { StatedRule } from './stated-rules.ts'

/** One line, once for each way in which the buyer could still answer what has not been said. */
export interface Prepared {
  order: Facts
  line: LineFacts
  program: Encoded
  /** With what each case was made of, to hold the conditions against the clauses themselves. */
  cases: readonly { asked: Case; values: FactValues }[]
  subject: Subject
}

/** Older law data refuses nothing; the same as the engine's own limit. */
const LAW_MAX_AGE_DAYS = 366

export const prepare = (order: Facts, program: Encoded): Prepared[] => {
  const jurisdiction = JURISDICTIONS[order.order.place.country]
  if (!jurisdiction) throw new Error(`No law is held of ${order.order.place.country}`)
  const { buyer, shop } = jurisdiction.calendarFor(order.order.place.region)
  const values = readOrder(order, buyer, shop)
  const lawUnsure = daysBetween(jurisdiction.asOf, values.statedOn) > LAW_MAX_AGE_DAYS
  return order.lines.map((line) => {
    const subject = { line, order: order.order, concludedOn: values.concludedOn }
    const cases = completions(line, program, subject).map((answers) => {
      const read = readLine(values, line, answers)
      return {
        asked: { program: program.name, facts: factsFor(program, read, subject, lawUnsure) },
        values: read,
      }
    })
    return { order, line, program, cases, subject }
  })
}

type Asked = keyof Answers

/** Both answers to what is unknown, where a clause in force needs it and both can be true. */
const completions = (line: LineFacts, { told }: Encoded, subject: Subject): Required<Answers>[] => {
  const known = answersOf(line)
  const inForce = told.filter(({ rule }) => rule.covers(subject))
  const isOpen = (fact: Asked): boolean =>
    known[fact] === undefined && inForce.some(({ rule }) => rule.bound.needs.includes(fact))
  const answers = (fact: Asked, kind: boolean): boolean[] => {
    if (isOpen(fact)) return [kind, !kind]
    return [known[fact] ?? kind]
  }
  const every = answers('sealIntact', true).flatMap((sealIntact) =>
    answers('packageOpened', false).map((packageOpened) => ({ sealIntact, packageOpened })),
  )
  const possible = every.filter(isPossible)
  return possible.length > 0 ? possible : every
}

const factsFor = (
  { told, facts }: Encoded,
  values: FactValues,
  subject: Subject,
  lawUnsure: boolean,
): Record<string, Value> => {
  const read: Record<string, Value> = {}
  for (const name of facts) {
    const of = LINE_FACTS[name as LineFact]
    if (of) read[name] = of(values)
  }
  if (facts.includes('category')) read.category = subject.line.product.category ?? 'standard'
  if (facts.includes('lawUnsure')) read.lawUnsure = lawUnsure
  for (const { rule } of told) {
    if (facts.includes(coversFact(rule))) read[coversFact(rule)] = rule.covers(subject)
    Object.assign(read, workedOut(rule, values, facts))
  }
  return read
}

/** What a peer could not work out for itself: the end of a period, and whatever nobody has told it. */
const workedOut = (rule: StatedRule, values: FactValues, facts: readonly string[]): Record<string, Value> => {
  const [end, verdict] = [endFact(rule), verdictFact(rule)]
  const said: Record<string, Value> = {}
  if (!facts.includes(end) && !facts.includes(verdict)) return said
  const decided = rule.bound.decide(values)
  if (facts.includes(verdict)) said[verdict] = decided.kind
  if (facts.includes(end)) {
    const until = decided.kind === 'silent' ? undefined : decided.until
    said[end] = until === 'open' ? Number.MAX_SAFE_INTEGER : until ? Date.parse(until.endsAt) : 0
  }
  return said
}
