/**
 * A quick yes for documents that are right, generated from the same schema: it says yes only where the schema
 * would accept the value and give it back unchanged. A no says nothing: the schema itself then finds the
 * faults, or puts right what may be written in two ways.
 */
import type * as z from 'zod'
import { isCanonicalInstant } from './basic.ts'

export type Check = (value: unknown) => boolean

/** @throws RangeError for a kind of schema that it does not know. */
export const swiftCheck = (schema: z.core.$ZodType): Check => {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'object':
      return objectCheck(def)
    case 'array':
      return arrayCheck(swiftCheck(def.element), measures(def.checks))
    case 'string':
      return stringCheck(measures(def.checks))
    case 'number':
      return numberCheck(measures([...(def.checks ?? []), schema as unknown as z.core.$ZodCheck]))
    case 'boolean':
      return (value) => value === true || value === false
    case 'enum':
      return within(Object.values(def.entries))
    case 'literal':
      return within(def.values)
    case 'union':
      return anyOf(def.options.map(swiftCheck))
    case 'record':
      return recordCheck(swiftCheck(def.keyType), swiftCheck(def.valueType))
    case 'optional':
      return swiftCheck(def.innerType)
    case 'pipe':
      // The only transformation there is: instants, brought to UTC.
      return (value) => typeof value === 'string' && isCanonicalInstant(value)
    default:
      throw new RangeError(`No quick check for "${def.type}"`)
  }
}

interface Measures {
  least: number
  most: number
  pattern?: RegExp
}

const measures = (checks: readonly z.core.$ZodCheck[] = []): Measures => {
  const found: Measures = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY }
  for (const check of checks) {
    const { def } = (check as z.core.$ZodChecks)._zod
    if (def.check === 'min_length') found.least = def.minimum
    else if (def.check === 'max_length') found.most = def.maximum
    else if (def.check === 'greater_than' && def.inclusive)
      found.least = Math.max(found.least, Number(def.value))
    else if (def.check === 'less_than' && def.inclusive) found.most = Math.min(found.most, Number(def.value))
    else if (def.check === 'string_format' && def.pattern) found.pattern = def.pattern
    else if (def.check !== 'number_format' || def.format !== 'safeint')
      throw new RangeError(`No quick check for "${def.check}"`)
  }
  return found
}

const objectCheck = ({ shape, catchall }: z.core.$ZodObjectDef): Check => {
  if (catchall?._zod.def.type !== 'never') throw new RangeError('Only objects that know all their keys')
  const known = new Map<string, { check: Check; required: boolean }>()
  for (const [key, field] of Object.entries(shape))
    known.set(key, { check: swiftCheck(field), required: field._zod.def.type !== 'optional' })
  const required = [...known.values()].filter((field) => field.required).length
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    let met = 0
    for (const key in value) {
      const field = known.get(key)
      if (field === undefined || !field.check((value as Record<string, unknown>)[key])) return false
      if (field.required) met++
    }
    return met === required
  }
}

const arrayCheck =
  (each: Check, { least, most }: Measures): Check =>
  (value) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) return false
    // By index, for `every` passes over what is missing.
    for (let index = 0; index < value.length; index++) if (!each(value[index])) return false
    return true
  }

const stringCheck = ({ least, most, pattern }: Measures): Check =>
  pattern
    ? (value) =>
        typeof value === 'string' && value.length >= least && value.length <= most && pattern.test(value)
    : (value) => typeof value === 'string' && value.length >= least && value.length <= most

const numberCheck =
  ({ least, most }: Measures): Check =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most

const within = (values: readonly unknown[]): Check => {
  const allowed = new Set(values)
  return (value) => allowed.has(value)
}

const anyOf =
  (checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value))

const recordCheck =
  (ofKey: Check, ofValue: Check): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(([key, held]) => ofKey(key) && ofValue(held))
