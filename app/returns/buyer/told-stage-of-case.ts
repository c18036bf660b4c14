/** How far an item has come, and the one state of a case: as far as all of it has that is still to come back. Pure. */
import type { CaseLine, CaseState } from '../case/case.ts'
import { isWithBuyer } from '../case/is-away.ts'
import type { CaseStage } from './buyer-wire.ts'
import { stageOf, statusTold } from './told-stage.ts'

export function caseStageOf(state: CaseState): CaseStage {
  const status = statusTold(state)
  if (status !== 'accepted' && status !== 'mixed') return status
  const back = state.lines.filter(
    ({ key, acceptance }) => acceptance === 'accepted' && !state.takenBack.includes(key),
  )
  const least = Math.min(...back.map((line) => stepOf(itemStageOf(state, line))))
  return back.length === 0 || least === 0 ? status : (STAGES[least] ?? status)
}

const STAGES = ['accepted', 'in_transit', 'arrived', 'checked'] as const

/** What was paid, or is wanted again, was looked at. */
function stepOf(stage: ItemStage): number {
  const step = (STAGES as readonly ItemStage[]).indexOf(stage)
  return step === -1 ? STAGES.length - 1 : step
}

type ItemStage = CaseStage | 'goods_back' | 'taken_back'

/** An item of which some pieces are still with the buyer, as far as anybody knows, is one that is still to be sent. */
export function itemStageOf(state: CaseState, line: CaseLine): ItemStage {
  const stage = stageOf(state, line)
  if (stage === 'pending') return 'received'
  if (stage !== 'arrived') return stage
  if (isWithBuyer(state, line)) return 'accepted'
  return isChecked(state, line) ? 'checked' : stage
}

/** Somebody looked at it: an offer was made for it, or its refund is ordered. */
const isChecked = (state: CaseState, { key, settlement }: CaseLine): boolean =>
  state.deductions.some((one) => one.key === key) || state.ordered.includes(key) || settlement !== 'none'
