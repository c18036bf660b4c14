import * as z from 'zod'
import type { Day } from './day.ts'
import type { Category, Kind } from './facts.ts'
import { day } from './schema/basic.ts'
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

const someOf = <T extends z.ZodType>(one: T, description: string) =>
  z.array(one).min(1).max(names).describe(description)
const text = (description: string) => someOf(z.string().trim().min(1).max(nameLength), description)
const country = z.string().regex(/^[A-Z]{2}$/, 'A country is two capital letters')
const minor = (description: string) =>
  z.int().nonnegative().describe(`${description} In the smallest unit of the currency: 189.00 EUR is 18900.`)

const price = z
  .strictObject({
    min: minor('The least, itself included; absent: no least.').exactOptional(),
    max: minor('The most, itself included; absent: no most.').exactOptional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'A currency is three capital letters')
      .describe('ISO 4217; a price in another currency is outside.'),
  })
  .refine(({ min, max }) => min !== undefined || max !== undefined, 'Say min, max or both')
  .describe('The listed price of one piece: min, max or both.')

const orderedOn = z
  .strictObject({
    from: day('The first day, itself included; absent: no first.').exactOptional(),
    until: day('The last day, itself included; absent: no last.').exactOptional(),
  })
  .refine(({ from, until }) => from !== undefined || until !== undefined, 'Say from, until or both')
  .describe('The day on which the contract was concluded: from, until or both.')

const inner: z.ZodType<Scope> = z.lazy(() => scopeSchema)
const several = (description: string) => z.array(inner).min(1).max(parts).describe(description)

export const scopeSchema: z.ZodType<Scope> = z
  .union(
    [
      z.strictObject({
        category: someOf(
          z.enum(['standard', 'custom_made', 'hygiene_sensitive']),
          'What the merchant says the product is.',
        ),
      }),
      z.strictObject({
        kind: someOf(z.enum(['goods', 'service', 'voucher', 'digital_content']), 'What was bought.'),
      }),
      z.strictObject({ type: text('The product type; capital or small letters are alike.') }),
      z.strictObject({
        tag: text('Tags of the product, any of them; capital or small letters are alike.'),
      }),
      z.strictObject({
        collection: text('Collections that the product is in, any of them; to the letter.'),
      }),
      z.strictObject({ product: text('Ids of products; to the letter.') }),
      z.strictObject({ variant: text('Ids of variants; to the letter.') }),
      z.strictObject({ country: someOf(country, "The consumer's country, ISO 3166-1 alpha-2.") }),
      z.strictObject({ channel: text('The sales channel; to the letter.') }),
      z.strictObject({
        customerTag: text('Tags of the customer, any of them; capital or small letters are alike.'),
      }),
      z.strictObject({
        discount: text('Discounts on the order, any of them; capital or small letters are alike.'),
      }),
      z.strictObject({ discounted: z.boolean().describe("Whether a discount lowered the line's price.") }),
      z.strictObject({ price }),
      z.strictObject({ orderedOn }),
      z.strictObject({ and: several('All of these.') }),
      z.strictObject({ or: several('At least one of these.') }),
      z.strictObject({ not: inner.describe('Everything else, and what is not known.') }),
    ],
    { error: ({ input }) => scopeWords(input) },
  )
  .meta({
    id: 'scope',
    description: 'Which lines a clause covers: one predicate, or several joined by and, or, not.',
  })

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
