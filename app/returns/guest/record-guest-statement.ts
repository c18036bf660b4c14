/**
 * What a guest typed is written down as it is, acknowledged and given to a job that looks for its order: one transaction,
 * in which no order is looked up and Shopify is not asked (docs/decisions/0020).
 */
import { createHash, randomUUID } from 'node:crypto'
import { now } from '../../clock.server.ts'
import { countFailure } from '../../count-failure.server.ts'
import { db } from '../../db.server.ts'
import type { OfficialLanguage } from '../../engine/index.ts'
import { canonicalJson } from '../../engine/index.ts'
import { currentCorrelation, log } from '../../log.server.ts'
import { type MessageRow, messageRow } from '../../messages/queue-message.ts'
import { newReference } from '../case/case-reference.ts'
import type { FormToken } from './form-token.ts'
import { addressOf, type GivenByGuest } from './given-by-guest.ts'
import { guestCopy } from './guest-copy.ts'
import { type Counted, mayBeDone } from './guest-limits.ts'
import type { GuestsShop } from './guests-shop.ts'
import { type GuestReceipt, keepGuest, RECEIPT } from './keep-guest.ts'
import { plainAddress } from './same-address.ts'
import { sealGuest } from './sealed-guest.ts'

export interface SentByGuest {
  shop: GuestsShop
  token: FormToken
  language: OfficialLanguage
  given: GivenByGuest
  /** Where on the net it came from, if that is known. */
  place: string | undefined
}

/**
 * Repeatable: the same form with the same words is the same statement, also when it comes twice at once.
 * @throws Unavailable (retryable) when the database had no turn for it in time
 */
export async function recordGuestStatement(sent: SentByGuest): Promise<GuestReceipt> {
  const { shop, token, given } = sent
  const submissionKey = keyOf(sent)
  const where = { shop_submissionKey: { shop: shop.domain, submissionKey } }
  const known = await db.guestStatement.findUnique({ where, select: RECEIPT })
  if (known !== null) return known
  const receivedAt = await now()
  const first = await firstOf(shop.domain, token, receivedAt)
  const recipient = addressOf(given)
  const [isCopied, isInTurn] = await Promise.all([
    recipient !== undefined && mayHaveCopy(sent, recipient),
    comesInTurn(sent),
  ])
  const receipt: GuestReceipt = {
    ...{ id: randomUUID(), reference: newReference(), receivedAt },
    sentAt: first?.sentAt ?? receivedAt,
    isCopyHeld: recipient !== undefined && !isCopied,
  }
  const correlation = currentCorrelation()
  const kept = await keepGuest({
    guest: {
      ...{ shop: shop.domain, ...receipt, submissionKey, locale: sent.language, isCrowded: !isInTurn },
      content: sealGuest(receipt.id, given),
    },
    ...(first && { completes: first.id }),
    ...(recipient && !receipt.isCopyHeld && { copy: await copyOf(sent, receipt, recipient) }),
    ...(correlation && { correlation }),
  })
  if (kept.id === receipt.id)
    log.info({ shop: shop.domain, guestId: kept.id }, 'statement of a guest recorded')
  return kept
}

/** Changed words are another statement: whoever goes back to mend an address would else be told of the old one. */
const keyOf = ({ token, given }: SentByGuest): string =>
  createHash('sha256')
    .update(`${token.key} ${canonicalJson(given)}`)
    .digest('hex')

/** The page that asked for what is missing may lie open for a weekend. */
const COMPLETED_WITHIN_MS = 3 * 24 * 60 * 60_000

/** Whose instant counts: once, and soon after. Else who kept such a page could withdraw as of any day that suits them. */
async function firstOf(shop: string, { completes }: FormToken, at: Date) {
  if (completes === undefined) return null
  return db.guestStatement.findUnique({
    where: {
      shop_id: { shop, id: completes },
      status: { in: ['waiting', 'unmatched'] },
      sentAt: { gte: new Date(at.getTime() - COMPLETED_WITHIN_MS) },
    },
    select: { id: true, sentAt: true },
  })
}

const mayHaveCopy = ({ shop: { domain }, place }: SentByGuest, recipient: string): Promise<boolean> =>
  unlessLimited(domain, [
    ['copyAddress', plainAddress(recipient)],
    ['copyPlace', place],
    ['copyShop', domain],
  ])

/** Whoever sends very many hides nobody else's. */
const comesInTurn = ({ shop: { domain }, place }: SentByGuest): Promise<boolean> =>
  unlessLimited(domain, [['statementPlace', place]])

/** The statement is kept whatever becomes of the counting. */
async function unlessLimited(shop: string, counted: Counted): Promise<boolean> {
  try {
    return await mayBeDone(shop, counted)
  } catch (error) {
    countFailure('buyer', error)
    log.error({ shop, err: error }, 'what a guest does could not be counted')
    return true
  }
}

/** Ready before anything is written, so that nobody waits for that meanwhile. */
const copyOf = async (
  { shop, language, given }: SentByGuest,
  receipt: GuestReceipt,
  recipient: string,
): Promise<MessageRow> =>
  messageRow(await guestCopy(shop, { ...receipt, language, given, recipient }), receipt.receivedAt)
