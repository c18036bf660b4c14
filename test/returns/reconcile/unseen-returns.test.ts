import { describe, expect, test } from 'vitest'
import { type CaseState, NOTHING_YET, type ReturnState } from '../../../app/returns/case/case.ts'
import { unseenReturns } from '../../../app/returns/reconcile/unseen-returns.ts'

const caseWith = (state: ReturnState): CaseState => ({
  ...NOTHING_YET,
  returns: [{ id: '7', name: '#1-R1', group: 'accepted', keys: [0], state }],
})
const installedAt = new Date('2026-11-02T08:00:00Z')
const said = (status: string, id = '7', askedAt?: string) => [
  { id, name: '#1-R1', status, lines: [], ...(askedAt && { askedAt }) },
]

test.each([
  ['REQUESTED', 'requested'],
  ['OPEN', 'approved'],
  ['CLOSED', 'closed'],
  ['DECLINED', 'declined'],
  ['CANCELED', 'cancelled'],
] as const)('%s is news to every case that does not say %s', (status, known) => {
  const all: ReturnState[] = ['requested', 'approved', 'closed', 'declined', 'cancelled']
  const unaware = all.filter(
    (state) => unseenReturns(said(status), [caseWith(state)], installedAt).length > 0,
  )
  expect(unaware).toEqual(all.filter((state) => state !== known))
})

describe('a Return that no case carries', () => {
  const all = ['REQUESTED', 'OPEN', 'CLOSED', 'DECLINED', 'CANCELED']
  const statements = (askedAt?: string) =>
    all.filter(
      (status) => unseenReturns(said(status, '8', askedAt), [caseWith('approved')], installedAt).length > 0,
    )

  test('is none of our business where the merchant made it', () => {
    expect(statements()).toEqual([])
  })

  test.each([
    ['2026-11-02T07:59:59Z', ['REQUESTED']],
    ['2026-11-02T08:00:00Z', all],
    ['2026-11-02T08:00:01Z', all],
  ])(
    'is a statement where the buyer asked for it: while it waits, and for good since we are there (%s)',
    (askedAt, which) => {
      expect(statements(askedAt)).toEqual(which)
    },
  )
})

test('each Return is asked about once, whichever of the cases carries it', () => {
  const returns = [...said('OPEN'), ...said('REQUESTED', '8', '2026-11-03T08:00:00Z'), ...said('OPEN', '9')]
  expect(unseenReturns(returns, [NOTHING_YET, caseWith('requested')], installedAt)).toEqual(['7', '8'])
})
