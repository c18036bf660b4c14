import type { Completion } from './ask.ts'
import { completionsOf, withAsks } from './ask.ts'
import type { Decision, LineDecision, PartialDelivery, SharedLine } from './decision.ts'
import { ASKABLE } from './fact-register.ts'
import type { BuyerFact, Facts, LineFacts, Remedy } from './facts.ts'
import type { LawOfCase, Laws } from './floor.ts'
import { lawFor } from './floor.ts'
import type { Instance } from './instance.ts'
import type { Joined, Terms, Unsure } from './join.ts'
import { join } from './join.ts'
import { PARTIAL } from './owed.ts'
import type { OrderValues } from './read-facts.ts'
import { answersOf, kindAnswers, possessionFor, readLine, readOrder } from './read-facts.ts'
import type { Subject } from './scope-covers.ts'
import { ENGINE_VERSION } from './version.ts'
import { hear } from './weigh.ts'

/** Most favourable first. */
export const REMEDIES: readonly Remedy[] = [
  'withdrawal',
  'exchange',
  'goodwill_return',
  'conformity_claim',
  'commercial_guarantee',
  'redemption',
]

/** What a consumer has by law wherever they are; if we do not know how, a person must find out. */
const NEVER_SILENT: readonly Remedy[] = ['withdrawal', 'conformity_claim']

export interface Compiled extends Laws {
  policyVersion: string
  /** In citation order. */
  contract: readonly Instance[]
  conflicts: 'better_for_buyer' | 'review'
}

/** From facts to what is owed. Pure: the same facts give the same bytes. */
export const decide = (compiled: Compiled, facts: Facts): Decision => {
  const law = lawFor(compiled, facts)
  const order = readOrder(facts, law.calendar, law.shopCalendar)
  const terms = termsOf(compiled, law, facts)
  const lines = facts.lines.map((line) => {
    const values = { ...order, possession: possessionFor(line, facts.lines, order.possession) }
    const subject = { line, order: facts.order, concludedOn: order.concludedOn }
    return {
      line,
      joined: decideLine({ contract: compiled.contract, law: law.instances }, terms, values, subject),
    }
  })
  return {
    engineVersion: ENGINE_VERSION,
    lawVersion: law.version,
    policyVersion: compiled.policyVersion,
    statedAt: facts.statedAt,
    lines: lines.map(({ line, joined }) => lineDecision(line, joined)),
    sharedMoney: sharedMoney(lines),
  }
}

/** Between two readings of one contract a consumer has the better one, whatever the shop says (93/13 art 5). */
const termsOf = ({ conflicts }: Compiled, { unsure }: LawOfCase, { order }: Facts): Terms => ({
  conflicts: order.buyer === 'business' && conflicts === 'review' ? 'review' : 'better',
  ...(unsure && { unsure }),
})

interface Rules {
  contract: readonly Instance[]
  law: readonly Instance[]
}

const decideLine = (rules: Rules, terms: Terms, order: OrderValues, subject: Subject): Joined[] => {
  const { line } = subject
  const covering = [...rules.contract, ...rules.law].filter(({ covers }) => covers(subject))
  const known = answersOf(line)
  const missing = (Object.keys(ASKABLE) as BuyerFact[]).filter(
    (fact) => known[fact] === undefined && covering.some(({ needs }) => needs.includes(fact)),
  )
  const possible = completionsOf(known, missing, kindAnswers()).map((answers) => {
    const values = readLine(order, line, answers)
    const layers = {
      contract: hear(rules.contract, subject, values),
      law: hear(rules.law, subject, values),
    }
    return { answers, layers }
  })
  return REMEDIES.flatMap((remedy) => {
    const completions = possible.flatMap(({ answers, layers }): Completion[] => {
      const joined = join(remedy, layers, terms) ?? unheard(remedy, terms.unsure)
      return joined ? [{ answers, joined }] : []
    })
    return completions.length > 0 ? [withAsks(completions, missing)] : []
  })
}

const unheard = (remedy: Remedy, unsure: Unsure | undefined): Joined | undefined => {
  if (!unsure || !NEVER_SILENT.includes(remedy)) return undefined
  const { given, citation } = unsure
  const reasons = [{ ...given, bears: 'open' as const, citation }]
  const nothing = { disregarded: [], asks: [], duties: [], money: [] }
  return { shared: [], decision: { remedy, outcome: 'review', citations: [citation], reasons, ...nothing } }
}

const lineDecision = ({ unit, orderLine, quantity }: LineFacts, joined: readonly Joined[]): LineDecision => ({
  unit,
  orderLine,
  quantity,
  remedies: joined.map(({ decision }) => decision),
})

type Shared = Decision['sharedMoney'][number]

/**
 * Delivery was paid once for the whole order, so it is repaid once, with whichever unit comes back first.
 * Of what several units say of one kind, the greatest amount stands, the first of equals; it is shared by
 * the rule best for the buyer, and in full if one of the units has no rule.
 */
const sharedMoney = (lines: readonly { line: LineFacts; joined: readonly Joined[] }[]): Shared[] => {
  const owed = new Map<string, Shared>()
  for (const { line, joined } of lines)
    for (const { decision, shared } of joined)
      for (const money of shared) {
        const key = `${decision.remedy} ${money.what}`
        const before = owed.get(key)
        owed.set(key, sharing(before ?? { ...money, remedy: decision.remedy, units: [] }, money, line.unit))
      }
  return [...owed.values()]
}

const sharing = (before: Shared, money: SharedLine, unit: string): Shared => {
  const { what, amount, citation } = money.amount.minor > before.amount.minor ? money : before
  const partial = kinderOf(before.partial, money.partial)
  const { remedy, units } = before
  return { what, amount, citation, ...(partial && { partial }), remedy, units: [...units, unit] }
}

const kinderOf = (
  a: PartialDelivery | undefined,
  b: PartialDelivery | undefined,
): PartialDelivery | undefined => a && b && (PARTIAL.indexOf(b.rule) < PARTIAL.indexOf(a.rule) ? b : a)
