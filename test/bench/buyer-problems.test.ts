import { expect, test } from 'vitest'
import { type BuyersServed, problemsOf } from '../../bench/buyer/problems.ts'

const asWanted: BuyersServed = { visits: 300, previewP95Ms: 150, submitP95Ms: 300, kept: 400, wanted: 400 }

test.each<[string, Partial<BuyersServed>, string[]]>([
  ['exactly as wanted', {}, []],
  ['better', { previewP95Ms: 40, submitP95Ms: 90 }, []],
  ['previews just too slow', { previewP95Ms: 150.1 }, ['19 of 20 previews within 150.1 ms, 150 wanted']],
  ['statements just too slow', { submitP95Ms: 300.1 }, ['19 of 20 statements within 300.1 ms, 300 wanted']],
  ['one lost', { kept: 399 }, ['399 statements kept and acknowledged, 400 sent']],
  ['one kept twice', { kept: 401 }, ['401 statements kept and acknowledged, 400 sent']],
  ['nobody came', { visits: 0 }, ['nobody visited']],
])('%s', (_, change, found) => {
  expect(problemsOf({ ...asWanted, ...change })).toEqual(found)
})

test('what could not be measured is not taken for well', () => {
  expect(problemsOf({ ...asWanted, previewP95Ms: Number.NaN, submitP95Ms: Number.NaN })).toHaveLength(2)
})
