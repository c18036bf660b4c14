/**
 * The rows that are kept of a subject, brought in line with what was derived. Pure.
 *
 * A day that moves takes its row along, and is told beforehand again, for it is another day. A row that acted stays as it
 * is, history included, unless its day moves to a later one, or holds for a line that it has not acted for: then it waits
 * again, and acts again when that comes. The same day never acts, and is never told, twice for a line, whichever row of its
 * kind acted for it.
 */
import type { DeadlineKind } from '../policies/deadline-settings.ts'
import { type Acted, actedByRow, actedElsewhere, freshKeys, isReached } from './acted-before.ts'
import { type Basis, type Derived, type Due, isMetBy } from './due.ts'
import type { NamedRow, RowState } from './named-row.ts'

export type { NamedRow, RowState } from './named-row.ts'

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
  const created = open.filter(
    (due) => !known.has(nameOf(due)) && (due.dueAt > at || !OF_ORDERS.includes(due.kind)),
  )
  const moved = open.flatMap((due) => {
    const row = known.get(nameOf(due))
    const next = row && { ...row, ...nextState(row, due, at, actedElsewhere(rows, due)) }
    return row === undefined || next === undefined || isSame(row, next, isSameBasis) ? [] : [next]
  })
  const over = rows
    .filter((row) => !isOpen.has(nameOf(row)))
    .flatMap((row) => {
      const status = met.some((one) => isMetBy(one, row)) ? ('met' as const) : ('dropped' as const)
      if (status === 'dropped' && hasEnded(row, at)) return []
      const basis = { ...row.basis, ...actedByRow(row) }
      return row.status === status || row.status === 'met' ? [] : [{ ...row, status, remindAt: null, basis }]
    })
  return {
    created: created.map((due) => ({ ...nameAnd(due), ...fresh(due, actedElsewhere(rows, due)) })),
    updated: [...moved, ...over],
  }
}

/** What is decided after a right has ended may not speak of its end any more: it has come all the same, and is told. */
const hasEnded = ({ kind, dueAt }: NamedRow, at: Date): boolean => OF_ORDERS.includes(kind) && dueAt <= at

const nameOf = ({ kind, key }: { kind: string; key: string }): string => `${kind} ${key}`
const nameAnd = ({ kind, key }: Due) => ({ kind, key })

/** A day that moved to where another row has acted for all of its lines is over. */
function fresh({ dueAt, remindAt, basis }: Due, acted: Acted): RowState {
  const keys = freshKeys(basis.keys, acted, dueAt)
  const row = { dueAt, remindedAt: null, ...{ act: null, actedAt: null } }
  return keys?.length === 0
    ? { ...row, ...acted.last, remindAt: null, status: 'passed', basis: { ...basis, ...acted.history } }
    : { ...row, remindAt: remindAt ?? null, status: 'pending', basis: { ...basis, ...(keys && { keys }) } }
}

/** Of a row that is known and of which something is still open. */
function nextState(row: RowState, due: Due, at: Date, elsewhere: Acted): RowState {
  const acted = actedByRow(row)
  const fresh = freshKeys(freshKeys(due.basis.keys, { history: acted }, due.dueAt), elsewhere, due.dueAt)
  const hasActed = fresh === undefined ? isReached(acted.actedFor, due.dueAt) : fresh.length === 0
  // It acted for this day, or is about to.
  if (row.status === 'passed' && due.dueAt <= row.dueAt && (hasActed || row.actedAt === null))
    return row.actedAt === null ? stillDue(row, due) : row
  if (hasActed)
    return {
      ...{ ...row, ...(row.actedAt === null && elsewhere.last) },
      ...{ dueAt: due.dueAt, remindAt: null, status: 'passed' },
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

/** What it was marked for, without lines that are done or have another day by now; where none is left, those that have this one. */
function stillDue(row: RowState, { basis: { keys: due } }: Due): RowState {
  const { keys: marked } = row.basis
  if (due === undefined || marked === undefined) return row
  const left = marked.filter((key) => due.includes(key))
  return { ...row, basis: { ...row.basis, keys: left.length > 0 ? left : due } }
}

const isSame = (a: RowState, b: RowState, isSameBasis: (a: Basis, b: Basis) => boolean): boolean =>
  a.status === b.status &&
  a.dueAt.getTime() === b.dueAt.getTime() &&
  a.remindAt?.getTime() === b.remindAt?.getTime() &&
  a.remindedAt?.getTime() === b.remindedAt?.getTime() &&
  isSameBasis(a.basis, b.basis)
