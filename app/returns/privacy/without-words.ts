import { FORGOTTEN } from '../case/parcel-number.ts'

/** Where events and cases hold what somebody wrote about a person, or what leads to one. */
const WRITTEN = new Set(['reason', 'note', 'detail', 'question'])

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/**
 * The same JSON without what people wrote and without the numbers of parcels; ids, amounts, days and codes stay, which is
 * what a case goes on with.
 */
export function withoutWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWords)
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutWord(name, inner)]))
}

function withoutWord(name: string, value: unknown): unknown {
  if (WRITTEN.has(name) && typeof value === 'string') return ''
  if (name === 'tracking' && isObject(value)) return { number: FORGOTTEN }
  // The projection holds them once more, by the parcel (case/coming-back.ts).
  if (name === 'parcels' && Array.isArray(value)) return value.map(withoutNumber)
  return withoutWords(value)
}

const withoutNumber = (parcel: unknown): unknown =>
  isObject(parcel) && 'number' in parcel ? { ...parcel, number: FORGOTTEN } : parcel
