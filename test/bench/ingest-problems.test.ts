import { expect, test } from 'vitest'
import { type Ingested, problemsOf } from '../../bench/ingest/problems.ts'

const asWanted: Ingested = {
  ...{ acked: 30_000, refused: {}, lost: 0 },
  ...{ perSecond: 500, ackP99Ms: 100, vsPlainReceiver: 0.7 },
}

test.each<[string, Partial<Ingested>, string[]]>([
  ['exactly as wanted', {}, []],
  ['better', { perSecond: 2_000, ackP99Ms: 20, vsPlainReceiver: 1.2 }, []],
  ['one lost', { lost: 1 }, ['1 of 30000 acknowledged webhooks were lost']],
  ['some refused', { refused: { 0: 1, 503: 2 } }, ['3 webhooks were refused, 30000 acknowledged']],
  ['just too few', { perSecond: 499.9 }, ['499.9 webhooks a second, at least 500 wanted']],
  ['just too slow', { ackP99Ms: 100.1 }, ['99 of 100 acknowledged in 100.1 ms, 100 wanted']],
  ['just below the plain one', { vsPlainReceiver: 0.69 }, ['0.69 × a plain receiver, at least 0.7 wanted']],
  ['nothing at all', { acked: 0, perSecond: 0 }, ['nothing was acknowledged']],
])('%s', (_, change, found) => {
  expect(problemsOf({ ...asWanted, ...change })).toEqual(found)
})

test('what could not be measured is not taken for well', () => {
  const unknown = { perSecond: Number.NaN, ackP99Ms: Number.NaN, vsPlainReceiver: Number.NaN }
  expect(problemsOf({ ...asWanted, ...unknown })).toHaveLength(3)
})
