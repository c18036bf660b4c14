/**
 * A day of a case is over. What cannot be done by itself (nobody to write to, a refund that a person has to see to, a
 * closing that would cost the buyer a right) goes to a person: nothing that passed is lost.
 */

import { dayWords } from '../locales/format.ts'
import { translator } from '../locales/translate.ts'
import { type DeadlineNotice, queueDeadlineNotice } from '../messages/deadline-notice.ts'
import type { DeadlineAct } from '../returns/case/case-event.ts'
import { changeCase, loadCase } from '../returns/case/case-store.ts'
import { closeCase } from '../returns/merchant/close-case.ts'
import { orderSettlement } from '../returns/merchant/order-settlement.ts'
import type { Acting, MarkedRow } from './act-on-deadlines.ts'
import { outstanding, unpaid } from './case-to-watch.ts'
import { endsWithTheDay } from './ends-with-the-day.ts'
import { markActed } from './mark-acted.ts'
import { noticeOf } from './notice-of.ts'

type ActingOnCase = Acting & { caseId: string }

export async function passCaseDeadline(acting: ActingOnCase, row: MarkedRow): Promise<void> {
  const notice = row.act === 'remind' ? await noticeOf(acting, [row], 'passed') : undefined
  const act = await carryOut(acting, row, notice)
  const { shop, caseId, at } = acting
  await changeCase(shop, caseId, at, async (_, tx) => {
    if (!(await markActed(tx, acting, row, act))) return []
    if (act === 'remind' && notice !== undefined) await queueDeadlineNotice(tx, notice)
    const { kind, key, basis } = row
    const about = basis.keys === undefined ? {} : { keys: [...basis.keys] }
    return [{ actor: 'engine', event: { type: 'deadline_passed', kind, key, act, ...about } }]
  })
}

/** @returns what came of it */
async function carryOut(
  acting: ActingOnCase,
  row: MarkedRow,
  notice: DeadlineNotice | undefined,
): Promise<DeadlineAct> {
  switch (row.act) {
    case 'remind':
      return notice === undefined ? 'person' : 'remind'
    case 'refund':
      return (await isRefundOrdered(acting, row)) ? 'refund' : 'person'
    case 'close':
      return (await isClosed(acting, row)) ? 'close' : 'person'
    default:
      return 'person'
  }
}

/** Ordered before, by us until we were killed or by anybody, it is not ordered again. */
async function isRefundOrdered({ shop, caseId }: ActingOnCase, { basis }: MarkedRow): Promise<boolean> {
  const kept = await loadCase(shop, caseId)
  if (kept === null) return false
  const isMeant = ({ key }: { key: number }) => basis.keys?.includes(key) ?? true
  const keys = outstanding(kept)
    .filter(isMeant)
    .map(({ key }) => key)
    .filter((key) => !kept.state.ordered.includes(key))
  if (keys.length === 0) return unpaid(kept).some(isMeant)
  return (await orderSettlement(shop, caseId, { keys }, { actor: 'engine' })).ok
}

async function isClosed({ shop, caseId }: ActingOnCase, { basis }: MarkedRow): Promise<boolean> {
  const kept = await loadCase(shop, caseId)
  if (kept === null) return false
  if (kept.state.closed || kept.state.isClosing) return true
  if (!endsWithTheDay(kept.state)) return false
  const reason = translator('en')('admin:notice.closed', { date: dayWords(basis.lastDay, 'en') })
  return (await closeCase(shop, caseId, { reason }, { actor: 'engine' })).ok
}
