import type { FactValues } from '../../app/engine/fact-register.ts'
import type { Facts, LineFacts } from '../../app/engine/index.ts'
import { daysBetween, JURISDICTIONS } from '../../app/engine/index.ts'
import { possessionOfUnit } from '../../app/engine/possession.ts'
import type { Answers } from '../../app/engine/read-facts.ts'
import { answersOf, factsOf, isPossible, readOrder } from '../../app/engine/read-facts.ts'
import type { Subject } from '../../app/engine/scope-covers.ts'
import { unitOf } from '../../app/engine/unit.ts'
import type { Case } from '../peers/peer.ts'
import { RANKED } from '../peers/peer.ts'
import type { Value } from './condition.ts'
import { evaluate } from './condition.ts'
import type { LineFact } from './line-facts.ts'
import { LINE_FACTS } from './line-facts.ts'
import type { Encoded } from './programs.ts'
import { coversFact, dateFact, toldClause, verdictFact } from './programs.ts'
import type { StatedRule } from './stated-rules.ts'

/** One line, once for each way in which the buyer could still answer what has not been said. */
export interface Prepared {
  order: Facts
  line: LineFacts
  program: Encoded
  /** With what each case was made of, to hold the conditions against the clauses themselves. */
  cases: readonly { asked: Case; values: FactValues }[]
  /** Every way to answer, those that come to the same outcomes too. */
  answers: readonly Required<Answers>[]
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
    const unit = unitOf(values, line, possessionOfUnit(line, order.lines, values.possession))
    const possible = completions(line, program, subject)
    const cases = possible.map((answers) => {
      const read = factsOf(unit, answers)
      return {
        asked: { program: program.name, facts: factsFor(program, read, subject, lawUnsure) },
        values: read,
      }
    })
    return { order, line, program, cases: telling(cases, program), answers: possible, subject }
  })
}

/** Of several ways to answer only those that come to something else, so that no peer decides a line twice in vain. */
const telling = (cases: Prepared['cases'], { rules }: Encoded): Prepared['cases'] => {
  if (cases.length === 1) return cases
  const results = cases.map(({ asked }) => {
    const reached = rules.filter(({ when }) => evaluate(when, asked.facts))
    return RANKED.flatMap((outcome) => reached.filter((rule) => rule.outcome === outcome))
      .filter(({ remedy }, index, all) => all.findIndex((other) => other.remedy === remedy) === index)
      .map(({ remedy, outcome }) => `${remedy} ${outcome}`)
      .toSorted()
      .join()
  })
  return cases.filter((_, index) => results.indexOf(results[index] ?? '') === index)
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
  const all: Record<string, Value> = { lawUnsure }
  for (const { rule } of told) {
    all[coversFact(rule)] = rule.covers(subject)
    Object.assign(all, workedOut(rule, values))
  }
  return Object.fromEntries(facts.map((name) => [name, factNamed(name, values, all)]))
}

const factNamed = (name: string, values: FactValues, worked: Record<string, Value>): Value => {
  const value = LINE_FACTS[name as LineFact]?.(values) ?? worked[name]
  if (value === undefined) throw new Error(`No fact "${name}"`)
  return value
}

/** What a peer could not work out for itself: the end of a period, other days, and whatever nobody has told it. */
const workedOut = (rule: StatedRule, values: FactValues): Record<string, Value> => {
  const told = toldClause(rule)
  const decided = rule.bound.decide(values)
  const until = decided.kind === 'silent' ? undefined : decided.until
  const [end, endDay] =
    until === 'open'
      ? [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]
      : [until ? Date.parse(until.endsAt) : 0, until ? Date.parse(until.lastDay) : 0]
  const dates = Object.entries({ end, endDay, ...told?.dates?.(rule.params, values) })
  return {
    ...Object.fromEntries(dates.map(([name, value]) => [dateFact(rule, name), value])),
    [verdictFact(rule)]: decided.kind,
  }
}
