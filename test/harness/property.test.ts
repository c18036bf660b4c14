import { expect, it } from 'vitest'
import { fc, settingsOf, tries } from './property.ts'

it('draws the same each time, and anew and more often where everything is tried', () => {
  const usual = settingsOf({})
  expect(usual).toEqual({ times: 1, seed: expect.any(Number) })
  expect(settingsOf({})).toEqual(usual)
  expect(settingsOf({ TEST_ALL: '1' })).toEqual({ times: 5 })
})

it('draws again what failed where its seed is given', () => {
  expect(settingsOf({ TEST_ALL: '1', TEST_SEED: '-12' })).toEqual({ times: 5, seed: -12 })
  expect(settingsOf({ TEST_SEED: '7' }).seed).toBe(7)
  expect(() => settingsOf({ TEST_SEED: 'seven' })).toThrow('TEST_SEED is no whole number: seven')
})

it('is how every property is tried that takes fc from there', () => {
  const { times, ...seeded } = settingsOf(process.env)
  expect(fc.readConfigureGlobal()).toEqual({ numRuns: 100 * times, ...seeded })
  expect(tries(300)).toEqual({ numRuns: 300 * times })
  const drawn = () => fc.sample(fc.nat(), 8)
  if (seeded.seed === undefined) expect(drawn()).not.toEqual(drawn())
  else expect(drawn()).toEqual(drawn())
  expect(new Set(drawn()).size).toBeGreaterThan(4)
})

it('names the seed where a property does not hold', () => {
  expect(() => fc.assert(fc.property(fc.nat(), () => false))).toThrow(/seed: -?\d+/)
})
