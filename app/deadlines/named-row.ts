/** What falls due, as a row keeps it. */
import type { DeadlineKind } from '../policies/deadline-settings.ts'
import type { Basis, DeadlineStatus } from './due.ts'

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
