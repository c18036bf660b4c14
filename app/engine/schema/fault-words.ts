import type * as z from 'zod'
import type { Problem } from '../policy.ts'

/** What is wrong with a value, in our words; undefined leaves it to the schema's own. */
export const faultWords = (issue: z.core.$ZodRawIssue): string | undefined => {
  if (issue.code === 'invalid_type')
    return issue.input === undefined
      ? 'Missing'
      : `Must be ${KINDS[issue.expected] ?? issue.expected}, not ${kindOf(issue.input)}`
  if (issue.code === 'invalid_value')
    return issue.input === undefined
      ? 'Missing'
      : `Must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`
  // Every number of ours is whole, so what lies beyond an excluded bound begins one further.
  if (issue.code === 'too_big')
    return `At most ${counted(Number(issue.maximum) - (issue.inclusive === false ? 1 : 0), issue.origin)}`
  if (issue.code === 'too_small')
    return `At least ${counted(Number(issue.minimum) + (issue.inclusive === false ? 1 : 0), issue.origin)}`
  return undefined
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
  if (typeof value === 'number') return `the number ${value}`
  return (
    { string: 'text', boolean: 'true or false', object: 'an object' }[String(typeof value)] ?? typeof value
  )
}

/** Each fault with its place, unknown keys one by one (the first ten of an object). */
export const problemsIn = (issues: readonly z.core.$ZodIssue[]): Problem[] =>
  issues.flatMap((issue) => {
    const said = issue.message.split('\n')
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined]
    return keys.slice(0, 10).map((key, index) => ({
      path: [...issue.path, ...(key === undefined ? [] : [key.slice(0, 80)])].map(String).join('.'),
      message: said[index] ?? issue.message,
    }))
  })
