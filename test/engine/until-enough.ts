import { expect } from 'vitest'
import { fc, tries } from '../harness/property.ts'

const MOST_ROUNDS = 20

/**
 * Tries a property `count` times, and again with other draws until it has met enough of what it is about: how much one
 * round meets is chance, and a guard that chance can fail proves nothing by failing.
 */
export const untilEnough = <T>(
  property: fc.IProperty<T>,
  count: number,
  met: () => number,
  enough: number,
): void => {
  const { seed } = fc.readConfigureGlobal()
  for (let round = 0; round === 0 || (round < MOST_ROUNDS && met() < enough); round += 1)
    fc.assert(property, { ...tries(count), ...(seed !== undefined && { seed: seed + round }) })
  expect(met()).toBeGreaterThanOrEqual(enough)
}
