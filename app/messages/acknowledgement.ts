/**
 * The acknowledgement that a statement arrived (CRD 11(3), 11a(5)): its content, the date and the time, on a
 * durable medium. It says "received", never "accepted": what follows from it is decided afterwards.
 */
import type { Tx } from '../db.server.ts'
import type { Locale } from '../locales/translate.ts'
import { queueMessage } from './queue-message.ts'
import { renderAcknowledgement } from './render-acknowledgement.tsx'

export interface Acknowledgement {
  shop: string
  caseId: string
  /** Our case's reference, e.g. "RC-7F3K2M". */
  reference: string
  /** The buyer's address. */
  recipient: string
  locale: Locale
  shopName: string
  /** Where else the shop answers questions. */
  contact?: string
  /** As people say it, e.g. "#1001". */
  orderName: string
  sentAt: Date
  receivedAt: Date
  /** IANA name of the buyer's zone: dates and times are written in it. */
  zone: string
  items: readonly StatedItem[]
  /** Of what people at the shop wrote down for the buyer. */
  entered?: Entered
}

export interface Entered {
  /** How it came to them. */
  channel: 'email' | 'phone' | 'whatsapp' | 'in_person' | 'letter'
  /** When they wrote it down. */
  at: Date
  /** The buyer's own words, word for word. */
  words?: string
}

/** One thing the buyer stated, in the words of their language. */
export interface StatedItem {
  title: string
  variant?: string
  quantity: number
  wish:
    | 'withdrawal'
    | 'exchange'
    | 'goodwill_return'
    | 'conformity_claim'
    | 'commercial_guarantee'
    | 'redemption'
  /** Further lines, such as a question and its answer. */
  details?: readonly string[]
  /** What the buyer wrote, word for word. */
  note?: string
}

/**
 * Stores the acknowledgement as it will be sent and puts its sending into the queue, both in `tx`.
 * @returns the message's id; the same for a case, however often it is called
 */
export async function queueAcknowledgement(tx: Tx, acknowledgement: Acknowledgement): Promise<string> {
  const { shop, caseId, recipient, locale } = acknowledgement
  const content = await renderAcknowledgement(acknowledgement)
  return queueMessage(tx, {
    shop,
    caseId,
    kind: 'acknowledgement',
    key: 'statement',
    locale,
    recipient,
    ...content,
  })
}
