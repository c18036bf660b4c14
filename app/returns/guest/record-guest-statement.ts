/**
 * What a guest typed is written down as it is, acknowledged and given to a job that looks for its order: one transaction,
 * in which no order is looked up and Shopify is not asked (docs/decisions/0020).
 */
import { createHash, randomUUID } from 'node:crypto'
import { now } from '../../clock.server.ts'
import { db } from '../../db.server.ts'
import type { OfficialLanguage } from '../../engine/index.ts'
import { canonicalJson } from '../../engine/index.ts'
import { matchGuestStatement } from '../../jobs/definitions/match-guest-statement.ts'
import { enqueue } from '../../jobs/enqueue.ts'
import { localeFor } from '../../locales/translate.ts'
import { log } from '../../log.server.ts'
import { guestAcknowledgement } from '../../messages/guest-acknowledgement.ts'
import { type NewMessage, queueMessage } from '../../messages/queue-message.ts'
import { newReference } from '../case/case-reference.ts'
import { isTaken } from '../case/case-store.ts'
import { writeTogether } from '../case/write-together.ts'
import type { FormToken } from './form-token.ts'
import { addressOf, type GivenByGuest } from './given-by-guest.ts'
import type { GuestsShop } from './guests-shop.ts'
import { sealGuest } from './sealed-guest.ts'

export interface GuestReceipt {
  id: string
  reference: string
  /** The instant that counts: of the first, where something was asked for again. */
  sentAt: Date
  receivedAt: Date
}

interface SentByGuest {
  shop: GuestsShop
  token: FormToken
  language: OfficialLanguage
  given: GivenByGuest
}

/**
 * Repeatable: the same form with the same words is the same statement, also when it comes twice at once.
 * @throws Unavailable (retryable) when the database had no turn for it in time
 */
export async function recordGuestStatement(sent: SentByGuest): Promise<GuestReceipt> {
  const submissionKey = keyOf(sent)
  const domain = sent.shop.domain
  const known = await findByKey(domain, submissionKey)
  if (known !== null) return known
  try {
    return await write(sent, submissionKey)
  } catch (error) {
    const earlier = isTaken(error) ? await findByKey(domain, submissionKey) : null
    if (earlier === null) throw error
    return earlier
  }
}

/** Changed words are another statement: whoever goes back to mend an address would else be told of the old one. */
const keyOf = ({ token, given }: SentByGuest): string =>
  createHash('sha256')
    .update(`${token.key} ${canonicalJson(given)}`)
    .digest('hex')

const TOLD = { id: true, reference: true, sentAt: true, receivedAt: true } as const

const findByKey = (shop: string, submissionKey: string): Promise<GuestReceipt | null> =>
  db.guestStatement.findUnique({ where: { shop_submissionKey: { shop, submissionKey } }, select: TOLD })

async function write(sent: SentByGuest, submissionKey: string): Promise<GuestReceipt> {
  const { shop, token, language, given } = sent
  const receivedAt = await now()
  const first = await firstOf(shop.domain, token)
  const receipt = {
    ...{ id: randomUUID(), reference: newReference(), receivedAt },
    sentAt: first?.sentAt ?? receivedAt,
  }
  const message = await acknowledgement(sent, receipt)
  await writeTogether(async (tx) => {
    await tx.guestStatement.create({
      data: {
        ...{ shop: shop.domain, ...receipt, submissionKey, locale: language, status: 'waiting' },
        content: sealGuest(receipt.id, given),
      },
    })
    if (first !== null) {
      const where = { shop: shop.domain, id: first.id, status: { in: ['waiting', 'unmatched'] } }
      await tx.guestStatement.updateMany({ where, data: { status: 'completed' } })
    }
    if (message !== undefined) await queueMessage(tx, message)
    await enqueue(tx, matchGuestStatement, { shop: shop.domain, guestId: receipt.id })
  })
  log.info({ shop: shop.domain, guestId: receipt.id }, 'statement of a guest recorded')
  return receipt
}

const firstOf = async (shop: string, { completes }: FormToken): Promise<GuestReceipt | null> =>
  completes === undefined
    ? null
    : db.guestStatement.findUnique({ where: { shop_id: { shop, id: completes } }, select: TOLD })

async function acknowledgement(
  { shop, language, given }: SentByGuest,
  { id, ...receipt }: GuestReceipt,
): Promise<NewMessage | undefined> {
  const recipient = addressOf(given)
  if (recipient === undefined) return undefined
  return guestAcknowledgement({
    ...{ shop: shop.domain, shopName: shop.name, zone: shop.timezone, guestId: id, recipient, given },
    ...receipt,
    locale: localeFor(language),
    ...(shop.contact === undefined ? {} : { contact: shop.contact }),
  })
}
