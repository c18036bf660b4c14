/**
 * A statement is written down as it was given, before anything is judged or anyone is asked: statement,
 * case and the work that follows (acknowledge, decide, carry out) are one transaction. The same key is the
 * same statement, also when it comes twice at once.
 */
import { randomUUID } from 'node:crypto'
import type { BuyerSession } from '../../buyer-session.server.ts'
import { now } from '../../clock.server.ts'
import { countFailure } from '../../count-failure.server.ts'
import { db } from '../../db.server.ts'
import { advanceCase } from '../../jobs/definitions/advance-case.ts'
import { enqueue } from '../../jobs/enqueue.ts'
import { type Locale, localeFor } from '../../locales/translate.ts'
import { log } from '../../log.server.ts'
import { adminFor } from '../../shopify/admin.ts'
import type { Actor, Channel, StatedLine } from '../case/case-event.ts'
import { newReference } from '../case/case-reference.ts'
import { type Happening, isTaken, openCase } from '../case/case-store.ts'
import { unitsOf } from '../case/order-units.ts'
import { sealStatement } from '../case/sealed-statement.ts'
import { writeTogether } from '../case/write-together.ts'
import { decideCase } from '../deciding/decide-case.ts'
import { acknowledgeCase } from './acknowledge-case.ts'
import { listenerFor, receiptOf } from './buyer-cases.ts'
import type { BuyerError, BuyerReceipt } from './buyer-wire.ts'
import { findBuyersOrder, orderOfStatement } from './buyers-order.ts'
import { mismatchFields } from './mismatch-fields.ts'
import { within } from './patience.ts'
import { statedLines } from './stated-lines.ts'
import type { StatementInput } from './statement-body.ts'

export interface GivenStatement {
  shop: string
  orderId: string
  orderName: string
  channel: Channel
  submissionKey: string
  locale: Locale
  /** As it was sent, word for word. */
  given: unknown
  sentAt: Date
  /** When it reached the shop. */
  receivedAt: Date
  lines: StatedLine[]
  /** By whom and when it was written down for the buyer; absent: they sent it themselves. */
  entered?: { by: Actor; at: Date }
  /** What else is known at once, such as the Return that a native request is. */
  also?: Happening[]
}

/** `fields`: what does not fit the order; the statement is kept all the same. */
export type RecordResult =
  | { kind: 'not_found' }
  | { kind: 'recorded'; isNew: boolean; receipt: BuyerReceipt; fields: NonNullable<BuyerError['fields']> }

/**
 * Records what a buyer sent from their account before Shopify is asked anything, then acknowledges and
 * decides it if Shopify answers; what does not succeed here the job does.
 * @param given the body as it came, of which `body` is the checked reading
 * @throws what Shopify's gateway throws when it does not answer and the order was never read before
 */
export async function recordStatement(
  buyer: BuyerSession,
  orderId: string,
  body: StatementInput,
  given: unknown,
): Promise<RecordResult> {
  const found = await orderOfStatement(buyer, orderId)
  if (found === null) return { kind: 'not_found' }
  const { order } = found.reading
  const at = await now()
  const kept = await keepStatement({
    ...{ shop: buyer.shop, orderId: order.id, orderName: order.name, channel: 'account', given },
    ...{ submissionKey: body.submissionKey, locale: localeFor(body.locale), sentAt: at, receivedAt: at },
    lines: statedLines(body, unitsOf(order)),
  })
  if (kept.isNew) await answerNow(buyer, kept.caseId, order.id)
  const listener = listenerFor(found.circumstances, found.reading, body.locale, at)
  const told = await receiptOf(buyer.shop, kept.caseId, listener)
  return {
    kind: 'recorded',
    isNew: kept.isNew,
    receipt: told.receipt,
    fields: mismatchFields(told.mismatches, body.locale),
  }
}

/** How long a buyer waits for the answer before the receipt says that it follows. */
const PATIENCE_MS = 12_000

/** The buyer would like to know now. The statement is safe: what goes wrong here, the job does over. */
async function answerNow(buyer: BuyerSession, caseId: string, orderId: string): Promise<void> {
  const answering = (async () => {
    const found = await findBuyersOrder(buyer, orderId)
    if (!found?.isFresh) return
    const { circumstances, reading } = found
    await decideCase({ domain: buyer.shop, circumstances }, caseId, reading, await now())
    await acknowledgeCase(await adminFor(buyer.shop), caseId, circumstances, reading)
  })()
  try {
    await within(PATIENCE_MS, answering)
  } catch (error) {
    countFailure('buyer', error)
    log.warn({ shop: buyer.shop, caseId, err: error }, 'could not answer at once; the job will')
  }
}

/**
 * @returns the statement's case; `isNew` is false when the key was known
 * @throws Unavailable (retryable) when the database had no turn for it in time
 */
export async function keepStatement(statement: GivenStatement): Promise<{ caseId: string; isNew: boolean }> {
  const caseId = randomUUID()
  try {
    await writeStatement(statement, caseId)
    log.info({ shop: statement.shop, caseId, channel: statement.channel }, 'statement recorded')
    return { caseId, isNew: true }
  } catch (error) {
    const earlier = isTaken(error)
      ? await findByKey(statement.shop, statement.orderId, statement.submissionKey)
      : null
    if (earlier === null) throw error
    return { caseId: earlier, isNew: false }
  }
}

async function writeStatement(statement: GivenStatement, caseId: string): Promise<void> {
  const { shop, orderId, orderName, channel, submissionKey, locale, sentAt, receivedAt, entered } = statement
  const statementId = randomUUID()
  const reference = newReference()
  await writeTogether(async (tx) => {
    await tx.statement.create({
      data: {
        ...{ shop, id: statementId, orderId, channel, submissionKey, locale, sentAt, receivedAt },
        content: sealStatement(statementId, statement.given),
      },
    })
    const first = {
      actor: entered?.by ?? 'buyer',
      event: { type: 'statement_recorded' as const, channel, lines: statement.lines },
    }
    const also = statement.also ?? []
    await openCase(tx, {
      shop,
      id: caseId,
      reference,
      statementId,
      orderId,
      orderName,
      at: entered?.at ?? receivedAt,
      happenings: [first, ...also],
    })
    await enqueue(tx, advanceCase, { shop, caseId })
  })
}

async function findByKey(shop: string, orderId: string, submissionKey: string): Promise<string | null> {
  const statement = await db.statement.findUnique({
    where: { shop_orderId_submissionKey: { shop, orderId, submissionKey } },
    select: { case: { select: { id: true } } },
  })
  return statement?.case?.id ?? null
}
