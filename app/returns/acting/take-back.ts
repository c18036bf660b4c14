/** The buyer no longer wants anything for these lines (without keys: for none of them): they stay with the goods. */

import { type CaseState, settledQuantity } from '../case/case.ts'
import { type ActResult, actOnCase, type By } from './act-on-case.ts'

/**
 * `nothing_left`: the lines were refused or taken back before · `settled_already`: something was paid, or is
 * about to be, for one of them.
 */
export type TakeBackRefusal = 'closed' | 'nothing_left' | 'settled_already'

/** @param more why it cannot be all the same */
export const takeBack = <More extends string = never>(
  shop: string,
  caseId: string,
  { keys, reason }: { keys?: readonly number[]; reason?: string },
  by: By,
  more: (state: CaseState) => More | undefined = () => undefined,
): Promise<ActResult<TakeBackRefusal | More>> =>
  actOnCase<TakeBackRefusal | More>(shop, caseId, by, (state) => {
    if (state.closed) return 'closed'
    const refusal = more(state)
    if (refusal !== undefined) return refusal
    const chosen = state.lines
      .filter(({ key }) => keys === undefined || keys.includes(key))
      .filter(({ key, acceptance }) => acceptance !== 'refused' && !state.takenBack.includes(key))
      .map(({ key }) => key)
    if (chosen.length === 0) return 'nothing_left'
    if (chosen.some((key) => settledQuantity(state, key) > 0)) return 'settled_already'
    return [{ type: 'request_taken_back', keys: chosen, ...(reason === undefined ? {} : { reason }) }]
  })
