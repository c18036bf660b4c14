/** The end of a buyer's right: there is no case, so that all there is to do is to tell the shop. */
import { queueDeadlineNotice } from '../messages/deadline-notice.ts'
import { writeTogether } from '../returns/case/write-together.ts'
import type { Acting, MarkedRow } from './act-on-deadlines.ts'
import { groupedBy } from './grouped-by.ts'
import { markActed } from './mark-acted.ts'
import { noticeKey, noticeOf } from './notice-of.ts'

export async function passOrderDeadlines(acting: Acting, rows: readonly MarkedRow[]): Promise<void> {
  for (const these of groupedBy(rows, (row) => noticeKey(row, 'passed')).values()) {
    const notice = await noticeOf(acting, these, 'passed')
    await writeTogether(async (tx) => {
      for (const row of these) await markActed(tx, acting, row, notice === undefined ? 'none' : 'remind')
      if (notice !== undefined) await queueDeadlineNotice(tx, notice)
    })
  }
}
