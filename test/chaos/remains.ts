/** All that a run has left with us and in Shopify, read once. */
import type { CaseState } from '../../app/returns/case/case.ts'
import type { State } from '../../sandbox/state/model.ts'
import type { Stage } from './stage.ts'

export interface CaseRow {
  id: string
  shop: string
  orderId: string
  reference: string
  state: string
  lines: CaseState
  channel: string
  sentAt: Date
  receivedAt: Date
  /** When the case says that it was recorded; null: its first event is something else. */
  recordedAt: Date | null
  openedAt: Date
  submissionKey: string
  /** kind and status of each message. */
  messages: string[]
  /** kind and status of each deadline. */
  deadlines: string[]
  /** Their ids; what Shopify has made of each is for the ledger to say. */
  photos: string[]
  /** Days on whose morning a refund was ordered by nobody. */
  paidOn: string[]
}

/** A statement of a guest that no order was found for. */
export interface GuestRow {
  shop: string
  reference: string
  status: string
  sentAt: Date
  /** kind and status of each message. */
  messages: string[]
}

export interface OrderRow {
  shop: string
  orderId: string
  shopifyUpdatedAt: Date
}

/** All that is compared. */
export interface Remains {
  state: State
  cases: CaseRow[]
  guests: GuestRow[]
  orders: OrderRow[]
}

export async function readRemains({
  sandbox,
  database,
}: Pick<Stage, 'sandbox' | 'database'>): Promise<Remains> {
  const cases = await database.rows<CaseRow>(
    `SELECT c.id, c.shop, c."orderId", c.reference, c.state, c.lines, s.channel, s."submissionKey",
       s."sentAt" AT TIME ZONE 'UTC' AS "sentAt", s."receivedAt" AT TIME ZONE 'UTC' AS "receivedAt",
       e.at AT TIME ZONE 'UTC' AS "recordedAt", c."openedAt" AT TIME ZONE 'UTC' AS "openedAt",
       ARRAY(SELECT m.kind || ' ' || m.status FROM "Message" m WHERE m.shop = c.shop AND m."caseId" = c.id
             ORDER BY m.kind, m.key) AS messages,
       ARRAY(SELECT d.kind || ' ' || d.status FROM "Deadline" d WHERE d.shop = c.shop AND d."caseId" = c.id
             ORDER BY d.kind, d.key) AS deadlines,
       ARRAY(SELECT d.key FROM "Deadline" d WHERE d.shop = c.shop AND d."caseId" = c.id
             AND d.kind = 'refund_due' AND d.act = 'refund' ORDER BY d.key) AS "paidOn",
       ARRAY(SELECT p.id::text FROM "Photo" p WHERE p.shop = c.shop AND p."caseId" = c.id
             AND p.status = 'kept') AS photos
     FROM "ReturnCase" c JOIN "Statement" s ON s.shop = c.shop AND s.id = c."statementId"
       LEFT JOIN "CaseEvent" e
         ON e.shop = c.shop AND e."caseId" = c.id AND e.seq = 1 AND e.type = 'statement_recorded'
     ORDER BY s."sentAt", c."openedAt"`,
  )
  const guests = await database.rows<GuestRow>(
    `SELECT g.shop, g.reference, g.status, g."sentAt" AT TIME ZONE 'UTC' AS "sentAt",
       ARRAY(SELECT m.kind || ' ' || m.status FROM "Message" m WHERE m.shop = g.shop AND m."guestId" = g.id
             ORDER BY m.kind, m.key) AS messages
     FROM "GuestStatement" g WHERE g."caseId" IS NULL`,
  )
  const orders = await database.rows<OrderRow>(
    `SELECT shop, "orderId", "shopifyUpdatedAt" AT TIME ZONE 'UTC' AS "shopifyUpdatedAt" FROM "OrderRecord"`,
  )
  return { state: sandbox.world.state, cases, guests, orders }
}
