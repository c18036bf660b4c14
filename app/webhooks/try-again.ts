/** When a webhook that failed is tried again. Pure. */

/** In all about a day, as the queue does with work. */
const ATTEMPTS = 40
const LONGEST_WAIT_SECONDS = 3_600

/**
 * Further and further apart, and never in step.
 * @param tried how often it has failed, this time included
 * @param random from 0 to 1
 * @returns milliseconds; undefined when it is not tried any more
 */
export function waitAfter(tried: number, random: number): number | undefined {
  if (tried >= ATTEMPTS) return undefined
  return Math.min(LONGEST_WAIT_SECONDS, 2 ** tried) * 1_000 * (0.5 + random / 2)
}
