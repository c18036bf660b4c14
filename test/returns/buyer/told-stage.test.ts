import { expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import { stageOf } from '../../../app/returns/buyer/told-stage.ts'
import { caseStageOf, itemStageOf } from '../../../app/returns/buyer/told-stage-of-case.ts'
import type { CaseEvent, DeductionAnswer } from '../../../app/returns/case/case-event.ts'
import { decided, folded, stated } from '../case-events.ts'

const came: CaseEvent[] = [
  ...[stated(0), decided('granted')],
  {
    ...{ type: 'arrived', pieces: [{ key: 0, quantity: 1, condition: 'damaged' }] },
    arrivedAt: '2026-11-18T10:00:00Z',
  },
  {
    type: 'deduction_offered',
    deduction: { id: 'd', key: 0, amount: money(100, 'EUR'), reason: 'Scratched.', answerBy: '2026-11-25' },
  },
]
const itemStage = (...events: CaseEvent[]) => {
  const state = folded([...came, ...events])
  return state.lines.map((line) => itemStageOf(state, line))
}
const stage = (...events: CaseEvent[]) => {
  const state = folded([...came, ...events])
  return state.lines.map((line) => stageOf(state, line))
}

test('a buyer who takes no deduction is told that it comes back, and then that they keep it', () => {
  expect(stage()).toEqual(['arrived'])
  const wanted: CaseEvent = { type: 'deduction_answered', deductionId: 'd', answer: 'goods_back' }
  expect(stage(wanted)).toEqual(['goods_back'])
  expect(stage(wanted, { type: 'request_taken_back', keys: [0] })).toEqual(['taken_back'])
  expect(stage({ type: 'deduction_answered', deductionId: 'd', answer: 'agreed' })).toEqual(['arrived'])
})

test('an item says of itself what its case does', () => {
  expect(itemStage()).toEqual(['checked'])
  const said = (answer: DeductionAnswer): CaseEvent => ({
    type: 'deduction_answered',
    deductionId: 'd',
    answer,
  })
  expect(itemStage(said('disagreed'))).toEqual(['checked'])
  expect(itemStage(said('goods_back'))).toEqual(['goods_back'])
  for (const until of [1, 2, 3, 4]) {
    const state = folded(came.slice(0, until))
    expect(state.lines.map((line) => itemStageOf(state, line))).toEqual([caseStageOf(state)])
  }
})
