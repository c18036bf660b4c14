import type { FactName } from '../../app/engine/fact-register.ts'
import type { Facts, Instant, LineFacts, OrderFacts } from '../../app/engine/index.ts'

/** Some of what is known of one line, its order and the statement; groups are merged into those that are there. */
export interface Known {
  line?: Partial<Omit<LineFacts, 'defect' | 'product'>> & {
    defect?: Partial<NonNullable<LineFacts['defect']>>
    product?: Partial<LineFacts['product']>
  }
  order?: Partial<OrderFacts>
  statement?: NonNullable<Facts['statement']>
  statedAt?: Instant
}

/** Knowing the second in place of the first is never worse for the buyer. */
export interface Direction {
  fact: FactName
  unkinder: Known
  kinder: Known
  /** Why the money may be less all the same. */
  lessMoney?: string
}

/** What a line knows beside itself. */
type Group = 'service' | 'voucher' | 'digital' | 'exception' | 'condition' | 'exchange' | 'comingBack'

export const inLine = (fact: FactName, unkinder: Known['line'], kinder: Known['line']): Direction => ({
  fact,
  unkinder: { ...(unkinder && { line: unkinder }) },
  kinder: { ...(kinder && { line: kinder }) },
})

export const inGroup =
  <G extends Group>(group: G) =>
  (fact: FactName, unkinder: LineFacts[G], kinder: LineFacts[G]): Direction =>
    inLine(fact, { [group]: unkinder }, { [group]: kinder })

export const inDefect = (fact: FactName, unkinder: Partial<LineFacts['defect']>, kinder: object): Direction =>
  inLine(fact, { defect: { kind: 'defective', ...unkinder } }, { defect: { kind: 'defective', ...kinder } })

/** The facts with that much of one line, of the order and of the statement known. */
export const knowing = (facts: Facts, index: number, { line, order, statement, statedAt }: Known): Facts => ({
  ...facts,
  ...(statedAt && { statedAt }),
  ...(statement && { statement: { ...facts.statement, ...statement } }),
  order: { ...facts.order, ...order },
  lines: facts.lines.map((one, at) => (at === index ? merged(one, line ?? {}) : one)),
})

/** Groups are merged, so that what else is known of them stays; a delivery is replaced. */
const merged = (line: LineFacts, change: NonNullable<Known['line']>): LineFacts =>
  Object.fromEntries(
    [...new Set([...Object.keys(line), ...Object.keys(change)])].map((key) => {
      const [is, becomes] = [line[key as keyof LineFacts], change[key as keyof LineFacts]]
      const isGroup = typeof becomes === 'object' && key !== 'delivery'
      if (!isGroup) return [key, becomes ?? is]
      return [key, { ...(is as object | undefined), ...becomes }]
    }),
  ) as unknown as LineFacts
