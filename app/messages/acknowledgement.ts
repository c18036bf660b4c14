/**
 * The acknowledgement that a statement arrived (CRD 11(3), 11a(5)): its content, the date and the time, on a
 * durable medium. It says "received", never "accepted": what follows from it is decided afterwards.
 */
import type { Locale } from '../locales/translate.ts'
import { acknowledgementLetter } from './acknowledgement-letter.ts'
import { statementFile } from './attached-file.ts'
import type { Door } from './door.ts'
import type { NewMessage } from './queue-message.ts'
import { renderLetter } from './render-letter.tsx'

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
  /** Where they find what follows from it. */
  door: Door
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
 * The message as it will be sent, with the statement as a file beside it: a mailbox keeps a mail, a buyer keeps a file. Not yet
 * queued, so that whoever writes it down waits for no rendering meanwhile.
 */
export async function acknowledgementMessage(acknowledgement: Acknowledgement): Promise<NewMessage> {
  const { shop, caseId, reference, recipient, locale, receivedAt } = acknowledgement
  const letter = acknowledgementLetter(acknowledgement)
  return {
    ...{ shop, caseId, kind: 'acknowledgement', key: 'statement', locale, recipient },
    ...(await renderLetter(letter)),
    file: statementFile(letter, reference, receivedAt),
  }
}
