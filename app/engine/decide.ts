import { openOf, withAsks } from './ask.ts'
import type { Decision, LineDecision } from './decision.ts'
import { docketOf } from './docket.ts'
import { evenly } from './even-facts.ts'
import type { FactValues } from './fact-register.ts'
import type { BuyerFact, Facts, Remedy } from './facts.ts'
import type { Laws } from './floor.ts'
import { lawFor, placeOf, versionOf } from './floor.ts'
import type { Hearing } from './hear.ts'
import { hear, hearAgain, isSameHearing } from './hear.ts'
import type { Joined, Unsure } from './join.ts'
import { join } from './join.ts'
import type { Docket, Layer } from './layer.ts'
import { REMEDIES } from './layer.ts'
import { possessionOfUnit } from './possession.ts'
import type { Answers } from './read-facts.ts'
import { answersOf, factsOf, kindAnswers, readOrder } from './read-facts.ts'
import type { Subject } from './scope-covers.ts'
import type { DecidedUnit } from './shared-money.ts'
import { sharedMoney } from './shared-money.ts'
import { unheard } from './unheard.ts'
import type { Unit } from './unit.ts'
import { unitOf } from './unit.ts'
import type { UnitClass } from './unit-class.ts'
import { classOfOrder, classOfUnit } from './unit-class.ts'
import { ENGINE_VERSION } from './version.ts'
import { weigh } from './weigh.ts'

export interface Compiled extends Laws {
  policyVersion: string
  contract: Layer
  /** What a document says of its own contradictions; a consumer has the better reading all the same. */
  conflicts: 'better_for_buyer' | 'review'
}

/** What one case is decided by. */
interface Rules {
  contract: Layer
  law: Layer
  unsure: Unsure | undefined
  conflicts: 'better' | 'review'
}

/** The same, as far as it concerns units of one class. */
interface DocketOfCase extends Omit<Rules, 'contract' | 'law'> {
  contract: Docket
  law: Docket
}

/**
 * From facts to what is owed. Pure: the same facts give the same bytes. `only`: the place of the one line to
 * decide; what is said of it is the same, for the others are still looked at, though nothing is said of them.
 */
export const decide = (compiled: Compiled, given: Facts, only?: number): Decision => {
  const isWhole = only === undefined
  const facts = evenly(isWhole ? given : { ...given, lines: given.lines.slice(only, only + 1) })
  const whole = isWhole ? facts : { ...facts, lines: given.lines }
  const place = placeOf(compiled, facts.order.place)
  const order = readOrder(whole, place.calendars.buyer, place.calendars.shop)
  const { layer: law, unsure } = lawFor(compiled, place, order)
  const isLeftOpen = order.buyer === 'business' && compiled.conflicts === 'review'
  const rules: Rules = {
    contract: compiled.contract,
    law,
    unsure,
    conflicts: isLeftOpen ? 'review' : 'better',
  }
  const units: DecidedUnit[] = []
  const ofOrder = classOfOrder(facts, order.orderHoldsGoods)
  for (const line of facts.lines) {
    const subject = { line, order: facts.order, concludedOn: order.concludedOn }
    const unit = unitOf(order, line, possessionOfUnit(line, whole.lines, order.possession))
    units.push({ line, joined: decideUnit(rules, subject, unit, classOfUnit(ofOrder, unit)) })
  }
  return {
    engineVersion: ENGINE_VERSION,
    lawVersion: versionOf(place),
    policyVersion: compiled.policyVersion,
    statedAt: facts.statedAt,
    lines: units.map(lineDecision),
    sharedMoney: sharedMoney(units),
  }
}

/** Hears every clause once, then decides remedy by remedy; asks only where an answer would be heard. */
const decideUnit = (rules: Rules, subject: Subject, unit: Unit, unitClass: UnitClass): Joined[] => {
  const known = answersOf(subject.line)
  const facts = factsOf(unit, kindestOf(known))
  const docket: DocketOfCase = {
    contract: docketOf(rules.contract, unitClass, facts),
    law: docketOf(rules.law, unitClass, facts),
    unsure: rules.unsure,
    conflicts: rules.conflicts,
  }
  const heard: Heard = {
    contract: hear(docket.contract, subject, facts),
    law: hear(docket.law, subject, facts),
  }
  const needed = heard.contract.asks | heard.law.asks
  if (needed === 0) return joinAll(docket, heard)
  const open = openOf(known, needed)
  if (open.missing.length === 0) return joinAll(docket, heard)
  const possible: Possible[] = []
  let isSame = true
  for (const answers of open.answers) {
    // The first are the kindest, which have been heard.
    const one = possible.length === 0 ? heard : hearOther(docket, subject, factsOf(unit, answers), heard)
    possible.push({ answers, heard: one })
    if (one.contract !== heard.contract || one.law !== heard.law) isSame = false
  }
  return isSame ? joinAll(docket, heard) : askAll(docket, possible, open.missing)
}

const KINDEST = kindAnswers()

const kindestOf = ({ sealIntact, packageOpened }: Answers): Required<Answers> => ({
  sealIntact: sealIntact ?? KINDEST.sealIntact,
  packageOpened: packageOpened ?? KINDEST.packageOpened,
})

interface Heard {
  contract: Hearing
  law: Hearing
}

const hearOther = (
  { contract, law }: DocketOfCase,
  subject: Subject,
  facts: FactValues,
  before: Heard,
): Heard => ({
  contract: hearAgain(contract, subject, facts, before.contract),
  law: hearAgain(law, subject, facts, before.law),
})

const joinAll = (docket: DocketOfCase, heard: Heard): Joined[] => {
  const all: Joined[] = []
  for (let at = 0; at < REMEDIES.length; at++) {
    const joined = joinOne(docket, heard, at)
    if (joined) all.push(joined)
  }
  return all
}

interface Possible {
  answers: Required<Answers>
  heard: Heard
}

const askAll = (
  docket: DocketOfCase,
  possible: readonly Possible[],
  missing: readonly BuyerFact[],
): Joined[] =>
  REMEDIES.flatMap((_, at) => {
    const [kindest, ...others] = possible
    if (!kindest) return []
    const first = joinOne(docket, kindest.heard, at)
    if (!first) return []
    const isSame = ({ heard }: Possible): boolean =>
      isSameHearing(docket.contract.slates[at], heard.contract, kindest.heard.contract) &&
      isSameHearing(docket.law.slates[at], heard.law, kindest.heard.law)
    if (others.every(isSame)) return [first]
    const completions = possible.flatMap((one) => {
      const joined = isSame(one) ? first : joinOne(docket, one.heard, at)
      return joined ? [{ answers: one.answers, joined }] : []
    })
    return [withAsks(completions, missing)]
  })

const joinOne = (
  { contract, law, unsure, conflicts }: DocketOfCase,
  heard: Heard,
  at: number,
): Joined | undefined => {
  const [promised, owed] = [contract.slates[at], law.slates[at]]
  if (promised === undefined && owed === undefined && unsure === undefined) return undefined
  const remedy = REMEDIES[at] as Remedy
  const joined = join(
    remedy,
    promised && weigh(promised, heard.contract.verdicts, conflicts),
    owed && weigh(owed, heard.law.verdicts, 'better'),
    unsure,
  )
  return joined ?? (unsure && unheard(remedy, unsure))
}

const lineDecision = ({ line: { unit, orderLine, quantity }, joined }: DecidedUnit): LineDecision => ({
  unit,
  orderLine,
  quantity,
  remedies: joined.map(({ decision }) => decision),
})
