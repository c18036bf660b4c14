/** A condition over the prepared facts of one line, in the few words that every peer has. */
export type Condition =
  | { op: 'all' | 'any'; of: readonly Condition[] }
  | { op: 'not'; of: Condition }
  | { op: 'is'; fact: string; value: Value }
  | { op: 'before'; fact: string; than: string }
  | { op: 'const'; value: boolean }

/** `unknown` stands for a fact that nobody recorded: not every peer has a word for nothing. */
export type Value = string | number | boolean

export const ALWAYS: Condition = { op: 'const', value: true }
export const NEVER: Condition = { op: 'const', value: false }

export const is = (fact: string, value: Value = true): Condition => ({ op: 'is', fact, value })
export const oneOf = (fact: string, values: readonly Value[]): Condition =>
  any(...values.map((value) => is(fact, value)))
/** Of two instants, in milliseconds. */
export const before = (fact: string, than: string): Condition => ({ op: 'before', fact, than })

const isConst = (condition: Condition, value: boolean): boolean =>
  condition.op === 'const' && condition.value === value

const joined = (op: 'all' | 'any', parts: readonly Condition[]): Condition => {
  const decides = op === 'any'
  const flat = parts
    .flatMap((part) => (part.op === op ? part.of : [part]))
    .filter((part) => !isConst(part, !decides))
  if (flat.some((part) => isConst(part, decides))) return decides ? ALWAYS : NEVER
  const texts = flat.map((part) => JSON.stringify(part))
  const distinct = flat.filter((_, index) => texts.indexOf(texts[index] ?? '') === index)
  const [first] = distinct
  if (!first) return decides ? NEVER : ALWAYS
  return distinct.length === 1 ? first : { op, of: distinct }
}

export const all = (...parts: Condition[]): Condition => joined('all', parts)
export const any = (...parts: Condition[]): Condition => joined('any', parts)

export const not = (of: Condition): Condition => {
  if (of.op === 'const') return of.value ? NEVER : ALWAYS
  return of.op === 'not' ? of.of : { op: 'not', of }
}

/** How many comparisons it holds, to say how large a rule is. */
export const sizeOf = (condition: Condition): number => {
  if (condition.op === 'not') return sizeOf(condition.of)
  if (condition.op === 'all' || condition.op === 'any')
    return condition.of.reduce((sum, part) => sum + sizeOf(part), 0)
  return condition.op === 'const' ? 0 : 1
}

/** The facts that it reads. */
export const factsIn = (condition: Condition): string[] => {
  if (condition.op === 'not') return factsIn(condition.of)
  if (condition.op === 'all' || condition.op === 'any') return condition.of.flatMap(factsIn)
  if (condition.op === 'before') return [condition.fact, condition.than]
  return condition.op === 'is' ? [condition.fact] : []
}

/** As the peers must evaluate it; the reference that their encodings are held against. */
export const evaluate = (condition: Condition, facts: Readonly<Record<string, Value>>): boolean => {
  switch (condition.op) {
    case 'all':
      return condition.of.every((part) => evaluate(part, facts))
    case 'any':
      return condition.of.some((part) => evaluate(part, facts))
    case 'not':
      return !evaluate(condition.of, facts)
    case 'is':
      return facts[condition.fact] === condition.value
    case 'before':
      return Number(facts[condition.fact]) < Number(facts[condition.than])
    case 'const':
      return condition.value
  }
}
