/** Changes to some lines of a case, and to what waits on them. Pure. */
import type { CaseLine, CaseState, Wait } from './case.ts'
import type { CaseEvent, WaitCode } from './case-event.ts'

export type EventOf<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>

export const withLines = (
  state: CaseState,
  keys: readonly number[],
  change: (line: CaseLine) => CaseLine,
): CaseState => ({
  ...state,
  lines: state.lines.map((line) => (keys.includes(line.key) ? change(line) : line)),
})

/** What waited on the lines has been answered. */
export const withoutWaits = (
  state: CaseState,
  keys: readonly number[],
  codes: readonly WaitCode[],
): CaseState => ({ ...state, waits: state.waits.flatMap((wait) => remaining(wait, keys, codes)) })

const remaining = (wait: Wait, keys: readonly number[], codes: readonly WaitCode[]): Wait[] => {
  if (!codes.includes(wait.code)) return [wait]
  const left = wait.keys.filter((key) => !keys.includes(key))
  return left.length === 0 ? [] : [{ ...wait, keys: left }]
}
