import * as z from 'zod'
import type { Clause } from '../../app/engine/clause.ts'
import type { Draw } from './draw.ts'
import { flip, once, pick, shuffled } from './draw.ts'
import { WORDS_BY_KEY } from './vocabulary.ts'

/** What JSON Schema says that we can draw from; anything else in it fails loudly. */
interface Shape {
  $ref?: string
  $defs?: Record<string, Shape>
  const?: unknown
  enum?: unknown[]
  anyOf?: Shape[]
  oneOf?: Shape[]
  allOf?: Shape[]
  type?: string | string[]
  properties?: Record<string, Shape>
  required?: string[]
  additionalProperties?: boolean | Shape
  items?: Shape
  minItems?: number
  maxItems?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  exclusiveMaximum?: number
  pattern?: string
  format?: string
}

interface Within {
  draw: Draw
  root: Shape
  /** The key under which the value stands: it says which words to draw from. */
  key: string
  depth: number
}

/** Terms that shops write, and their neighbours. */
const NUMBERS = [0, 1, 2, 5, 7, 13, 14, 15, 30, 31, 44, 45, 46, 60, 12, 24, 36, 100, 500] as const
/** In minor units. */
const PRICES = [0, 1, 500, 2_000, 10_000, 25_000, 40_000] as const
const DAYS = ['2026-06-01', '2026-07-15', '2026-07-31', '2026-09-01', '2026-12-31'] as const
const INSTANTS = DAYS.map((day) => `${day}T00:00:00Z`)

const numberOf = (
  { minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Shape,
  { draw, key }: Within,
): number => {
  const least = Math.max(minimum ?? 0, exclusiveMinimum === undefined ? 0 : exclusiveMinimum + 1)
  const most = Math.min(maximum ?? 4_000, exclusiveMaximum === undefined ? 4_000 : exclusiveMaximum - 1)
  const known = ['min', 'max', 'minor'].includes(key) ? PRICES : NUMBERS
  const fitting = known.filter((number) => number >= least && number <= most)
  return fitting.length > 0 ? pick(draw, fitting) : least + draw(most - least + 1)
}

const textOf = ({ pattern, format }: Shape, { draw, key }: Within): string => {
  const words = WORDS_BY_KEY[key]
  if (words && (!pattern || new RegExp(pattern).test(words[0] ?? ''))) return pick(draw, words)
  if (format === 'date' || format === 'date-time') return pick(draw, format === 'date' ? DAYS : INSTANTS)
  const candidates = [...DAYS, ...INSTANTS, ...Object.values(WORDS_BY_KEY).flat()]
  const fitting = pattern ? candidates.filter((word) => new RegExp(pattern).test(word)) : candidates
  return pick(draw, fitting)
}

const objectOf = (shape: Shape, within: Within): Record<string, unknown> => {
  const { draw } = within
  const keys = Object.entries(shape.properties ?? {}).filter(
    ([key]) => shape.required?.includes(key) || flip(draw),
  )
  const open = typeof shape.additionalProperties === 'object' ? shape.additionalProperties : undefined
  const extra = open ? shuffled(draw, ['case', 'cable']).slice(0, draw(3)) : []
  return Object.fromEntries([
    ...keys.map(([key, one]) => [key, drawn(one, { ...within, key })]),
    ...extra.map((key) => [key, open && drawn(open, within)]),
  ])
}

const listOf = ({ items, minItems, maxItems }: Shape, within: Within): unknown[] => {
  if (!items) throw new RangeError('A list of we do not know what')
  const least = minItems ?? 0
  const length = Math.min(maxItems ?? 4, least + (once(within.draw, 2) ? 1 + within.draw(2) : 0))
  const values = Array.from({ length }, () => drawn(items, { ...within, depth: within.depth + 1 }))
  const unique = new Map(values.map((value) => [JSON.stringify(value), value]))
  return [...unique.values()]
}

/** Deep enough, only what does not go deeper is drawn. */
const alternativesOf = (shapes: readonly Shape[], { depth }: Within): readonly Shape[] => {
  const flat = shapes.filter((shape) => !JSON.stringify(shape).includes('$ref'))
  return depth > 2 && flat.length > 0 ? flat : shapes
}

const named = (ref: string, root: Shape): Shape => {
  const found = ref === '#' ? root : root.$defs?.[ref.replace('#/$defs/', '')]
  if (!found) throw new RangeError(`No shape is called ${ref}`)
  return found
}

/** Any value of a shape. @throws RangeError for a shape that says something we cannot draw. */
const drawn = (shape: Shape, within: Within): unknown => {
  const { draw, root } = within
  if (shape.$ref) return drawn(named(shape.$ref, root), { ...within, depth: within.depth + 1 })
  if ('const' in shape) return shape.const
  if (shape.enum) return pick(draw, shape.enum)
  const either = shape.anyOf ?? shape.oneOf
  if (either) return drawn(pick(draw, alternativesOf(either, within)), within)
  if (shape.allOf) return Object.assign({}, ...shape.allOf.map((part) => drawn(part, within)))
  if (shape.type === 'integer' || shape.type === 'number') return numberOf(shape, within)
  if (shape.type === 'string') return textOf(shape, within)
  if (shape.type === 'boolean') return flip(draw)
  if (shape.type === 'null') return null
  if (shape.type === 'array') return listOf(shape, within)
  if (shape.type === 'object') return objectOf(shape, within)
  // What JSON Schema cannot say is a day of the calendar.
  if (!shape.type) return pick(draw, DAYS)
  throw new RangeError(`Nothing is drawn from ${JSON.stringify(shape)}`)
}

const shapes = new Map<z.ZodType, Shape>()

/** Any value of a schema, as far as JSON Schema can say it; drawn again while a rule beyond that refuses it. */
export const anyOf = (schema: z.ZodType, draw: Draw, isValid: (value: unknown) => boolean): unknown => {
  const root =
    shapes.get(schema) ?? (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape)
  shapes.set(schema, root)
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const value = drawn(root, { draw, root, key: '', depth: 0 })
    if (isValid(value)) return value
  }
  throw new RangeError(`No valid value was drawn from ${JSON.stringify(root)}`)
}

/** Parameters that the clause accepts, whatever its schema says. */
export const anyParams = (draw: Draw, { params, bind }: Clause): Record<string, unknown> =>
  anyOf(params, draw, (value) => bind(value).ok) as Record<string, unknown>
