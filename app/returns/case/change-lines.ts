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
): CaseState => without(state, keys, ({ code }) => codes.includes(code))

/** The rest that waited is ordered or paid; what is missing for another reason still waits. */
export const withoutRestWaits = (state: CaseState, keys: readonly number[]): CaseState =>
  without(state, keys, ({ code, isRest }) => code === 'paid_short' && isRest === true)

/** What a deadline of these kinds waited for has come after all. */
export const withoutDeadlines = (
  state: CaseState,
  keys: readonly number[],
  kinds: readonly string[],
): CaseState =>
  without(state, keys, ({ code, detail }) => code === 'deadline' && kinds.includes(detail ?? ''))

const without = (state: CaseState, keys: readonly number[], isMeant: (wait: Wait) => boolean): CaseState => ({
  ...state,
  waits: state.waits.flatMap((wait) => {
    const left = isMeant(wait) ? wait.keys.filter((key) => !keys.includes(key)) : wait.keys
    return left.length === 0 ? [] : [{ ...wait, keys: left }]
  }),
})
