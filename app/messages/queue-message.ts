import { randomUUID } from 'node:crypto'
import { now } from '../clock.server.ts'
import type { Tx } from '../db.server.ts'
import { sendMessage } from '../jobs/definitions/send-message.ts'
import { enqueue } from '../jobs/enqueue.ts'
import type { Locale } from '../locales/translate.ts'
import { sealMessage } from './sealed-message.ts'

export interface NewMessage {
  shop: string
  caseId: string
  /** One of each kind per case and key: asking for it again is the same message. */
  kind: 'acknowledgement'
  key: string
  locale: Locale
  recipient: string
  subject: string
  text: string
  html: string
}

/** Stores a message as it will be sent, sealed, and puts its sending into the queue: both, or neither. */
export async function queueMessage(tx: Tx, message: NewMessage): Promise<string> {
  const { shop, caseId, kind, key, locale, subject } = message
  const id = randomUUID()
  const createdAt = await now()
  const row = { shop, id, caseId, kind, key, channel: 'email', locale, subject, status: 'queued', createdAt }
  const { count } = await tx.message.createMany({
    data: [{ ...row, ...sealMessage(id, message) }],
    skipDuplicates: true,
  })
  if (count === 0) return idOf(tx, message)
  await enqueue(tx, sendMessage, { shop, messageId: id })
  return id
}

async function idOf(tx: Tx, { shop, caseId, kind, key }: NewMessage): Promise<string> {
  const where = { shop_caseId_kind_key: { shop, caseId, kind, key } }
  return (await tx.message.findUniqueOrThrow({ where, select: { id: true } })).id
}
