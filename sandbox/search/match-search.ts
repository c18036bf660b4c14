import type { Comparator, Search } from './parse-search.ts'

/** What is searched: the values of a field, and whether a bare word occurs. */
export interface Searched {
  valuesOf(field: string): readonly string[]
  hasWord(word: string): boolean
}

export function matches(search: Search, thing: Searched): boolean {
  if (search.kind === 'all') return search.of.every((one) => matches(one, thing))
  if (search.kind === 'any') return search.of.some((one) => matches(one, thing))
  if (search.kind === 'not') return !matches(search.of, thing)
  if (search.kind === 'word') return thing.hasWord(search.word)
  const { comparator, value } = search
  return thing.valuesOf(search.field).some((held) => compares(held, comparator, value))
}

function compares(held: string, comparator: Comparator, wanted: string): boolean {
  if (comparator === '=') return equals(held.toLowerCase(), wanted.toLowerCase())
  const [left, right] = comparable(held, wanted)
  if (comparator === '<') return left < right
  if (comparator === '<=') return left <= right
  return comparator === '>' ? left > right : left >= right
}

/** `*` is anything, `ab*` a prefix, `a,b` either; numbers are equal however they are written. */
function equals(held: string, wanted: string): boolean {
  if (wanted === '*') return held !== ''
  if (wanted.endsWith('*')) return held.startsWith(wanted.slice(0, -1))
  if (DAY.test(wanted)) return held.startsWith(wanted)
  const [left, right] = comparable(held, wanted)
  return left === right || wanted.split(',').includes(held)
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}(t|T)?/

/** Two numbers, two instants, or two texts. */
function comparable(held: string, wanted: string): [number, number] | [string, string] {
  const isNumber = (text: string) => text.trim() !== '' && Number.isFinite(Number(text))
  if (isNumber(held) && isNumber(wanted)) return [Number(held), Number(wanted)]
  const isInstant = (text: string) => INSTANT.test(text) && !Number.isNaN(Date.parse(text))
  if (isInstant(held) && isInstant(wanted)) return [Date.parse(held), Date.parse(wanted)]
  return [held.toLowerCase(), wanted.toLowerCase()]
}
