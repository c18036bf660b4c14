import type { Message } from '@prisma/client'
import { now } from '../clock.server.ts'
import { db } from '../db.server.ts'
import { isRetryable } from '../errors.ts'
import { log } from '../log.server.ts'
import { mails } from '../metrics.server.ts'
import { channelOf } from './channel.ts'
import type { Mail } from './mailer.server.ts'
import { printFile } from './print-file.ts'
import { openFile, openMessage } from './sealed-message.ts'
import { errorCode } from './send-error.ts'
import { senderOf } from './sender-of.ts'

/** At the pace of the queue's retries, which come to rest at a quarter of an hour, about twenty hours. */
const ATTEMPTS = 90

/**
 * Sends a stored message, if it was not sent yet. A crash between the mail server's answer and our note of
 * it sends it twice, under the same Message-ID.
 * @throws Unavailable when the mail server may take it later
 */
export async function sendStoredMessage(shop: string, messageId: string): Promise<void> {
  const where = { shop_id: { shop, id: messageId } }
  const message = await db.message.findUnique({ where })
  if (message?.status !== 'queued') return
  try {
    const sentAt = await now()
    await channelOf(message.channel).send?.(await mailOf(message, sentAt))
    await db.message.update({
      where,
      data: { status: 'sent', sentAt, attempts: { increment: 1 }, lastError: null },
    })
    mails.inc({ result: 'sent' })
    log.info({ shop, messageId, kind: message.kind }, 'message sent')
  } catch (error) {
    const givesUp = !isRetryable(error) || message.attempts + 1 >= ATTEMPTS
    const data = {
      attempts: { increment: 1 },
      lastError: errorCode(error),
      ...(givesUp ? { status: 'failed' } : {}),
    }
    // Whom it is for may have been forgotten meanwhile: then nothing that names them is written again.
    const { count } = await db.message.updateMany({ where: { shop, id: messageId, status: 'queued' }, data })
    if (count === 0) return
    mails.inc({ result: givesUp ? 'given_up' : 'again' })
    if (!givesUp) throw error
    log.error({ shop, messageId, err: error }, 'a message is given up')
  }
}

async function mailOf(message: Message, date: Date): Promise<Mail> {
  const { shop, id, subject } = message
  const { recipient, text, html } = openMessage(id, message)
  const file = openFile(message)
  const printed = file && (await printFile(file))
  return {
    ...{ messageId: id, ...(await senderOf(shop)), to: recipient, subject, text, html, date },
    ...(printed && { attachments: [{ ...printed, contentType: 'application/pdf' }] }),
  }
}
