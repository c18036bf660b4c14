/** A message as the merchant's page shows it: where it stands, why it did not leave, and its words. */
import type { Message } from '@prisma/client'
import { channelOf } from '../../messages/channel.ts'
import { openFile, openMessage } from '../../messages/sealed-message.ts'
import { readError } from '../../messages/send-error.ts'
import type { MessageView } from './shown-message.ts'

export function messageView(message: Message): MessageView {
  const { id, kind, key, channel, status, subject, createdAt, sentAt, lastError } = message
  const { recipient, text } = openMessage(id, message)
  const error = status === 'sent' ? undefined : readError(lastError)
  const link = status === 'by_hand' ? channelOf(channel).link?.(recipient, text) : undefined
  const file = openFile(message)?.filename
  return {
    ...{ id, kind, key, channel, status, subject, recipient, text, createdAt: createdAt.toISOString() },
    ...(sentAt !== null && { sentAt: sentAt.toISOString() }),
    ...(error && { error }),
    // Of whoever was forgotten there is nothing left to send.
    canSendAgain: status === 'failed' && text !== '',
    ...(link !== undefined && { link }),
    ...(file !== undefined && { file }),
  }
}
