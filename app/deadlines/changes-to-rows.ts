/**
 * The rows that are kept of a subject, brought in line with what was derived. Pure.
 *
 * A day that moves takes its row along, and is told beforehand again, for it is another day. A row that acted stays as it
 * is, history included, unless its day moves to a later one, or holds for a line that it has not acted for: then it waits
 * again, and acts again when that comes. The same day never acts, and is never told, twice for a line.
 */
import type { DeadlineKind } from '../policies/deadline-settings.ts'
import type { Basis, DeadlineStatus, Derived, Due } from './due.ts'

export interface RowState {
  dueAt: Date
  remindAt: Date | null
  remindedAt: Date | null
  status: DeadlineStatus
  act: string | null
  /** When it last acted, or passed with nothing to do: null while what it is to do is not done. */
  actedAt: Date | null
  basis: Basis
}

export type NamedRow = RowState & { kind: DeadlineKind; key: string }

export interface RowChanges {
  created: NamedRow[]
  updated: NamedRow[]
}

/** Ends of a buyer's rights: nobody waits for one that was over before it was first looked at. */
const OF_ORDERS: readonly DeadlineKind[] = ['withdrawal_ends', 'voucher_activation_ends', 'guarantee_ends']

/** @param derived about the same subject as the rows */
export function changesToRows(
  rows: readonly NamedRow[],
  { open, met }: Derived,
  at: Date,
  isSameBasis: (a: Basis, b: Basis) => boolean,
): RowChanges {
  const known = new Map(rows.map((row) => [nameOf(row), row]))
  const isOpen = new Set(open.map(nameOf))
  const isMet = new Set(met.map(nameOf))
  const created = open.filter(
    (due) => !known.has(nameOf(due)) && (due.dueAt > at || !OF_ORDERS.includes(due.kind)),
  )
  const moved = open.flatMap((due) => {
    const row = known.get(nameOf(due))
    const next = row && { ...row, ...nextState(row, due, at) }
    return row === undefined || next === undefined || isSame(row, next, isSameBasis) ? [] : [next]
  })
  const over = rows
    .filter((row) => !isOpen.has(nameOf(row)))
    .flatMap((row) => {
      const status = isMet.has(nameOf(row)) ? ('met' as const) : ('dropped' as const)
      const basis = { ...row.basis, ...actedFor(row) }
      return row.status === status || row.status === 'met' ? [] : [{ ...row, status, remindAt: null, basis }]
    })
  return { created: created.map((due) => ({ ...nameAnd(due), ...fresh(due) })), updated: [...moved, ...over] }
}

const nameOf = ({ kind, key }: { kind: string; key: string }): string => `${kind} ${key}`
const nameAnd = ({ kind, key }: Due) => ({ kind, key })

const fresh = ({ dueAt, remindAt, basis }: Due): RowState => ({
  ...{ dueAt, remindAt: remindAt ?? null, remindedAt: null },
  ...{ status: 'pending', act: null, actedAt: null, basis },
})

/** Of a row that is known and of which something is still open. */
function nextState(row: RowState, due: Due, at: Date): RowState {
  const acted = actedFor(row)
  const fresh = due.basis.keys?.filter((key) => !isReached(acted.actedKeys?.[key], due.dueAt))
  const hasActed = fresh === undefined ? isReached(acted.actedFor, due.dueAt) : fresh.length === 0
  // It acted for this day, or is about to.
  if (row.status === 'passed' && due.dueAt <= row.dueAt && (hasActed || row.actedAt === null)) return row
  if (hasActed)
    return {
      ...{ ...row, dueAt: due.dueAt, remindAt: null, status: 'passed' },
      basis: { ...due.basis, ...acted },
    }
  // What was over by the time it opened again was over before.
  if (row.status !== 'pending' && due.dueAt <= at && OF_ORDERS.includes(due.kind)) return row
  const basis = { ...due.basis, ...(fresh && { keys: fresh }), ...acted }
  const remindAt = due.remindAt ?? null
  const isSameDay = due.dueAt.getTime() === row.dueAt.getTime()
  if (row.status === 'passed' || !isSameDay)
    return { ...row, dueAt: due.dueAt, remindAt, remindedAt: null, status: 'pending', basis }
  return { ...row, remindAt: row.remindedAt === null ? remindAt : null, status: 'pending', basis }
}

const isReached = (actedFor: string | undefined, dueAt: Date): boolean =>
  actedFor !== undefined && dueAt <= new Date(actedFor)

/** The latest day that the row has acted for, in all and for each line. */
function actedFor(row: RowState): Pick<Basis, 'actedFor' | 'actedKeys'> {
  const { status, actedAt, dueAt, basis } = row
  const acted = status === 'passed' && actedAt !== null ? dueAt.toISOString() : undefined
  const latest = later(acted, basis.actedFor)
  if (latest === undefined) return {}
  const known = basis.actedKeys ?? (basis.actedFor === undefined ? {} : forAll(basis.keys, basis.actedFor))
  const now = acted === undefined ? {} : forAll(basis.keys, acted)
  const keys = [...new Set([...Object.keys(known), ...Object.keys(now)])]
  const each = keys.flatMap((key) => {
    const day = later(known[key], now[key])
    return day === undefined ? [] : [[key, day] as const]
  })
  return { actedFor: latest, ...(each.length > 0 && { actedKeys: Object.fromEntries(each) }) }
}

const later = (...instants: (string | undefined)[]): string | undefined =>
  instants
    .filter((instant) => instant !== undefined)
    .toSorted()
    .at(-1)

const forAll = (keys: readonly number[] = [], instant: string): Record<string, string> =>
  Object.fromEntries(keys.map((key) => [key, instant]))

const isSame = (a: RowState, b: RowState, isSameBasis: (a: Basis, b: Basis) => boolean): boolean =>
  a.status === b.status &&
  a.dueAt.getTime() === b.dueAt.getTime() &&
  a.remindAt?.getTime() === b.remindAt?.getTime() &&
  a.remindedAt?.getTime() === b.remindedAt?.getTime() &&
  isSameBasis(a.basis, b.basis)
