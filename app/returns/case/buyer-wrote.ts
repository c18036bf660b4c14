/** The buyer wrote to the shop: a person is to read it, also where the case is over. Pure. */
import type { CaseState } from './case.ts'
import type { EventOf } from './change-lines.ts'

export function buyerWrote(state: CaseState, { asks }: EventOf<'buyer_wrote'>): CaseState {
  if (!asks || state.waits.some(({ code }) => code === 'buyer_wrote')) return state
  const keys = state.lines.map(({ key }) => key)
  return { ...state, waits: [...state.waits, { code: 'buyer_wrote', keys }] }
}
