import { until } from '../../scripts/until.ts'

/**
 * Asks the system again and again until it shows what is expected, for at most `patience` milliseconds.
 * @throws naming what was awaited, and what was seen last when `look` threw
 */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  patience = 60_000,
): Promise<T> {
  let problem: unknown
  const attempt = async () => {
    try {
      return await look()
    } catch (error) {
      problem = error
      return null
    }
  }
  const seen = await until(attempt, { patience })
  if (seen) return seen
  throw new Error(`${what}: not within ${patience / 1000} s`, { cause: problem })
}
