/**
 * A day of a case is over. What cannot be done by itself (nobody to write to, a refund that a person has to see to, a
 * closing that would cost the buyer a right) goes to a person: nothing that passed is lost.
 */

import { Unavailable } from '../errors.ts'
import { dayWords } from '../locales/format.ts'
import { translator } from '../locales/translate.ts'
import { type DeadlineNotice, queueDeadlineNotice } from '../messages/deadline-notice.ts'
import type { DeadlineAct } from '../returns/case/case-event.ts'
import { changeCase, type Happening, loadCase } from '../returns/case/case-store.ts'
import { isOver } from '../returns/case/is-over.ts'
import { closeCase } from '../returns/merchant/close-case.ts'
import { orderSettlement } from '../returns/merchant/order-settlement.ts'
import type { Acting, MarkedRow } from './act-on-deadlines.ts'
import { endsWithTheDay } from './ends-with-the-day.ts'
import { isUndone, markActed } from './mark-acted.ts'
import { noticeOf } from './notice-of.ts'
import { whatIsOrdered } from './what-is-ordered.ts'

type ActingOnCase = Acting & { caseId: string }

/** @throws Unavailable (retryable) where somebody acted on the case meanwhile: what is to be told is derived anew */
export async function passCaseDeadline(acting: ActingOnCase, row: MarkedRow): Promise<void> {
  const seen = (await loadCase(acting.shop, acting.caseId))?.state.lastSeq
  const notice = row.act === 'remind' ? await noticeOf(acting, [row], 'passed') : undefined
  const done = await carryOut(acting, row, notice)
  const { shop, caseId, at } = acting
  await changeCase(shop, caseId, at, async ({ state }, tx) => {
    if (!(await isUndone(tx, acting, row))) return []
    if (isWordOnly(done) && state.lastSeq !== seen) throw new Unavailable('the case has moved on')
    const [{ act }] = done
    if (!(await markActed(tx, acting, row, act))) return []
    if (act === 'remind' && notice !== undefined) await queueDeadlineNotice(tx, notice)
    const { kind, key } = row
    return done.map(
      (one): Happening => ({
        actor: 'engine',
        event: { type: 'deadline_passed', kind, key, ...one },
      }),
    )
  })
}

/**
 * Somebody is told, from what was true a moment ago, also where a refund or a closing was refused for what is true by now. One
 * that is ordered was held to the case as it then was.
 */
const isWordOnly = (done: readonly Done[]): boolean =>
  done.every(({ act }) => act === 'remind' || act === 'person')

/** What was done about which lines; absent: all. */
interface Done {
  act: DeadlineAct
  keys?: number[]
}

/** @returns what came of it: of some lines one thing and of others another, the row's own act first */
async function carryOut(
  acting: ActingOnCase,
  row: MarkedRow,
  notice: DeadlineNotice | undefined,
): Promise<[Done, ...Done[]]> {
  const about = row.basis.keys === undefined ? {} : { keys: [...row.basis.keys] }
  switch (row.act) {
    case 'remind':
      return [{ act: notice === undefined ? 'person' : 'remind', ...about }]
    case 'refund':
      return refund(acting, row, about)
    case 'close':
      return [{ act: (await isClosed(acting, row)) ? 'close' : 'person', ...about }]
    default:
      return [{ act: 'person', ...about }]
  }
}

/** Ordered before, by us until we were killed or by anybody, it is not ordered again; what cannot be ordered a person sees. */
async function refund(
  { shop, caseId }: ActingOnCase,
  { basis }: MarkedRow,
  about: Pick<Done, 'keys'>,
): Promise<[Done, ...Done[]]> {
  const before = await loadCase(shop, caseId)
  const keys = before === null ? [] : whatIsOrdered(before.state, basis.keys).left
  if (keys.length > 0) await orderSettlement(shop, caseId, { keys }, { actor: 'engine' })
  const after = await loadCase(shop, caseId)
  const { ordered, left } =
    after === null ? { ordered: [], left: [] } : whatIsOrdered(after.state, basis.keys)
  if (left.length === 0)
    return [{ act: keys.length > 0 || ordered.length > 0 ? 'refund' : 'person', ...about }]
  if (ordered.length === 0) return [{ act: 'person', ...about }]
  return [
    { act: 'refund', keys: ordered },
    { act: 'person', keys: left },
  ]
}

async function isClosed({ shop, caseId }: ActingOnCase, { basis }: MarkedRow): Promise<boolean> {
  const kept = await loadCase(shop, caseId)
  if (kept === null) return false
  if (isOver(kept.state)) return true
  if (!endsWithTheDay(kept.state)) return false
  const reason = translator('en')('admin:notice.closed', { date: dayWords(basis.lastDay, 'en') })
  return (await closeCase(shop, caseId, { reason }, { actor: 'engine', seen: kept.state.lastSeq })).ok
}
