/**
 * Cases in the database: events appended under an optimistic lock (the key `(shop, case, seq)`), the
 * projection row written in the same transaction, and what falls due is derived anew. Of what is news to the buyer they are
 * written, by a job in the same transaction. Nothing else writes these two tables.
 */
import { Prisma } from '@prisma/client'
import { db, type Tx } from '../../db.server.ts'
import { deriveDeadlines } from '../../jobs/definitions/derive-deadlines.ts'
import { tellBuyer } from '../../jobs/definitions/tell-buyer.ts'
import { enqueue } from '../../jobs/enqueue.ts'
import { withRawSql } from '../../tenancy.server.ts'
import { type CaseState, NOTHING_YET, needsPerson, statusOf } from './case.ts'
import type { Actor, CaseEvent, RecordedEvent } from './case-event.ts'
import { countOutcomes } from './count-outcomes.ts'
import { afterEvent, foldCase } from './fold-case.ts'
import { lockCases } from './lock-cases.ts'
import { type News, newsIn } from './news-of.ts'
import { writeTogether } from './write-together.ts'

export interface KeptCase {
  shop: string
  id: string
  reference: string
  statementId: string
  orderId: string
  orderName: string
  openedAt: Date
  events: RecordedEvent[]
  state: CaseState
}

export interface NewCase {
  shop: string
  id: string
  reference: string
  statementId: string
  orderId: string
  orderName: string
  at: Date
  /** The statement, and whatever else is known at once. */
  happenings: Happening[]
}

/** What happened, and who did it. */
export interface Happening {
  actor: Actor
  event: CaseEvent
}

/** Two writers in the way of each other; with a few more tries one of them always gets through. */
const TRIES = 5

export async function openCase(tx: Tx, { at, happenings, ...row }: NewCase): Promise<void> {
  const recorded = happenings.map((happening, index) => ({ seq: index + 1, at, ...happening }))
  await tx.returnCase.create({
    data: { ...row, ...projectionOf(foldCase(recorded)), openedAt: at, updatedAt: at },
  })
  await tx.caseEvent.createMany({ data: recorded.map((it) => rowOf(row.shop, row.id, it)) })
  await enqueue(tx, deriveDeadlines, { shop: row.shop, orderId: row.orderId })
  await tellNews(tx, row, newsIn(NOTHING_YET, recorded))
}

type CaseRow = Pick<KeptCase, 'reference' | 'statementId' | 'orderId' | 'orderName' | 'openedAt'>

/**
 * In one statement of our own: nothing is read as often, and Prisma makes two of it, each planned anew.
 * @returns null when the shop has no such case
 */
export async function loadCase(
  shop: string,
  id: string,
  client: Pick<Tx, '$queryRaw'> = db,
): Promise<KeptCase | null> {
  const rows = await withRawSql(
    'return case',
    async () => client.$queryRaw<(CaseRow & (EventRow | NoEvent))[]>`
      SELECT c."reference", c."statementId", c."orderId", c."orderName", c."openedAt",
        e."seq", e."at", e."actor", e."type", e."data"
      FROM "ReturnCase" c LEFT JOIN "CaseEvent" e ON e."shop" = c."shop" AND e."caseId" = c."id"
      WHERE c."shop" = ${shop} AND c."id" = ${id}::uuid
      ORDER BY e."seq"`,
  )
  const [row] = rows
  if (row === undefined) return null
  const { reference, statementId, orderId, orderName, openedAt } = row
  const events = rows.filter((it) => it.seq !== null).map(recordedOf)
  return { shop, id, reference, statementId, orderId, orderName, openedAt, events, state: foldCase(events) }
}

/**
 * Reads the case, lets `next` say what happened (and write along in the same transaction), and appends
 * it. One writer at a time; should another have come in between all the same, reads and asks again.
 * @returns the case as it then is; null when the shop has no such case
 * @throws Unavailable (retryable) when the database had no turn for it in time
 */
export async function changeCase(
  shop: string,
  id: string,
  at: Date,
  next: (kept: KeptCase, tx: Tx) => Promise<Happening[]>,
): Promise<KeptCase | null> {
  for (let tried = 1; ; tried++) {
    try {
      let happened: Happening[] = []
      const after = await writeTogether(async (tx) => {
        await lockCases(tx, shop, [id])
        const kept = await loadCase(shop, id, tx)
        if (kept === null) return null
        happened = await next(kept, tx)
        return append(tx, kept, happened, at)
      })
      countOutcomes(happened)
      return after
    } catch (error) {
      if (!isTaken(error) || tried === TRIES) throw error
    }
  }
}

async function append(tx: Tx, kept: KeptCase, happenings: Happening[], at: Date): Promise<KeptCase> {
  if (happenings.length === 0) return kept
  const { shop, id } = kept
  const added = happenings.map((happening, index) => ({
    seq: kept.state.lastSeq + 1 + index,
    at,
    ...happening,
  }))
  const state = added.reduce(afterEvent, kept.state)
  await tx.caseEvent.createMany({ data: added.map((recorded) => rowOf(shop, id, recorded)) })
  await tx.returnCase.update({
    where: { shop_id: { shop, id } },
    data: { ...projectionOf(state), updatedAt: at },
  })
  await enqueue(tx, deriveDeadlines, { shop, orderId: kept.orderId })
  await tellNews(tx, kept, newsIn(kept.state, added))
  return { ...kept, events: [...kept.events, ...added], state }
}

async function tellNews(tx: Tx, { shop, id }: Pick<KeptCase, 'shop' | 'id'>, news: News[]): Promise<void> {
  if (news.length > 0) await enqueue(tx, tellBuyer, { shop, caseId: id })
}

/** A unique key is taken: the other writer was first. */
export const isTaken = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && ['P2002', 'P2034'].includes(error.code)

const projectionOf = (state: CaseState) => ({
  state: statusOf(state),
  needsPerson: needsPerson(state),
  lines: asJson(state),
  lastSeq: state.lastSeq,
})

const rowOf = (shop: string, caseId: string, { seq, at, actor, event }: RecordedEvent) => {
  const { type, ...data } = event
  return { shop, caseId, seq, type, data: asJson(data), actor, at }
}

/** Through text, so that what is kept holds no `undefined` and shares nothing with what is in hand. */
const asJson = (value: object): Prisma.InputJsonObject => JSON.parse(JSON.stringify(value))

type EventRow = Prisma.CaseEventGetPayload<object>
type NoEvent = Record<'seq', null>

/** The rows were written by `rowOf` from events of these types, by nobody else. */
export const recordedOf = ({ seq, at, actor, type, data }: EventRow): RecordedEvent => ({
  seq,
  at,
  actor: actor as Actor,
  event: { type, ...(data as object) } as CaseEvent,
})

/** The projection as written by `projectionOf`, maybe before the state knew as much as today. */
export const stateOfRow = ({ lines }: { lines: Prisma.JsonValue }): CaseState => ({
  ...NOTHING_YET,
  ...(lines as unknown as CaseState),
})
