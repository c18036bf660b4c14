import { expect, test } from 'vitest'
import { type CaseState, NOTHING_YET, type ReturnState } from '../../app/returns/case.ts'
import { unseenReturns } from '../../app/returns/unseen-returns.ts'

const caseWith = (state: ReturnState): CaseState => ({
  ...NOTHING_YET,
  returns: [{ id: '7', name: '#1-R1', group: 'accepted', keys: [0], state }],
})
const said = (status: string, id = '7') => [{ id, name: '#1-R1', status, lines: [] }]

test.each([
  ['REQUESTED', 'requested'],
  ['OPEN', 'approved'],
  ['CLOSED', 'closed'],
  ['DECLINED', 'declined'],
  ['CANCELED', 'cancelled'],
] as const)('%s is news to every case that does not say %s', (status, known) => {
  const all: ReturnState[] = ['requested', 'approved', 'closed', 'declined', 'cancelled']
  const unaware = all.filter((state) => unseenReturns(said(status), [caseWith(state)]).length > 0)
  expect(unaware).toEqual(all.filter((state) => state !== known))
})

test('a Return that no case carries is looked at while it is asked for, and no longer', () => {
  const statuses = ['REQUESTED', 'OPEN', 'CLOSED', 'DECLINED', 'CANCELED']
  expect(
    statuses.filter((status) => unseenReturns(said(status, '8'), [caseWith('approved')]).length > 0),
  ).toEqual(['REQUESTED'])
})

test('each Return is asked about once, whichever of the cases carries it', () => {
  const returns = [...said('OPEN'), ...said('REQUESTED', '8'), ...said('OPEN', '9')]
  expect(unseenReturns(returns, [NOTHING_YET, caseWith('requested')])).toEqual(['7', '8'])
})
