// The only door to fast-check, so that every property is tried alike (biome.json forbids the others).
import fc from 'fast-check'

/**
 * How properties are tried. What passed passes again: only npm run test:all draws anew each time, and five times as
 * often. TEST_SEED is the seed that a failure named.
 * @throws RangeError where the seed is none
 */
export const settingsOf = (
  env: Readonly<Record<string, string | undefined>>,
): { times: number; seed?: number } => {
  const { TEST_ALL, TEST_SEED } = env
  const isWide = TEST_ALL === '1'
  const seed = TEST_SEED ? Number(TEST_SEED) : 20_260_619
  if (!Number.isInteger(seed)) throw new RangeError(`TEST_SEED is no whole number: ${TEST_SEED}`)
  return { times: isWide ? 5 : 1, ...((TEST_SEED || !isWide) && { seed }) }
}

const { times, ...seeded } = settingsOf(process.env)

/** How often a property is tried, where everything is not. */
export const tries = (count: number): { numRuns: number } => ({ numRuns: times * count })

fc.configureGlobal({ ...tries(100), ...seeded })

export { fc }
