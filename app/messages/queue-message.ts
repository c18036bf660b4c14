import { randomUUID } from 'node:crypto'
import { now } from '../clock.server.ts'
import type { Tx } from '../db.server.ts'
import { sendMessage } from '../jobs/definitions/send-message.ts'
import { enqueue } from '../jobs/enqueue.ts'
import type { Locale } from '../locales/translate.ts'
import type { AttachedFile } from './attached-file.ts'
import { type ChannelName, isByHand } from './channel.ts'
import { sealFile, sealMessage } from './sealed-message.ts'

/** What a message is about: a case, an order without one, or a guest's statement whose order is not known yet. */
export type About =
  | { caseId: string; orderId?: never; guestId?: never }
  | { orderId: string; caseId?: never; guestId?: never }
  | { guestId: string; caseId?: never; orderId?: never }

/** What the buyer of a case is told of, and under which key: one of each (docs/decisions/0022). */
export type MessageKind =
  | 'acknowledgement'
  | 'deadline'
  | 'deduction_offered'
  | 'decision'
  | 'question'
  | 'received'
  | 'refund_sent'
  | 'closed'
  /** What people of the shop wrote to the buyer on their own, and wrote down here. */
  | 'by_staff'

export type NewMessage = About & {
  shop: string
  /** One of each kind per what it is about, and key: asking for it again is the same message. */
  kind: MessageKind
  key: string
  locale: Locale
  /** Absent: by mail. */
  channel?: ChannelName
  /** Empty: none is known, and the shop is shown that it could not be sent. */
  recipient: string
  subject: string
  text: string
  html: string
  /** Printed and attached when it is sent. */
  file?: AttachedFile
}

/** Stores a message as it will be sent, sealed, and puts its sending into the queue: both, or neither. */
export async function queueMessage(tx: Tx, message: NewMessage): Promise<string> {
  const row = messageRow(message, await now())
  const { count } = await tx.message.createMany({ data: [row], skipDuplicates: true })
  if (count === 0) return idOf(tx, message)
  if (row.status === 'queued') await enqueue(tx, sendMessage, { shop: row.shop, messageId: row.id })
  return row.id
}

export type MessageRow = ReturnType<typeof messageRow>

/** As it is stored. */
export function messageRow(message: NewMessage, createdAt: Date) {
  const { shop, caseId = null, orderId = null, guestId = null, kind, key, locale, subject } = message
  const { channel = 'email', file } = message
  const id = randomUUID()
  return {
    ...{ shop, id, caseId, orderId, guestId, kind, key, channel, locale, subject, createdAt },
    ...stateOf(message),
    ...sealMessage(id, message),
    ...(file && { file: sealFile(id, file) }),
  }
}

/** What people send waits for them. */
function stateOf({ channel = 'email', recipient }: NewMessage): { status: string; lastError?: string } {
  if (isByHand(channel)) return { status: 'by_hand' }
  return recipient === '' ? { status: 'failed', lastError: 'no_address' } : { status: 'queued' }
}

async function idOf(tx: Tx, message: NewMessage): Promise<string> {
  const { shop, caseId = null, orderId = null, guestId = null, kind, key } = message
  const where = { shop, caseId, orderId, guestId, kind, key }
  return (await tx.message.findFirstOrThrow({ where, select: { id: true } })).id
}
