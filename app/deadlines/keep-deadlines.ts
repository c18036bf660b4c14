/** The rows of what falls due. Nothing else creates or moves one; passing them is claim-due.ts and act-on-deadlines.ts. */
import type { Deadline } from '@prisma/client'
import type { Tx } from '../db.server.ts'
import { canonicalJson } from '../engine/index.ts'
import { deadlines as counter } from '../metrics.server.ts'
import type { DeadlineKind } from '../policies/deadline-settings.ts'
import { changesToRows, type NamedRow, type RowState } from './changes-to-rows.ts'
import type { Basis, DeadlineStatus, Derived, Subject } from './due.ts'

export interface SubjectOf {
  shop: string
  subject: Subject
  orderId: string
  caseId?: string
}

/** @returns how many rows were written */
export async function keepDeadlines(tx: Tx, of: SubjectOf, derived: Derived, at: Date): Promise<number> {
  const { shop, subject, orderId, caseId } = of
  const rows = await tx.deadline.findMany({ where: { shop, subject } })
  const { created, updated } = changesToRows(rows.map(rowOf), derived, at, isSameBasis)
  const place = { shop, subject, orderId, caseId: caseId ?? null }
  if (created.length > 0)
    await tx.deadline.createMany({
      data: created.map(({ kind, key, ...state }) => ({ ...place, kind, key, ...stored(state, at) })),
      // Another who derives at the same time has written the same.
      skipDuplicates: true,
    })
  for (const { kind, key, ...state } of updated)
    await tx.deadline.update({
      where: { shop_subject_kind_key: { shop, subject, kind, key } },
      data: stored(state, at),
    })
  for (const { kind, status } of [...created, ...updated])
    counter.inc({ kind, act: status === 'dropped' ? 'dropped' : 'derived' })
  return created.length + updated.length
}

export const rowOf = (row: Deadline): NamedRow => ({
  // Written here and by nobody else.
  ...{ kind: row.kind as DeadlineKind, key: row.key, status: row.status as DeadlineStatus },
  ...{ dueAt: row.dueAt, remindAt: row.remindAt, remindedAt: row.remindedAt },
  ...{ act: row.act, actedAt: row.actedAt, basis: JSON.parse(row.basis) as Basis },
})

const stored = ({ basis, ...state }: RowState, derivedAt: Date) => ({
  ...state,
  basis: canonicalJson(basis),
  derivedAt,
})

const isSameBasis = (a: Basis, b: Basis): boolean => canonicalJson(a) === canonicalJson(b)
