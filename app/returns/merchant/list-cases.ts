/** A shop's cases, a page at a time. */
import type { Prisma, ReturnCase } from '@prisma/client'
import { z } from 'zod'
import { db } from '../../db.server.ts'
import type { CaseStatus } from '../case/case.ts'
import { stateOfRow } from '../case/case-store.ts'
import type { CasePage, CaseSummary } from './case-view.ts'

export interface CaseFilter {
  needsPerson?: boolean
  state?: CaseStatus
  /** `next` of the page before; anything else begins at the first page. */
  after?: string
  limit?: number
}

const USUAL_PAGE = 25
const LONGEST_PAGE = 250

/** Newest first; those that need a person the oldest first, for it has waited longest. */
export async function listCases(
  shop: string,
  { needsPerson, state, after, limit = USUAL_PAGE }: CaseFilter = {},
): Promise<CasePage> {
  const order = needsPerson === true ? 'asc' : 'desc'
  const size = Math.min(Math.max(1, limit), LONGEST_PAGE)
  const where = {
    shop,
    ...(needsPerson === undefined ? {} : { needsPerson }),
    ...(state === undefined ? {} : { state }),
  }
  const [rows, needPerson] = await Promise.all([
    db.returnCase.findMany({
      where: { ...where, ...beyond(after, order) },
      orderBy: [{ openedAt: order }, { id: order }],
      take: size + 1,
    }),
    db.returnCase.count({ where: { shop, needsPerson: true } }),
  ])
  const page = rows.slice(0, size)
  const last = rows.length > size ? page.at(-1) : undefined
  return { cases: page.map(summaryOf), needPerson, ...(last === undefined ? {} : { next: cursorOf(last) }) }
}

function summaryOf(row: ReturnCase): CaseSummary {
  const state = stateOfRow(row)
  return {
    id: row.id,
    reference: row.reference,
    orderId: row.orderId,
    orderName: row.orderName,
    // Written by `projectionOf`, by nobody else.
    state: row.state as CaseStatus,
    needsPerson: row.needsPerson,
    waiting: [...new Set(state.waits.map(({ code }) => code))],
    passed: state.waits.flatMap(({ code, detail }) =>
      code === 'deadline' && detail !== undefined ? [detail] : [],
    ),
    items: state.lines.map(({ title, quantity, remedy, acceptance }) => ({
      title,
      quantity,
      remedy,
      acceptance,
    })),
    openedAt: row.openedAt.toISOString(),
  }
}

const cursorOf = ({ openedAt, id }: ReturnCase): string => `${openedAt.toISOString()}_${id}`

const cursor = z.tuple([z.iso.datetime(), z.uuid()])

function beyond(after: string | undefined, order: 'asc' | 'desc'): Prisma.ReturnCaseWhereInput {
  const parsed = cursor.safeParse(after?.split('_'))
  if (!parsed.success) return {}
  const [openedAt, id] = parsed.data
  const past = order === 'asc' ? 'gt' : 'lt'
  return { OR: [{ openedAt: { [past]: openedAt } }, { openedAt, id: { [past]: id } }] }
}
