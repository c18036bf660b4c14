/** Reminds of days that are coming: one message of a day, whatever falls due on it of one kind. */
import { db } from '../db.server.ts'
import { queueDeadlineNotice } from '../messages/deadline-notice.ts'
import { deadlines as counter } from '../metrics.server.ts'
import { writeTogether } from '../returns/case/write-together.ts'
import type { Acting } from './act-on-deadlines.ts'
import type { NamedRow } from './changes-to-rows.ts'
import { groupedBy } from './grouped-by.ts'
import { noticeKey, noticeOf } from './notice-of.ts'

export async function tellBeforehand(acting: Acting, rows: readonly NamedRow[]): Promise<void> {
  const known = await keysTold(acting)
  for (const [key, these] of groupedBy(rows, (row) => noticeKey(row, 'before'))) {
    const [row] = these
    if (row === undefined || known.has(key)) continue
    const notice = await noticeOf(acting, these, 'before')
    if (notice !== undefined) await writeTogether((tx) => queueDeadlineNotice(tx, notice))
    counter.inc({ kind: row.kind, act: notice === undefined ? 'untold' : 'told' })
  }
}

/** Shopify is asked for nobody's address to write what was written. */
async function keysTold({ shop, orderId, caseId }: Acting): Promise<Set<string>> {
  const about = caseId === undefined ? { orderId } : { caseId }
  const messages = await db.message.findMany({
    where: { shop, ...about, kind: 'deadline' },
    select: { key: true },
  })
  return new Set(messages.map(({ key }) => key))
}
