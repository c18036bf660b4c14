/** A statement from the buyer's account is written down as it was given, before anything is judged or anyone is asked. */
import type { BuyerSession } from '../../buyer-session.server.ts'
import { now } from '../../clock.server.ts'
import { countFailure } from '../../count-failure.server.ts'
import { localeFor } from '../../locales/translate.ts'
import { log } from '../../log.server.ts'
import { unitsOf } from '../case/order-units.ts'
import { decideCase } from '../deciding/decide-case.ts'
import { takeLatePhotos, takePhotos } from '../photos/take-photos.ts'
import { listenerFor, receiptOf } from './buyer-cases.ts'
import type { BuyerError, BuyerReceipt } from './buyer-wire.ts'
import { type BuyersOrder, orderOfStatement, upToDate } from './buyers-order.ts'
import { keepStatement } from './keep-statement.ts'
import { mismatchFields } from './mismatch-fields.ts'
import { within } from './patience.ts'
import { sameStatement } from './same-statement.ts'
import { statedLines } from './stated-lines.ts'
import type { StatementInput } from './statement-body.ts'
import { wordsOf } from './statement-words.ts'

/** `fields`: what does not fit the order; the statement is kept all the same. */
export type RecordResult =
  | { kind: 'not_found' }
  | { kind: 'recorded'; isNew: boolean; receipt: BuyerReceipt; fields: NonNullable<BuyerError['fields']> }

/**
 * Records what a buyer sent from their account before Shopify is asked anything, then decides it if Shopify answers; what
 * does not succeed here the job does, after it has acknowledged the statement by mail: the receipt on the page is an
 * acknowledgement too, and nobody waits for the mail with it.
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
  const units = unitsOf(order)
  const at = await now()
  const locale = localeFor(body.locale)
  const kept = await keepStatement({
    ...{ shop: buyer.shop, orderId: order.id, orderName: order.name, channel: 'account', given },
    ...{ submissionKey: body.submissionKey, locale, sentAt: at, receivedAt: at },
    ...{ lines: statedLines(body, units, locale), wordsOf },
    sameAs: (tx) => sameStatement(tx, { shop: buyer.shop, orderId: order.id, at, given, body, units }),
    along: (tx, caseId) => takePhotos(tx, { ...buyer, orderId: order.id }, caseId, body.items),
  })
  if (kept.isNew) await answerNow(buyer, kept.caseId, found)
  else await takeLatePhotos({ ...buyer, orderId: order.id }, kept.caseId, body.items)
  const listener = listenerFor(found.circumstances, found.reading, body.locale, at)
  const told = await receiptOf(buyer.shop, kept.caseId, listener, at)
  return {
    kind: 'recorded',
    isNew: kept.isNew,
    receipt: told.receipt,
    fields: mismatchFields(told.mismatches, body.locale),
  }
}

/** How long a buyer waits for the answer before the receipt says that it follows. */
const PATIENCE_MS = 4_000

/** The buyer would like to know now. The statement is safe: what goes wrong here, the job does over. */
async function answerNow(buyer: BuyerSession, caseId: string, known: BuyersOrder): Promise<void> {
  const answering = (async () => {
    const { circumstances, reading, isFresh } = await upToDate(buyer, known, caseId)
    if (isFresh) await decideCase({ domain: buyer.shop, circumstances }, caseId, reading, await now())
  })()
  try {
    await within(PATIENCE_MS, answering)
  } catch (error) {
    countFailure('buyer', error)
    log.warn({ shop: buyer.shop, caseId, err: error }, 'could not answer at once; the job will')
  }
}
