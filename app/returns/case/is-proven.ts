import type { CaseLine, CaseState } from './case.ts'
import { isOnItsWay, unpaidHere } from './is-away.ts'

/** Some of it that is not paid back is here, or on its way as a proof of sending says (CRD 13(3)). */
export const isProven = (state: CaseState, line: CaseLine): boolean =>
  unpaidHere(state, line) > 0 || isOnItsWay(state, line)
