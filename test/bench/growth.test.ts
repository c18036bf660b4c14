import { expect, test } from 'vitest'
import { type Costs, growsTooMuch, growthOf } from '../../bench/case/growth.ts'

const one: Costs = { lines: 1, points: 100, calls: 10, queries: 40, mails: 2 }
const ofFifty = (change: Partial<Costs> = {}): Costs => ({
  ...{ lines: 50, points: 5_000, calls: 500, queries: 2_000, mails: 2 },
  ...change,
})

test.each<[string, Partial<Costs>, string[]]>([
  ['just less', { points: 4_999, mails: 1 }, []],
  ['exactly in proportion', {}, []],
  ['one more point', { points: 5_001 }, ['points grow more than the lines: 100 for 1, 5001 for 50']],
  ['one more call', { calls: 501 }, ['calls grow more than the lines: 10 for 1, 501 for 50']],
  ['one more query', { queries: 2_001 }, ['queries grow more than the lines: 40 for 1, 2001 for 50']],
  ['one more mail', { mails: 3 }, ['mails grow with the lines: 2 for 1, 3 for 50']],
])('a case of fifty lines that costs %s', (_, change, found) => {
  expect(growsTooMuch([one, ofFifty(change)])).toEqual(found)
})

test('each size is held to the fewest lines, also one between', () => {
  const ofFive: Costs = { lines: 5, points: 501, calls: 50, queries: 200, mails: 2 }
  expect(growsTooMuch([one, ofFive, ofFifty()])).toEqual([
    'points grow more than the lines: 100 for 1, 501 for 5',
  ])
})

test('what one line does not cost at all grows with the first that it costs', () => {
  expect(growsTooMuch([{ ...one, calls: 0 }, ofFifty({ calls: 1 })])).toHaveLength(1)
})

test('a case that nobody is written of is told of', () => {
  const cases = [{ ...one, mails: 0 }, ofFifty({ mails: 0 })]
  expect(growsTooMuch(cases)).toEqual(['no mail was written about a case of 1'])
})

test('growth is told from the fewest to the most', () => {
  const cases = [one, ofFifty(), { ...ofFifty({ points: 2_500, mails: 2 }), lines: 100 }]
  expect(growthOf(cases)).toEqual({ points: 0.25, calls: 0.5, queries: 0.5, mails: 0.01 })
})

test('where nothing is compared nothing is said to be well', () => {
  for (const judge of [growthOf, growsTooMuch])
    for (const cases of [[], [one]]) expect(() => judge(cases)).toThrow('nothing was compared')
})
