/** A row is derived anew a moment after something happened; until then its pages go by the case itself. Pure. */
import type { DeadlineKind } from '../policies/deadline-settings.ts'
import type { CaseState } from '../returns/case/case.ts'
import { isWithBuyer } from '../returns/case/is-away.ts'
import { isUnderWay } from './goods-not-sent.ts'

/** The goods are here, or on their way: nobody waits for them to be sent any more. */
export function isMetMeanwhile(
  kind: DeadlineKind,
  state: CaseState | undefined,
  keys: readonly number[] | undefined,
): boolean {
  const about = state?.lines.filter(({ key }) => keys === undefined || keys.includes(key)) ?? []
  return (
    kind === 'goods_not_sent' &&
    state !== undefined &&
    about.length > 0 &&
    about.every((line) => isUnderWay(line) && !isWithBuyer(state, line))
  )
}
