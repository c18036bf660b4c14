// The only door to fast-check, so that every property is tried alike (biome.json forbids the others).
import fc from 'fast-check'

const { TEST_ALL, TEST_SEED } = process.env
const isWide = TEST_ALL === '1'

/** What passed passes again: only npm run test:all draws anew each time. TEST_SEED is the seed that a failure named. */
const seed = TEST_SEED ? Number(TEST_SEED) : 20_260_619
if (!Number.isInteger(seed)) throw new RangeError(`TEST_SEED is no whole number: ${TEST_SEED}`)

/** How often a property is tried: so often, and five times that under npm run test:all. */
export const tries = (count: number): { numRuns: number } => ({ numRuns: isWide ? 5 * count : count })

fc.configureGlobal({ ...tries(100), ...((TEST_SEED || !isWide) && { seed }) })

export { fc }
