/** The smallest parts of a document: days, instants, money, names. Each says what it is and what it is not. */
import * as z from 'zod'
import type { Day, Instant } from '../day.ts'
import { parseInstant } from '../day.ts'
import { shape } from './shape.ts'

// Beyond these years no holiday is known and four digits may not be enough.
const YEARS = /^(?:19|20|21)/
const YEARS_SAID = 'of the years 1900 to 2199'

const dayPattern = `(?=19|20|21)${z.regexes.date.source.slice(1, -1)}`
const timePattern =
  '(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)'
const DAY = new RegExp(`^${dayPattern}$`)
const INSTANT = new RegExp(`^${dayPattern}T${timePattern}$`)

/** Complete, in UTC, to the millisecond: as the engine itself writes an instant. */
export const isCanonicalInstant = (text: string): text is Instant =>
  text.length === 24 && text.endsWith('Z') && text[19] === '.' && INSTANT.test(text)

/** Only the type: the text stays as it is. */
const typed = <T extends string>(schema: z.ZodType<string>): z.ZodType<T, string> =>
  schema as unknown as z.ZodType<T, string>

export const day = (description: string) =>
  typed<Day>(
    z
      .string()
      .regex(DAY, { error: `Not a calendar day ${YEARS_SAID}, such as "2026-11-30"`, abort: true })
      .meta({
        description: `${description} A calendar day in the buyer's place, YYYY-MM-DD.`,
        format: 'date',
      }),
  )

const instantText = z
  .string()
  .regex(INSTANT, {
    error: `Not an instant ${YEARS_SAID}: a day and a time with its offset from UTC, such as "2026-11-20T14:03:00+02:00"`,
    abort: true,
  })
  .refine((text) => YEARS.test(parseInstant(text)), `In UTC it is not ${YEARS_SAID}`)

/** Any offset comes in; UTC with milliseconds comes out. */
export const instant = (description: string) =>
  instantText
    .transform(parseInstant)
    .meta({ description: `${description} ISO 8601 with "Z" or an offset from UTC.`, format: 'date-time' })

const currencyCode = z.string().regex(/^[A-Z]{3}$/, 'A currency is three capital letters, such as "EUR"')
export const currency = (description: string) => currencyCode.describe(description)

/** So that the sum of a thousand amounts is still a whole number that a double can hold. */
const LARGEST = 1_000_000_000_000

/** What can be paid or owed; never negative. */
export const amount = (description: string) =>
  shape(`${description} In the smallest unit of the order's currency.`, {
    minor: z
      .int()
      .min(0)
      .max(LARGEST)
      .describe(
        'A whole number of the smallest unit: 189.00 EUR is 18900; 1500 JPY is 1500; 1.250 KWD is 1250.',
      ),
    currency: currency("ISO 4217; must be the order's own."),
  })

/** A name that someone gave: an id, a tag. Bounded, and never empty. */
export const name = (description: string) => z.string().min(1).max(250).describe(description)

/** The key of an entry whose name is free. What every object answers to is no name (`prototype-keys.ts`). */
export const freeKey = z.string().regex(/^(?!__proto__$)/, 'Nothing can be called that')

export const flag = (description: string) => z.boolean().describe(description)

export const oneOf = <const T extends readonly [string, ...string[]]>(values: T, description: string) =>
  z.enum(values).describe(description)

export const names = (description: string) =>
  z.array(z.string().min(1).max(250)).max(250).describe(description)

/** A day, or a word that says why there is none. */
export const dayOr = <const W extends string>(word: W, description: string) =>
  z
    .union([day('On this day.'), z.literal(word)], {
      error: `Neither a calendar day such as "2026-11-30" nor "${word}"`,
    })
    .describe(description)

export const instantOr = <const W extends string>(word: W, description: string) =>
  z
    .union([instant('At this instant.'), z.literal(word)], {
      error: `Neither an instant with its offset, such as "2026-11-20T14:03:00+02:00", nor "${word}"`,
    })
    .describe(description)
