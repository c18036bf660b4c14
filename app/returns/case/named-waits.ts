/** Of several things that wait on a case, those that somebody says they have dealt with. Pure. */
import type { CaseState } from './case.ts'
import { withoutWaits } from './change-lines.ts'
import type { NamedWait, WaitCode } from './wait-code.ts'
import { TO_BE_DEALT_WITH } from './waiting-for.ts'

/** @param of absent: all that waits, as it was said before one could name it */
export const isNamed = (of: readonly NamedWait[] | undefined, code: WaitCode, key: number): boolean =>
  of === undefined || of.some((named) => named.code === code && named.keys.includes(key))

/** What was not named still waits. */
export const withoutNamed = (
  state: CaseState,
  keys: readonly number[],
  of: readonly NamedWait[] | undefined,
): CaseState =>
  of === undefined
    ? withoutWaits(state, keys, TO_BE_DEALT_WITH)
    : of.reduce((left, named) => withoutWaits(left, named.keys, [named.code]), state)

/** Whether each of them waits just now, and for being dealt with. */
export const areWaiting = ({ waits, closed }: CaseState, of: readonly NamedWait[]): boolean =>
  of.every(
    ({ code, keys }) =>
      isToBeDealtWith(code, closed) &&
      waits.some((wait) => wait.code === code && keys.every((key) => wait.keys.includes(key))),
  )

/** Of a case that is over only what its buyer wrote is still to be answered. */
export const isToBeDealtWith = (code: WaitCode, isClosed: boolean): boolean =>
  isClosed ? code === 'buyer_wrote' : TO_BE_DEALT_WITH.includes(code)
