/** What an offer to pay less changes in a case: made, answered, taken back. Pure. */
import type { CaseState } from './case.ts'
import { type EventOf, withoutDeadlines, withoutWaits } from './change-lines.ts'

export const offerChanged = (
  state: CaseState,
  event: EventOf<'deduction_offered' | 'deduction_answered' | 'deduction_withdrawn'>,
): CaseState => (event.type === 'deduction_offered' ? offered(state, event) : answered(state, event))

/** Another offer for what the buyer wanted back waits for another answer. */
const offered = (state: CaseState, { deduction }: EventOf<'deduction_offered'>): CaseState =>
  withoutWaits({ ...state, deductions: [...state.deductions, deduction] }, [deduction.key], NOS)

/** What is no yes waits for a person, each under its own name. */
const NOS = ['disagreed', 'goods_back'] as const

/**
 * Whoever wants the goods again is not paid for them: a person sends them back, or pays all of it after all. Whoever only does
 * not agree is owed all of it, as if nothing had been offered (CRD 13, 25), and a person answers them.
 */
function answered(state: CaseState, event: EventOf<'deduction_answered' | 'deduction_withdrawn'>): CaseState {
  if (event.type === 'deduction_withdrawn') return withdrawn(state, event)
  const { deductionId, answer } = event
  const deductions = state.deductions.map((one) => (one.id === deductionId ? { ...one, answer } : one))
  const keys = deductions.filter(({ id }) => id === deductionId).map(({ key }) => key)
  const said = withoutDeadlines({ ...state, deductions }, keys, ['deduction_unanswered'])
  if (answer === 'agreed') return said
  const seen = withoutWaits(said, keys, ['inspection'])
  const asked = { ...seen, waits: [...seen.waits, { code: answer, keys }] }
  return answer === 'disagreed'
    ? asked
    : { ...asked, ordered: asked.ordered.filter((key) => !keys.includes(key)) }
}

/** What the buyer said to the offer before it stands. */
function withdrawn(state: CaseState, { deductionId }: EventOf<'deduction_withdrawn'>): CaseState {
  const keys = state.deductions.filter(({ id }) => id === deductionId).map(({ key }) => key)
  const deductions = state.deductions.filter(({ id }) => id !== deductionId)
  const left = withoutDeadlines({ ...state, deductions }, keys, ['deduction_unanswered'])
  const before = deductions.findLast(({ key }) => keys.includes(key))
  const no = NOS.find((answer) => answer === before?.answer)
  return no === undefined ? left : { ...left, waits: [...left.waits, { code: no, keys }] }
}
