import * as z from 'zod'
import type { Day } from './day.ts'
import { parseDay } from './day.ts'
import type { Category, Kind } from './facts.ts'
import { unknownKeys } from './schema/unknown-keys.ts'

/**
 * Which lines a clause covers, as data. Lists mean "one of these" (of a product's several tags: any of
 * them); an absent scope covers everything. What is not known of a line is not met: a line without a
 * price is outside `price` and inside `not: price`.
 */
export type Scope =
  | { category: Category[] }
  | { kind: Kind[] }
  | { type: string[] }
  | { tag: string[] }
  | { collection: string[] }
  | { product: string[] }
  | { variant: string[] }
  | { country: string[] }
  | { channel: string[] }
  | { customerTag: string[] }
  | { discount: string[] }
  | { discounted: boolean }
  | { price: PriceRange }
  | { orderedOn: DayRange }
  | { and: Scope[] }
  | { or: Scope[] }
  | { not: Scope }

/** The listed price of one piece, in minor units, both ends included. */
export interface PriceRange {
  min?: number
  max?: number
  /** ISO 4217; a price in another currency is outside. */
  currency: string
}

/** Days on which the contract was concluded, in the consumer's place, both ends included. */
export interface DayRange {
  from?: Day
  until?: Day
}

/** How much a scope may say: more is a list of goods, which belongs in a tag or a collection. */
export const SCOPE_LIMITS = { depth: 8, parts: 50, names: 500, nameLength: 200 } as const

const { parts, names, nameLength } = SCOPE_LIMITS

const someOf = <T extends z.ZodType>(one: T) => z.array(one).min(1).max(names)
const text = someOf(z.string().trim().min(1).max(nameLength))
const country = someOf(z.string().regex(/^[A-Z]{2}$/, 'A country is two capital letters'))

const isDay = (given: string): boolean => {
  try {
    return parseDay(given) === given
  } catch {
    return false
  }
}

/** A day of the calendar: 30 February is none. */
const day = z.custom<Day>((given) => typeof given === 'string' && isDay(given), {
  error: 'A day of the calendar, YYYY-MM-DD',
})

const price = z
  .strictObject({
    min: z.int().nonnegative().exactOptional(),
    max: z.int().nonnegative().exactOptional(),
    currency: z.string().regex(/^[A-Z]{3}$/, 'A currency is three capital letters'),
  })
  .refine(({ min, max }) => min !== undefined || max !== undefined, 'Say min, max or both')

const orderedOn = z
  .strictObject({ from: day.exactOptional(), until: day.exactOptional() })
  .refine(({ from, until }) => from !== undefined || until !== undefined, 'Say from, until or both')

export const scopeSchema: z.ZodType<Scope> = z.lazy(() =>
  z.union(
    [
      z.strictObject({ category: someOf(z.enum(['standard', 'custom_made', 'hygiene_sensitive'])) }),
      z.strictObject({ kind: someOf(z.enum(['goods', 'service', 'voucher', 'digital_content'])) }),
      z.strictObject({ type: text }),
      z.strictObject({ tag: text }),
      z.strictObject({ collection: text }),
      z.strictObject({ product: text }),
      z.strictObject({ variant: text }),
      z.strictObject({ country }),
      z.strictObject({ channel: text }),
      z.strictObject({ customerTag: text }),
      z.strictObject({ discount: text }),
      z.strictObject({ discounted: z.boolean() }),
      z.strictObject({ price }),
      z.strictObject({ orderedOn }),
      z.strictObject({ and: z.array(scopeSchema).min(1).max(parts) }),
      z.strictObject({ or: z.array(scopeSchema).min(1).max(parts) }),
      z.strictObject({ not: scopeSchema }),
    ],
    { error: ({ input }) => scopeWords(input) },
  ),
)

const PREDICATES: readonly string[] = [
  ...['category', 'kind', 'type', 'tag', 'collection', 'product', 'variant', 'country', 'channel'],
  ...['customerTag', 'discount', 'discounted', 'price', 'orderedOn', 'and', 'or', 'not'],
]

/** What is wrong with what is no scope as a whole. */
const scopeWords = (input: unknown): string => {
  const one = `A scope is one of ${PREDICATES.join(', ')}`
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return one
  const keys = Object.keys(input)
  const unknown = keys.filter((key) => !PREDICATES.includes(key))
  if (unknown.length > 0) return unknownKeys(unknown, PREDICATES)
  if (keys.length === 0) return `Names nothing: leave it out to cover everything. ${one}`
  return `Names ${keys.join(' and ')}: say {"and": […]} where all must hold, {"or": […]} where one must`
}
