/** What falls due, as the merchant's pages show it. */
import type { Deadline, Prisma } from '@prisma/client'
import { now } from '../clock.server.ts'
import { db } from '../db.server.ts'
import type { Day } from '../engine/index.ts'
import { adminTime } from '../locales/admin-time.ts'
import { citationWords } from '../locales/citation-words.ts'
import { derivationWords } from '../locales/derivation-words.ts'
import { dayWords } from '../locales/format.ts'
import type { DeadlineChoice, DeadlineKind } from '../policies/deadline-settings.ts'
import { readSettings, type ShopSettings } from '../policies/shop-settings.ts'
import { stateOfRow } from '../returns/case/case-store.ts'
import type { Basis, DeadlineStatus, Subject } from './due.ts'
import { isMetMeanwhile } from './met-meanwhile.ts'
import { type WillBeDone, whatWillBeDone } from './what-will-be-done.ts'

export interface DeadlineView {
  subject: Subject
  kind: DeadlineKind
  key: string
  /** In the admin's words (app/locales/en/admin.json). */
  words: `due.${DeadlineKind}.title`
  orderId: string
  /** Absent: there is no case. */
  case?: { id: string; reference: string; orderName: string }
  /** ISO 8601: as in due.ts. */
  dueAt: string
  /** The last day that counts, by the consumer's calendar. */
  lastDay: Day
  status: DeadlineStatus
  /** The day is over and what was waited for has not happened. */
  isOverdue: boolean
  /** What it does when it passes, as set now and as the case stands now. */
  will: WillBeDone
  /** What it did. */
  act?: DeadlineChoice
  actedAt?: string
  remindAt?: string
  remindedAt?: string
  /** The lines of the case that it is about; absent: all. */
  keys?: readonly number[]
  /** The units of the order that it is about. */
  units?: readonly string[]
  /** "OUG nr. 34/2014, art. 13 (…)"; absent: the shop's own setting or offer. */
  citation?: string
  /** "14 days from 16 November → Monday 30 November 2026"; absent where the day was not counted. */
  derivation?: string
}

/** What a shop has to see to; what only the order's items let the buyer do is asked for by name. */
const OF_CASES: readonly DeadlineKind[] = [
  'goods_not_sent',
  'refund_due',
  'inspection_overdue',
  'deduction_unanswered',
]

const MS_PER_WEEK = 7 * 86_400_000
const MOST_SHOWN = 100

/**
 * What falls due within seven days or is overdue, the most urgent first, at most a hundred.
 * @param kinds absent: what cases wait for
 * @param at absent: now, by the domain's clock
 */
export async function deadlinesThisWeek(
  shop: string,
  { kinds = OF_CASES, at }: { kinds?: readonly DeadlineKind[]; at?: Date } = {},
): Promise<DeadlineView[]> {
  const from = at ?? (await now())
  const until = new Date(from.getTime() + MS_PER_WEEK)
  const rows = await db.deadline.findMany({
    where: {
      shop,
      kind: { in: [...kinds] },
      OR: [
        { status: 'pending', dueAt: { lt: until } },
        { status: 'passed', kind: { in: [...OF_CASES] }, case: { shop, state: { not: 'closed' } } },
      ],
    },
    include: WITH_CASE,
    orderBy: [{ dueAt: 'asc' }, { subject: 'asc' }],
    take: MOST_SHOWN,
  })
  const views = await viewsOf(shop, rows, from)
  return views.filter(({ status }) => status !== 'met')
}

/** All of a case's, its history included, the earliest first. */
export async function deadlinesOfCase(shop: string, caseId: string, at?: Date): Promise<DeadlineView[]> {
  return viewsOf(shop, await find({ shop, caseId }), at ?? (await now()))
}

/** Of an order's items, whether or not there is a case; those of its cases are not among them. */
export async function deadlinesOfOrder(shop: string, orderId: string, at?: Date): Promise<DeadlineView[]> {
  return viewsOf(shop, await find({ shop, subject: `order:${orderId}` }), at ?? (await now()))
}

const WITH_CASE = { case: { select: { id: true, reference: true, orderName: true, lines: true } } } as const

const find = (where: { shop: string; caseId?: string; subject?: string }) =>
  db.deadline.findMany({ where, include: WITH_CASE, orderBy: [{ dueAt: 'asc' }, { kind: 'asc' }] })

type Row = Prisma.DeadlineGetPayload<{ include: typeof WITH_CASE }>

async function viewsOf(shop: string, rows: readonly Row[], at: Date): Promise<DeadlineView[]> {
  if (rows.length === 0) return []
  const settings = await readSettings(shop)
  return rows.map((row) => viewOf(row, settings, at))
}

function viewOf(row: Row, settings: ShopSettings, at: Date): DeadlineView {
  // Written by keep-deadlines.ts, by nobody else.
  const kind = row.kind as DeadlineKind
  const basis = JSON.parse(row.basis) as Basis
  const state = row.case === null ? undefined : stateOfRow(row.case)
  const isOpen = ['pending', 'passed'].includes(row.status)
  const status = isOpen && isMetMeanwhile(kind, state, basis.keys) ? 'met' : (row.status as DeadlineStatus)
  const { act, actedAt, remindAt, remindedAt, case: of } = row
  // Marked is not done; and what waits again has acted for another day.
  const hasActed = status !== 'pending' && actedAt !== null
  return {
    ...{ subject: row.subject as Subject, kind, key: row.key, words: `due.${kind}.title`, status },
    ...{ orderId: row.orderId, dueAt: row.dueAt.toISOString(), lastDay: basis.lastDay },
    ...(of && { case: { id: of.id, reference: of.reference, orderName: of.orderName } }),
    isOverdue: OF_CASES.includes(kind) && isLate(kind, { ...row, status }, basis, at),
    will: whatWillBeDone(kind, settings, state, basis.keys),
    ...(hasActed && act !== null && { act: act as DeadlineChoice }),
    ...(hasActed && { actedAt: actedAt.toISOString() }),
    ...(status === 'pending' && remindAt && { remindAt: remindAt.toISOString() }),
    ...(remindedAt && { remindedAt: remindedAt.toISOString() }),
    ...basisWords(basis),
  }
}

/** A refund passes on the morning of its last day, and is late when that day is over. */
const isLate = (
  kind: DeadlineKind,
  { status, dueAt }: Deadline,
  { lastDay, zone }: Basis,
  at: Date,
): boolean =>
  ['pending', 'passed'].includes(status) &&
  (kind === 'refund_due'
    ? adminTime(zone).calendarDay(at.toISOString()) > lastDay
    : status === 'passed' || dueAt <= at)

function basisWords(basis: Basis): Pick<DeadlineView, 'keys' | 'units' | 'citation' | 'derivation'> {
  const { keys, units, citation, steps, lastDay } = basis
  const cited = citation ?? { layer: 'law' as const, provision: '' }
  const deadline = { steps, lastDay, open: false, citation: cited }
  return {
    ...(keys && { keys }),
    ...(units && { units }),
    ...(citation && { citation: citationWords('en')(citation) }),
    ...(steps.length > 1 && { derivation: derivationWords(deadline, 'en', (day) => dayWords(day, 'en')) }),
  }
}
