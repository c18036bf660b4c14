import { nearestName } from '../nearest-name.ts'

/** A line for each key, as `problemsOf` wants it, which gives each its own place. */
export const unknownKeys = (given: readonly string[], known: readonly string[]): string =>
  given
    .map((key) => {
      const near = nearestName(key, known)
      if (near !== undefined) return `Not known here; did you mean "${near}"?`
      return known.length > 0 ? `Not known here; known are ${known.join(', ')}` : 'Not known here; nothing is'
    })
    .join('\n')
