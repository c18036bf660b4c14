/** What an offer to pay less changes in a case: made, answered, taken back. Pure. */
import type { CaseState } from './case.ts'
import { type EventOf, withoutDeadlines, withoutWaits } from './change-lines.ts'

export const offerChanged = (
  state: CaseState,
  event: EventOf<'deduction_offered' | 'deduction_answered' | 'deduction_withdrawn'>,
): CaseState => (event.type === 'deduction_offered' ? offered(state, event) : answered(state, event))

/** Another offer for what the buyer wanted back waits for another answer. */
const offered = (state: CaseState, { deduction }: EventOf<'deduction_offered'>): CaseState =>
  withoutWaits({ ...state, deductions: [...state.deductions, deduction] }, [deduction.key], ['goods_back'])

/** Whoever wants the goods again is not paid for them: a person sends them back, or pays all of it after all. */
function answered(state: CaseState, event: EventOf<'deduction_answered' | 'deduction_withdrawn'>): CaseState {
  if (event.type === 'deduction_withdrawn') return withdrawn(state, event)
  const { deductionId, answer } = event
  const deductions = state.deductions.map((one) => (one.id === deductionId ? { ...one, answer } : one))
  const keys = deductions.filter(({ id }) => id === deductionId).map(({ key }) => key)
  const said = withoutDeadlines({ ...state, deductions }, keys, ['deduction_unanswered'])
  if (answer === 'agreed') return said
  const wanted = withoutWaits(said, keys, ['inspection'])
  return {
    ...wanted,
    ordered: wanted.ordered.filter((key) => !keys.includes(key)),
    waits: [...wanted.waits, { code: 'goods_back', keys }],
  }
}

/** What the buyer said to the offer before it stands. */
function withdrawn(state: CaseState, { deductionId }: EventOf<'deduction_withdrawn'>): CaseState {
  const keys = state.deductions.filter(({ id }) => id === deductionId).map(({ key }) => key)
  const deductions = state.deductions.filter(({ id }) => id !== deductionId)
  const left = withoutDeadlines({ ...state, deductions }, keys, ['deduction_unanswered'])
  const before = deductions.findLast(({ key }) => keys.includes(key))
  return before?.answer === 'goods_back'
    ? { ...left, waits: [...left.waits, { code: 'goods_back', keys }] }
    : left
}
