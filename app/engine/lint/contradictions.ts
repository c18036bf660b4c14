import type { Condition, DeclaredTerm, TermEvent, Trigger } from '../declares.ts'
import type { Kind } from '../facts.ts'
import type { Length } from '../period.ts'
import type { Entry, Finding } from './finding.ts'
import { canMeet, finding, kindsOf, shareRemedy, speaksOf } from './finding.ts'

/** Everything in which the document says two things at once, each pair once. */
export const contradictionsIn = (entries: readonly Entry[]): Finding[] => [
  ...entries.flatMap(twoTriggers),
  ...pairsOf(entries).flatMap(([a, b]) =>
    canMeet([a, b])
      ? [
          ...conditionAndExemption(a, b),
          ...conditionAndExemption(b, a),
          ...testingForbidden(a, b),
          ...testingForbidden(b, a),
          ...termsDiffer(a, b),
          ...returnCostDiffers(a, b),
          ...refundTermsDiffer(a, b),
        ]
      : [],
  ),
  ...entries.flatMap((entry) => eventNeverHappens(entry, entries)),
]

const pairsOf = <T>(list: readonly T[]): [T, T][] =>
  list.flatMap((a, index) => list.slice(index + 1).map((b): [T, T] => [a, b]))

/** Moments that follow each other: a right that ends at the one cannot end at the other. */
const SUCCESSIVE: readonly (readonly Trigger[])[] = [
  ['production_started', 'shipped'],
  ['service_started', 'service_performed'],
]

const twoTriggers = (entry: Entry): Finding[] => {
  const { triggers = [] } = entry.bound.declares
  const named = SUCCESSIVE.find((moments) => moments.every((moment) => triggers.includes(moment)))
  return named ? [finding('two-triggers', 'error', [entry])] : []
}

const ASKS_FOR: Readonly<Partial<Record<Trigger, Condition>>> = {
  package_opened: 'unopened',
  seal_broken: 'seal_intact',
}

/** What the goods must be, said outright or by the state that ends the right. */
const requiredBy = ({ bound: { declares } }: Entry): Condition[] => [
  ...(declares.requires ?? []),
  ...(declares.triggers ?? []).flatMap((trigger) => ASKS_FOR[trigger] ?? []),
]

/** One clause asks for what another lets the goods lack. */
const conditionAndExemption = (asking: Entry, letting: Entry): Finding[] => {
  const lets = letting.bound.declares.accepts ?? []
  const condition = requiredBy(asking).find((one) => lets.includes(one))
  return condition && shareRemedy(asking, letting)
    ? [finding('condition-and-exemption', 'error', [asking, letting], { params: { condition } })]
    : []
}

/** A permission to try the goods, and a condition that they show no use. */
const testingForbidden = (permission: Entry, condition: Entry): Finding[] =>
  permission.bound.declares.purpose === 'testing' &&
  requiredBy(condition).includes('unused') &&
  shareRemedy(permission, condition)
    ? [finding('testing-forbidden', 'error', [permission, condition])]
    : []

/** Where a buyer's term can begin; what comes later (a recognition, goods that are back) begins another. */
const STARTS: ReadonlySet<TermEvent> = new Set(['receipt', 'purchase', 'issuance'])

const buyersTerms = ({ bound }: Entry): readonly DeclaredTerm[] =>
  (bound.declares.terms ?? []).filter(
    ({ of, from }) => (of === 'statement' || of === 'sending_back') && STARTS.has(from),
  )

const isSameLength = (a: Length, b: Length): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Two ends of one remedy for one thing: other starts, or for the same act another length. */
const termsDiffer = (a: Entry, b: Entry): Finding[] =>
  shareRemedy(a, b) &&
  buyersTerms(a).some((one) =>
    buyersTerms(b).some(
      (other) => one.from !== other.from || (one.of === other.of && !isSameLength(one.length, other.length)),
    ),
  )
    ? [finding('terms-differ', 'error', [a, b])]
    : []

/** Who bears the carriage, over all remedies where a clause speaks of it in general. */
const returnCostDiffers = (a: Entry, b: Entry): Finding[] => {
  const [one, other] = [carrierOf(a), carrierOf(b)]
  if (!one || !other || one === other) return []
  const isGeneral = [a, b].some(({ bound }) => bound.declares.keepsOutwardCost)
  return shareRemedy(a, b) || isGeneral
    ? [finding('return-cost-differs', isGeneral ? 'warning' : 'error', [a, b])]
    : []
}

const carrierOf = ({ bound: { declares } }: Entry): 'shop' | 'buyer' | undefined =>
  declares.returnCost ?? (declares.keepsOutwardCost ? 'buyer' : undefined)

const refundTerms = ({ bound }: Entry): readonly DeclaredTerm[] =>
  (bound.declares.terms ?? []).filter(({ of }) => of === 'refund')

/** The same price, repaid within two different times. */
const refundTermsDiffer = (a: Entry, b: Entry): Finding[] =>
  refundTerms(a).some((one) => refundTerms(b).some((other) => !isSameLength(one.length, other.length)))
    ? [finding('refund-terms-differ', 'warning', [a, b])]
    : []

/** Vouchers, and services bought by one, are issued; goods and digital content are not. */
const HAS: Readonly<Partial<Record<TermEvent, readonly Kind[]>>> = {
  issuance: ['voucher', 'service'],
  receipt: ['goods'],
}

const lacks = (kind: Kind, { from }: DeclaredTerm): boolean => HAS[from]?.includes(kind) === false

/** A remedy that gives the thing back, or swaps it, for no fault of it. */
const givesBack = (entry: Entry): boolean =>
  (['withdrawal', 'exchange', 'goodwill_return'] as const).some((remedy) => speaksOf(entry, remedy))

/** A term for a kind of thing to which its start never happens, where another clause counts that kind's time otherwise. */
const eventNeverHappens = (entry: Entry, entries: readonly Entry[]): Finding[] =>
  kindsOf(entry).flatMap((kind) => {
    if (!canMeet([entry], [kind]) || !buyersTerms(entry).some((term) => lacks(kind, term))) return []
    const counting = entries.filter(
      (other) =>
        other !== entry &&
        other.bound.clause.effect === 'permits' &&
        givesBack(other) &&
        canMeet([entry, other], [kind]) &&
        buyersTerms(other).some((term) => !lacks(kind, term)),
    )
    return counting.length > 0
      ? [finding('event-never-happens', 'warning', [entry, ...counting], { params: { kind } })]
      : []
  })
