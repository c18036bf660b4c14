/** The copy of a statement that fits no order: where it stands, and sent by a person's word where it was held or did not arrive. */
import type { GuestStatement, Message } from '@prisma/client'
import { z } from 'zod'
import { db } from '../../db.server.ts'
import { sendMessage } from '../../jobs/definitions/send-message.ts'
import { enqueue } from '../../jobs/enqueue.ts'
import { queueMessage } from '../../messages/queue-message.ts'
import { writeTogether } from '../case/write-together.ts'
import { addressOf } from '../guest/given-by-guest.ts'
import { guestCopy } from '../guest/guest-copy.ts'
import { guestsShop } from '../guest/guests-shop.ts'
import { openGuest } from '../guest/sealed-guest.ts'

/** held: more had been asked for than are sent · none: what was entered is no address · failed: given up */
export type CopyState = 'sent' | 'queued' | 'failed' | 'held' | 'none'

export function copyState(
  { isCopyHeld }: Pick<GuestStatement, 'isCopyHeld'>,
  copy: Pick<Message, 'status'> | undefined,
): CopyState {
  if (copy === undefined) return isCopyHeld ? 'held' : 'none'
  return copy.status === 'sent' || copy.status === 'failed' ? copy.status : 'queued'
}

/** gone: the statement is not there (any more) · no_address: nobody can be written to */
export type CopySent = 'copy_sent' | 'gone' | 'no_address'

/** A person takes it for meant: it is not counted. Twice is once. */
export async function sendGuestCopy(shop: string, id: string): Promise<CopySent> {
  const where = { shop, id, status: 'unmatched' }
  const row = z.uuid().safeParse(id).success ? await db.guestStatement.findFirst({ where }) : null
  const given = row === null ? undefined : openGuest(row)
  const its = await guestsShop(shop)
  if (row === null || given === undefined || its === null) return 'gone'
  const recipient = addressOf(given)
  if (recipient === undefined) return 'no_address'
  const copy = await guestCopy(its, { ...row, language: row.locale, given, recipient })
  return writeTogether(async (tx) => {
    // Whoever says meanwhile which order is meant waits, and takes the copy along.
    const { count } = await tx.guestStatement.updateMany({ where, data: { isCopyHeld: false } })
    if (count === 0) return 'gone'
    const messageId = await queueMessage(tx, copy)
    const failed = { shop, id: messageId, status: 'failed' }
    const again = { status: 'queued', attempts: 0, lastError: null }
    if ((await tx.message.updateMany({ where: failed, data: again })).count > 0)
      await enqueue(tx, sendMessage, { shop, messageId })
    return 'copy_sent'
  })
}
