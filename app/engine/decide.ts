import type { Completion } from './ask.ts'
import { completionsOf, withAsks } from './ask.ts'
import { dayAt } from './day.ts'
import type { Decision, LineDecision } from './decision.ts'
import { ASKABLE } from './fact-register.ts'
import type { BuyerFact, Facts, LineFacts, Remedy } from './facts.ts'
import type { Floor, LawOfCase } from './floor.ts'
import { lawFor } from './floor.ts'
import type { Instance } from './instance.ts'
import type { Joined, Unsure } from './join.ts'
import { join } from './join.ts'
import type { OrderValues } from './read-facts.ts'
import { answersOf, kindAnswers, readLine, readOrder } from './read-facts.ts'
import { ENGINE_VERSION } from './version.ts'
import { hear } from './weigh.ts'

/** Most favourable first. */
export const REMEDIES: readonly Remedy[] = [
  'withdrawal',
  'exchange',
  'goodwill_return',
  'conformity_claim',
  'commercial_guarantee',
]

/** What a consumer has by law wherever they are; if we do not know how, a person must find out. */
const NEVER_SILENT: readonly Remedy[] = ['withdrawal', 'conformity_claim']

export interface Compiled {
  policyVersion: string
  contract: readonly Instance[]
  floors: ReadonlyMap<string, Floor>
  lawMaxAgeDays: number
}

/** From facts to what is owed. Pure: the same facts give the same bytes. */
export const decide = (compiled: Compiled, facts: Facts): Decision => {
  const law = lawOf(compiled, facts)
  const order = readOrder(facts, law.calendar)
  const lines = facts.lines.map((line) => ({ line, joined: decideLine(compiled.contract, law, order, line) }))
  return {
    engineVersion: ENGINE_VERSION,
    lawVersion: law.version,
    policyVersion: compiled.policyVersion,
    statedAt: facts.statedAt,
    lines: lines.map(({ line, joined }) => lineDecision(line, joined)),
    sharedMoney: sharedMoney(lines),
  }
}

const lawOf = ({ floors, lawMaxAgeDays }: Compiled, { statedAt, order }: Facts): LawOfCase =>
  lawFor(
    floors.get(order.place.country),
    {
      buyer: order.buyer,
      country: order.place.country,
      concludedOn: ({ zone }) => dayAt(order.concludedAt, zone),
      statedOn: ({ zone }) => dayAt(statedAt, zone),
    },
    lawMaxAgeDays,
  )

const decideLine = (
  contract: readonly Instance[],
  law: LawOfCase,
  order: OrderValues,
  line: LineFacts,
): Joined[] => {
  const covering = [...contract, ...law.instances].filter(({ covers }) => covers(line.product))
  const known = answersOf(line)
  const missing = (Object.keys(ASKABLE) as BuyerFact[]).filter(
    (fact) => known[fact] === undefined && covering.some(({ needs }) => needs.includes(fact)),
  )
  const possible = completionsOf(known, missing, kindAnswers()).map((answers) => {
    const values = readLine(order, line, answers)
    const layers = {
      contract: hear(contract, line.product, values),
      law: hear(law.instances, line.product, values),
    }
    return { answers, layers }
  })
  return REMEDIES.flatMap((remedy) => {
    const completions = possible.flatMap(({ answers, layers }): Completion[] => {
      const joined = join(remedy, layers, law.unsure) ?? unheard(remedy, law.unsure)
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

/** Delivery was paid once for the whole order, so it is repaid once, with whichever unit comes back first. */
const sharedMoney = (
  lines: readonly { line: LineFacts; joined: readonly Joined[] }[],
): Decision['sharedMoney'] => {
  const owed = lines.flatMap(({ line, joined }) =>
    joined.flatMap(({ decision, shared }) =>
      shared.map((money) => ({ ...money, remedy: decision.remedy, unit: line.unit })),
    ),
  )
  const isSame = (a: (typeof owed)[number], b: (typeof owed)[number]): boolean =>
    a.remedy === b.remedy && a.what === b.what
  return owed
    .filter((money, index) => owed.findIndex((other) => isSame(money, other)) === index)
    .map((money) => {
      const { unit: _, ...rest } = money
      return { ...rest, units: owed.filter((other) => isSame(money, other)).map(({ unit }) => unit) }
    })
}
