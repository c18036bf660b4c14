import type * as z from 'zod'
import { unknownKeys } from './unknown-keys.ts'

/** What is wrong with a value, in our words; undefined leaves it to the schema's own. */
export const faultWords = (issue: z.core.$ZodRawIssue): string | undefined => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'Missing'
      return `Must be ${KINDS[issue.expected] ?? issue.expected}, not ${kindOf(issue.input)}`
    case 'invalid_value':
      if (issue.input === undefined) return 'Missing'
      return `Must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`
    // Every number of ours is whole, so what lies beyond an excluded bound begins one further.
    case 'too_big':
      return `At most ${counted(Number(issue.maximum) - (issue.inclusive === false ? 1 : 0), issue.origin)}`
    case 'too_small':
      return `At least ${counted(Number(issue.minimum) + (issue.inclusive === false ? 1 : 0), issue.origin)}`
    case 'unrecognized_keys':
      return unknownKeys(issue.keys, keysKnownTo(issue.inst))
    default:
      return undefined
  }
}

const KINDS: Readonly<Record<string, string>> = {
  int: 'a whole number',
  number: 'a number',
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

const UNITS: Readonly<Record<string, readonly [one: string, several: string]>> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
}

const counted = (count: number, of: string): string => {
  const [one, several] = UNITS[of] ?? []
  return [count, count === 1 ? one : several].filter((word) => word !== undefined).join(' ')
}

const kindOf = (value: unknown): string => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  // JSON can write more than a number can hold: 1e999.
  if (typeof value === 'number')
    return Number.isFinite(value) ? `the number ${value}` : 'one too large to be held'
  return (
    { string: 'text', boolean: 'true or false', object: 'an object' }[String(typeof value)] ?? typeof value
  )
}

const keysKnownTo = (inst: unknown): readonly string[] => {
  const { def } = (inst as z.core.$ZodTypes)._zod
  return def.type === 'object' ? Object.keys(def.shape) : []
}
