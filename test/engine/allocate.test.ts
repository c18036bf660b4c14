import { expect, test } from 'vitest'
import { allocate, firstOf } from '../../app/engine/allocate.ts'
import { money } from '../../app/engine/index.ts'
import { fc, tries } from '../harness/property.ts'

const minors = (total: number, weights: readonly number[]) =>
  allocate(money(total, 'EUR'), weights).map(({ minor }) => minor)

test.each([
  { case: 'divides evenly', total: 100, weights: [1, 1], parts: [50, 50] },
  { case: 'the odd cent goes to the earlier of equals', total: 101, weights: [1, 1], parts: [51, 50] },
  {
    case: 'a discount of 10.00 over 19.99, 19.99 and 5.00',
    total: 1000,
    weights: [1999, 1999, 500],
    parts: [445, 444, 111],
  },
  {
    case: 'the largest remainder first, wherever it stands',
    total: 10,
    weights: [1, 1, 5],
    parts: [2, 1, 7],
  },
  { case: 'one that is over goes to the last', total: 8, weights: [1, 2, 4], parts: [1, 2, 5] },
  { case: 'to the middle', total: 9, weights: [1, 2, 4], parts: [1, 3, 5] },
  { case: 'two to the last two', total: 10, weights: [1, 2, 4], parts: [1, 3, 6] },
  { case: 'two to the first and the last', total: 12, weights: [1, 2, 4], parts: [2, 3, 7] },
  { case: 'two to the first two', total: 13, weights: [1, 2, 4], parts: [2, 4, 7] },
  { case: 'nothing paid, nothing weighs: all alike', total: 2, weights: [0, 0, 0], parts: [1, 1, 0] },
  { case: 'what weighs nothing gets nothing', total: 5, weights: [0, 3], parts: [0, 5] },
  { case: 'taken off: the same, with the sign', total: -101, weights: [1, 1], parts: [-51, -50] },
  { case: 'nothing to divide', total: 0, weights: [3, 4], parts: [0, 0] },
  { case: 'one part is the whole', total: 7, weights: [9], parts: [7] },
  {
    case: 'amounts whose products no number holds',
    total: Number.MAX_SAFE_INTEGER,
    weights: [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    parts: [4503599627370496, 4503599627370495],
  },
])('$case', ({ total, weights, parts }) => {
  expect(minors(total, weights)).toEqual(parts)
})

test.each([[[]], [[-1, 2]], [[0.5]], [[Number.NaN]]])('%j are no weights', (weights) => {
  expect(() => minors(1, weights)).toThrow(RangeError)
})

test('parts sum to the whole, and none is a whole unit away from its share', () => {
  const total = fc.integer({ min: -1_000_000, max: 1_000_000 })
  const weights = fc.array(fc.nat({ max: 100_000 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(total, weights, (minor, of) => {
      const parts = minors(minor, of)
      const sum = of.reduce((all, weight) => all + weight, 0)
      expect(parts.reduce((all, part) => all + part, 0)).toBe(minor)
      for (const [index, part] of parts.entries()) {
        const exact = sum === 0 ? minor / of.length : (minor * (of[index] ?? 0)) / sum
        expect(Math.abs(part - exact)).toBeLessThan(1)
      }
    }),
    tries(2_000),
  )
})

test.each([
  { minor: 100, whole: 3, parts: [0, 33, 66, 100] },
  { minor: -100, whole: 3, parts: [0, -33, -66, -100] },
  { minor: 0, whole: 2, parts: [0, 0, 0] },
  { minor: 7, whole: 0, parts: [7] },
])('the first parts of $minor out of $whole', ({ minor, whole, parts }) => {
  expect(parts.map((_, part) => firstOf(minor, part, whole))).toEqual(parts)
})
