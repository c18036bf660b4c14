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
  { shop, subject, at }: Acting,
  { kind, key, dueAt }: NamedRow,
  act: DeadlineChoice,
): Promise<boolean> {
  const { count } = await tx.deadline.updateMany({
    where: { shop, subject, kind, key, dueAt, status: 'passed', actedAt: null },
    data: { act, actedAt: at },
  })
  if (count > 0) counter.inc({ kind, act })
  return count > 0
}
