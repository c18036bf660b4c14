import * as z from 'zod'
import { nearestName } from '../nearest-name.ts'

/** An object that knows all its keys: a misspelt fact must not silently count as an unknown one. */
export const shape = <F extends z.core.$ZodLooseShape>(description: string, fields: F) => {
  const known = Object.keys(fields)
  return z
    .strictObject(fields, {
      error: (issue) => (issue.code === 'unrecognized_keys' ? unknownKeys(issue.keys, known) : undefined),
    })
    .describe(description)
}

/** A line for each key: `problemsIn` gives each its own place. */
const unknownKeys = (given: readonly string[], known: readonly string[]): string =>
  given
    .map((key) => {
      const near = nearestName(key, known)
      return `Not known here; ${near === undefined ? `known are ${known.join(', ')}` : `did you mean "${near}"?`}`
    })
    .join('\n')
