/** The carrier knows no such parcel: what a buyer said of its sending is no proof, and they are asked for one. */
import { type ActResult, actOnCase, type By } from '../acting/act-on-case.ts'
import { type CaseLine, type CaseState, settledQuantity } from '../case/case.ts'
import { isOver } from '../case/is-over.ts'

/** `not_on_its_way`: nobody said that it was sent, or it is here, or its refund is ordered. */
export type ContestRefusal = 'closed' | 'not_on_its_way'

export const isDoubtable = (state: CaseState, { key, reception }: CaseLine): boolean =>
  !isOver(state) &&
  reception === 'in_transit' &&
  !state.takenBack.includes(key) &&
  !state.ordered.includes(key) &&
  settledQuantity(state, key) === 0

/**
 * The buyer is written what was found, word for word, and asked: whoever did send it can show it in another way, and the refund may
 * wait until then (CRD 13(3)).
 */
export const contestSending = (
  shop: string,
  caseId: string,
  { keys, reason }: { keys: readonly number[]; reason: string },
  by: By,
): Promise<ActResult<ContestRefusal>> =>
  actOnCase<ContestRefusal>(shop, caseId, by, (state) => {
    if (isOver(state)) return 'closed'
    const isMeant = (key: number) => state.lines.some((line) => line.key === key && isDoubtable(state, line))
    if (keys.length === 0 || !keys.every(isMeant)) return 'not_on_its_way'
    return [
      { type: 'sending_contested', keys: [...keys], reason },
      { type: 'question_asked', question: reason, sending: [...keys] },
    ]
  })
