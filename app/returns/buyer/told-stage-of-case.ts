/** One state for a case on its list: as far as all of it has come that is still to come back. Pure. */
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
  const stages = back.map((line) => lineStage(state, line))
  const least = Math.min(...stages)
  return back.length === 0 || least === 0 ? status : (STAGES[least - 1] ?? status)
}

const STAGES = ['in_transit', 'arrived', 'checked'] as const

/** 0: with the buyer, as far as anybody knows. */
function lineStage(state: CaseState, line: CaseLine): 0 | 1 | 2 | 3 {
  const stage = stageOf(state, line)
  if (stage === 'in_transit') return 1
  if (stage === 'accepted' || (stage === 'arrived' && isWithBuyer(state, line))) return 0
  return stage === 'arrived' && !isChecked(state, line) ? 2 : 3
}

/** Somebody looked at it: an offer was made for it, or its refund is ordered. */
const isChecked = (state: CaseState, { key, settlement }: CaseLine): boolean =>
  state.deductions.some((one) => one.key === key) || state.ordered.includes(key) || settlement !== 'none'
