/** What a buyer can do on a case as it stands: what the page offers, and what is taken. Pure. */
import { type CaseDeduction, type CaseLine, type CaseState, settledQuantity } from '../case/case.ts'
import { isWayBackBegun, isWithBuyer } from '../case/is-away.ts'
import { isOver } from '../case/is-over.ts'

/** What is still to be sent back, as far as anybody knows. */
export const toBeSent = (state: CaseState): CaseLine[] =>
  isOver(state)
    ? []
    : state.lines.filter(
        (line) =>
          line.acceptance === 'accepted' && !state.takenBack.includes(line.key) && isWithBuyer(state, line),
      )

export const offersToAnswer = (state: CaseState): CaseDeduction[] =>
  isOver(state) ? [] : state.deductions.filter(({ answer }) => answer === undefined)

/** `sent_already`: some of it is at the shop, or on its way there · `settled_already`: something was paid back, or is about to be. */
export type NoTakingBack = 'closed' | 'sent_already' | 'settled_already' | 'nothing_left'

export function whyNoTakingBack(state: CaseState): NoTakingBack | undefined {
  const wanted = state.lines.filter(
    ({ key, acceptance }) => acceptance !== 'refused' && !state.takenBack.includes(key),
  )
  const isPaid = state.countedRefunds.length > 0 || wanted.some(({ key }) => settledQuantity(state, key) > 0)
  if (isOver(state)) return 'closed'
  if (wanted.length === 0) return 'nothing_left'
  if (isPaid) return 'settled_already'
  return wanted.some((line) => isWayBackBegun(state, line)) ? 'sent_already' : undefined
}
