import { expect, test } from 'vitest'
import type { LineDecision, Outcome, Remedy } from '../../../app/engine/index.ts'
import { openRemedies } from '../../../app/returns/deciding/decision-reading.ts'

type Until = `${number}-${number}-${number}T${string}Z` | undefined
const line = (...all: [Remedy, Outcome, Until?][]): LineDecision => ({
  ...{ unit: 'u', orderLine: '1', quantity: 1 },
  remedies: all.map(([remedy, outcome, endsAt]) => ({
    ...{ remedy, outcome, citations: [], reasons: [], disregarded: [], asks: [], duties: [], money: [] },
    deadline: {
      ...(endsAt && { endsAt }),
      ...{ open: endsAt === undefined, steps: [], citation: { layer: 'law', provision: 'RO/sales-10' } },
    },
  })),
})
const legal = (outcome: Outcome, until?: Until): [Remedy, Outcome, Until] => [
  'conformity_claim',
  outcome,
  until,
]
const own = (outcome: Outcome, until?: Until): [Remedy, Outcome, Until] => [
  'commercial_guarantee',
  outcome,
  until,
]

test.each([
  [
    'ends before the legal one',
    [legal('granted', '2028-11-09T22:00:00Z'), own('granted', '2027-11-09T22:00:00Z')],
    1,
  ],
  ['ends with it', [legal('granted', '2028-11-09T22:00:00Z'), own('granted', '2028-11-09T22:00:00Z')], 1],
  ['outlasts it', [legal('granted', '2028-11-09T22:00:00Z'), own('granted', '2028-11-10T22:00:00Z')], 2],
  ['neither has begun', [legal('granted'), own('granted')], 1],
  [
    'the legal one is for a person to judge',
    [legal('review', '2028-11-09T22:00:00Z'), own('granted', '2027-11-09T22:00:00Z')],
    2,
  ],
  [
    'the legal one is over',
    [legal('refused', '2028-11-09T22:00:00Z'), own('granted', '2029-11-09T22:00:00Z')],
    1,
  ],
  [
    'the shop’s own is refused',
    [legal('granted', '2028-11-09T22:00:00Z'), own('refused', '2027-11-09T22:00:00Z')],
    1,
  ],
] as const)('the shop’s own guarantee %s: doors', (_, remedies, doors) => {
  expect(openRemedies(line(...remedies.map((one): [Remedy, Outcome, Until?] => [...one])))).toHaveLength(
    doors,
  )
})
