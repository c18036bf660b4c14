import { nearestName } from '../nearest-name.ts'

/** Unknown keys that are named of one object: more would only hide the others' faults. */
export const MOST_KEYS = 10

/** A line for each key, as `problemsOf` wants it, which gives each its own place. */
export const unknownKeys = (given: readonly string[], known: readonly string[]): string =>
  given
    .slice(0, MOST_KEYS)
    .map((key) => {
      const near = nearestName(key, known)
      if (near !== undefined) return `Not known here; did you mean "${near}"?`
      return known.length > 0 ? `Not known here; known are ${known.join(', ')}` : 'Not known here; nothing is'
    })
    .join('\n')
