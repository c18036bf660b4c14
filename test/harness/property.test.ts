import { afterEach, expect, it, vi } from 'vitest'
import { fc, tries } from './property.ts'

const usual = fc.readConfigureGlobal()
afterEach(() => {
  vi.unstubAllEnvs()
  fc.configureGlobal(usual)
})

/** As the door opens where these are set. */
const opened = async (env: Record<string, string | undefined>) => {
  for (const name of ['TEST_ALL', 'TEST_SEED']) vi.stubEnv(name, env[name])
  fc.resetConfigureGlobal()
  vi.resetModules()
  const { tries: triesThere } = await import('./property.ts')
  return { ...fc.readConfigureGlobal(), tried: triesThere(300) }
}
const drawn = (): number[] => fc.sample(fc.nat(), 8)

it('draws the same each time', async () => {
  const { tried, numRuns } = await opened({})
  expect({ tried, numRuns }).toEqual({ tried: { numRuns: 300 }, numRuns: 100 })
  expect(drawn()).toEqual(drawn())
  expect(new Set(drawn()).size).toBeGreaterThan(4)
})

it('draws anew, and more, where everything is tried', async () => {
  expect(await opened({ TEST_ALL: '1' })).toEqual({ tried: { numRuns: 1_500 }, numRuns: 500 })
  expect(drawn()).not.toEqual(drawn())
})

it('draws again what failed where its seed is given', async () => {
  expect((await opened({ TEST_ALL: '1', TEST_SEED: '-12' })).seed).toBe(-12)
  expect((await opened({ TEST_SEED: '7' })).seed).toBe(7)
  await expect(opened({ TEST_SEED: 'seven' })).rejects.toThrow('TEST_SEED is no whole number: seven')
})

it('names the seed where a property does not hold', () => {
  const fails = () =>
    fc.assert(
      fc.property(fc.nat(), () => false),
      tries(1),
    )
  expect(fails).toThrow(/seed: -?\d+/)
})
