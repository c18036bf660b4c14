import { CLAUSES } from '../../../app/engine/clauses/index.ts'
import { dayAt } from '../../../app/engine/day.ts'
import type { FactName, FactValues } from '../../../app/engine/fact-register.ts'
import type { Decide, Decision, Facts, LineFacts, PolicyDocument, Remedy } from '../../../app/engine/index.ts'
import { ENGINE_VERSION } from '../../../app/engine/index.ts'
import type { Possible } from './ask.ts'
import { asked, waysToAnswer } from './ask.ts'
import { bindRule } from './bind.ts'
import type { Answer } from './join.ts'
import { joined } from './join.ts'
import type { Law } from './law.ts'
import { lawOf } from './law.ts'
import { factsOf } from './read.ts'
import type { Rule, Said } from './rule.ts'
import { inCitationOrder } from './rule.ts'
import { isIn } from './scope.ts'
import { shared } from './shared.ts'

const REMEDIES: readonly Remedy[] = [
  'withdrawal',
  'exchange',
  'goodwill_return',
  'conformity_claim',
  'commercial_guarantee',
  'redemption',
]

/**
 * The engine again, straight from its definition (the comments of weigh, join, owed, displaced and ask): no
 * compiled scope, no order of defeat worked out beforehand, nothing kept from one case to the next. It
 * shares with the engine only what a clause decides and the law's data.
 */
export const naively = (document: PolicyDocument, policyVersion: string): Decide => {
  const clauses = document.sections.flatMap((section) => section.clauses)
  const rules = clauses.map(({ clause, ref, params, scope }) =>
    bindRule(CLAUSES, clause, params, { layer: 'contract', clause, ref }, scope),
  )
  const contract = inCitationOrder(rules, ({ citation }) => citation)
  return (facts) => decide(document, policyVersion, contract, facts)
}

const decide = (
  document: PolicyDocument,
  policyVersion: string,
  contract: readonly Rule[],
  facts: Facts,
): Decision => {
  const law = lawOf(document, facts)
  const toAPerson = facts.order.buyer === 'business' && document.conflicts === 'review'
  const lines = facts.lines.map((line) => ({
    line,
    answers: answersFor({ facts, line, contract, law, toAPerson }),
  }))
  return {
    engineVersion: ENGINE_VERSION,
    lawVersion: law.version,
    policyVersion,
    statedAt: facts.statedAt,
    lines: lines.map(({ line: { unit, orderLine, quantity }, answers }) => ({
      unit,
      orderLine,
      quantity,
      remedies: answers.map(({ decision }) => decision),
    })),
    sharedMoney: shared(lines),
  }
}

interface Case {
  facts: Facts
  line: LineFacts
  contract: readonly Rule[]
  law: Law
  toAPerson: boolean
}

const answersFor = ({ facts, line, contract, law, toAPerson }: Case): Answer[] => {
  const concludedOn = dayAt(facts.order.concludedAt, law.calendar.zone)
  const covers = ({ scope }: Rule): boolean => isIn(scope, line, facts.order, concludedOn)
  const ours = contract.filter(covers)
  const theirs = law.rules.filter(covers)
  const isOffered = (remedy: Remedy): boolean =>
    !['exchange', 'goodwill_return', 'commercial_guarantee'].includes(remedy) ||
    contract.some(({ effect, remedies }) => effect === 'permits' && remedies.includes(remedy))
  const read = new Set<FactName>([...ours, ...theirs].flatMap(({ needs }) => needs))
  const { open, worlds } = waysToAnswer(line, read)
  const seen = factsOf(facts, line, law)
  const heard = worlds.map((world) => {
    const known = { ...seen, ...world }
    return { world, ours: saidBy(ours, known), theirs: saidBy(theirs, known) }
  })
  return REMEDIES.flatMap((remedy) => {
    const possible = heard.flatMap(({ world, ours: said, theirs: lawSaid }): Possible[] => {
      const contractSaid = isOffered(remedy) ? said : []
      const answer = joined(remedy, contractSaid, lawSaid, law.doubt, toAPerson) ?? neverSilent(remedy, law)
      return answer ? [{ world, answer }] : []
    })
    // Of what the kindest world leaves unsaid nobody knows whether anything stands against it.
    return possible[0]?.world === worlds[0] ? (asked(open, possible) ?? []) : []
  })
}

const saidBy = (rules: readonly Rule[], known: FactValues): Said[] =>
  rules.flatMap((rule) => {
    if (rule.effect === 'informs') return []
    const verdict = rule.decide(known)
    return verdict.kind === 'silent' ? [] : [{ rule, verdict }]
  })

/** What a consumer has by law wherever they are: where we do not know how, a person finds out. */
const neverSilent = (remedy: Remedy, { doubt }: Law): Answer | undefined => {
  if (!doubt || (remedy !== 'withdrawal' && remedy !== 'conformity_claim')) return undefined
  return {
    shared: [],
    decision: {
      remedy,
      outcome: 'review',
      citations: [doubt.reason.citation],
      reasons: [doubt.reason],
      disregarded: [],
      asks: [],
      duties: [],
      money: [],
    },
  }
}
