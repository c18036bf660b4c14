import type { Tx } from '../db.server.ts'
import { deadlines as counter } from '../metrics.server.ts'
import type { DeadlineChoice } from '../policies/deadline-settings.ts'
import type { Acting } from './act-on-deadlines.ts'
import type { NamedRow } from './changes-to-rows.ts'

/**
 * Notes that a row's act is done, for the day it was marked for.
 * @returns false when somebody else has done it: then nothing more is to be done
 */
export async function markActed(
  tx: Tx,
  acting: Acting,
  row: NamedRow,
  act: DeadlineChoice,
): Promise<boolean> {
  const { count } = await tx.deadline.updateMany({
    where: undone(acting, row),
    data: { act, actedAt: acting.at },
  })
  if (count > 0) counter.inc({ kind: row.kind, act })
  return count > 0
}

/** Whether nobody else has done it yet. */
export const isUndone = async (tx: Tx, acting: Acting, row: NamedRow): Promise<boolean> =>
  (await tx.deadline.count({ where: undone(acting, row) })) > 0

const undone = ({ shop, subject }: Acting, { kind, key, dueAt }: NamedRow) => ({
  ...{ shop, subject, kind, key, dueAt },
  ...{ status: 'passed', actedAt: null },
})
