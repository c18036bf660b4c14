/** For which days, and of which lines, rows have acted. Pure. */
import { type Basis, BY_DAY, type Due } from './due.ts'
import type { NamedRow, RowState } from './named-row.ts'

export interface Acted {
  history: Pick<Basis, 'actedFor' | 'actedKeys'>
  /** What was done last. */
  last?: Pick<RowState, 'act' | 'actedAt'>
}

/** The lines of a day that nobody has acted for on that day, or on a later one; undefined where it names none. */
export const freshKeys = (
  keys: readonly number[] | undefined,
  { history }: Acted,
  dueAt: Date,
): readonly number[] | undefined => keys?.filter((key) => !isReached(history.actedKeys?.[key], dueAt))

export const isReached = (actedFor: string | undefined, dueAt: Date): boolean =>
  actedFor !== undefined && dueAt <= new Date(actedFor)

/** Where each day of a duty has a row of its own, a line goes from one to another when its day moves. */
export function actedElsewhere(rows: readonly NamedRow[], { kind, key }: Due): Acted {
  const others = BY_DAY.includes(kind) ? rows.filter((row) => row.kind === kind && row.key !== key) : []
  const acted = others.filter((row) => actedByRow(row).actedFor !== undefined)
  const [last] = acted.toSorted((a, b) => (b.actedAt?.getTime() ?? 0) - (a.actedAt?.getTime() ?? 0))
  if (last === undefined) return { history: {} }
  const { act, actedAt } = last
  return { history: acted.map(actedByRow).reduce(together), last: { act, actedAt } }
}

/** The latest day that the row has acted for, in all and for each line. */
export function actedByRow({ status, actedAt, dueAt, basis }: RowState): Acted['history'] {
  const acted = status === 'passed' && actedAt !== null ? dueAt.toISOString() : undefined
  const known = basis.actedKeys ?? (basis.actedFor === undefined ? {} : forAll(basis.keys, basis.actedFor))
  const now = acted === undefined ? {} : forAll(basis.keys, acted)
  return together(said(basis.actedFor, known), said(acted, now))
}

const together = (a: Acted['history'], b: Acted['history']): Acted['history'] => {
  const keys = [...new Set([a, b].flatMap(({ actedKeys = {} }) => Object.keys(actedKeys)))]
  const each = keys.flatMap((key) => {
    const day = later(a.actedKeys?.[key], b.actedKeys?.[key])
    return day === undefined ? [] : [[key, day] as const]
  })
  return said(later(a.actedFor, b.actedFor), Object.fromEntries(each))
}

const said = (actedFor: string | undefined, actedKeys: Record<string, string>): Acted['history'] =>
  actedFor === undefined ? {} : { actedFor, ...(Object.keys(actedKeys).length > 0 && { actedKeys }) }

const later = (...instants: (string | undefined)[]): string | undefined =>
  instants
    .filter((instant) => instant !== undefined)
    .toSorted()
    .at(-1)

const forAll = (keys: readonly number[] = [], instant: string): Record<string, string> =>
  Object.fromEntries(keys.map((key) => [key, instant]))
