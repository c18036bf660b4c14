import { expect, test } from 'vitest'
import type { CaseLineView, RemedyView } from '../../app/returns/case-view.ts'
import { dutiesOf } from '../../app/routes/app.returns.$id/deadlines.tsx'

const remedy = (duties: RemedyView['duties']): RemedyView => ({
  remedy: 'withdrawal',
  label: 'Withdrawal',
  outcome: 'granted',
  reason: '',
  reasons: [],
  citations: [],
  disregarded: [],
  money: [],
  duties,
})
const refund = { text: 'Pay back', by: '2026-12-02', citation: 'x' }
const sendBack = { text: 'Send back', by: '2026-11-30', citation: 'x' }
const line = (key: number, acceptance: CaseLineView['acceptance']): CaseLineView => ({
  key,
  unit: String(key),
  title: 'Thing',
  quantity: 1,
  remedy: 'withdrawal',
  acceptance,
  reception: 'awaiting',
  settlement: 'none',
  remedies: [remedy([refund, sendBack, { text: 'Whenever', citation: 'x' }])],
})

test('what is owed is shown once for several items, the soonest first, and only with a day', () => {
  expect(dutiesOf([line(0, 'accepted'), line(1, 'accepted')])).toEqual([
    { text: 'Send back', by: '2026-11-30' },
    { text: 'Pay back', by: '2026-12-02' },
  ])
})

test('nothing is owed for what is not accepted', () => {
  expect(dutiesOf([line(0, 'refused'), line(1, 'review')])).toEqual([])
})
