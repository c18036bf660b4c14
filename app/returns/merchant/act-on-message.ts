/** What people do with messages of a case: have one sent again, say that they sent one, write down what they wrote on their own. */
import { createHash, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { now } from '../../clock.server.ts'
import { db, type Tx } from '../../db.server.ts'
import { sendMessage } from '../../jobs/definitions/send-message.ts'
import { enqueue } from '../../jobs/enqueue.ts'
import { log } from '../../log.server.ts'
import { openMessage, sealMessage } from '../../messages/sealed-message.ts'
import type { ActResult, By } from '../acting/act-on-case.ts'
import { loadCase } from '../case/case-store.ts'
import { lockCases } from '../case/lock-cases.ts'
import { isForgotten } from '../case/sealed-statement.ts'
import { writeTogether } from '../case/write-together.ts'
import { whomToTell } from '../telling/whom-to-tell.ts'

export type MessageRefusal = 'no_such_message' | 'still_no_address' | 'buyer_forgotten'

interface Named {
  messageId: string
}

/**
 * Puts one that failed for good into the queue again, to the address that the order has by now: it may have been put right there.
 * Twice is once.
 * @throws what Shopify's gateway throws when it does not answer, and may later
 */
export async function sendAgain(
  shop: string,
  caseId: string,
  { messageId }: Named,
  { actor }: By,
): Promise<ActResult<MessageRefusal>> {
  const kept = z.uuid().safeParse(caseId).success ? await loadCase(shop, caseId) : null
  if (kept === null) return { ok: false, why: 'not_found' }
  const message = await messageOf(db, shop, caseId, messageId, 'failed')
  if (message === null) return { ok: false, why: 'no_such_message' }
  const whom = await whomToTell(kept)
  if (whom === undefined) return { ok: false, why: 'buyer_forgotten' }
  const parts = openMessage(message.id, message)
  // A notice of a deadline may be the shop's own.
  const recipient = message.kind === 'deadline' ? parts.recipient : (whom.email ?? parts.recipient)
  if (recipient === '') return { ok: false, why: 'still_no_address' }
  return inCase(shop, caseId, async (tx) => {
    if ((await messageOf(tx, shop, caseId, messageId, 'failed')) === null) return 'no_such_message'
    const data = { ...sealMessage(messageId, { ...parts, recipient }), attempts: 0, lastError: null }
    await tx.message.update({
      where: { shop_id: { shop, id: messageId } },
      data: { ...data, status: 'queued' },
    })
    await enqueue(tx, sendMessage, { shop, messageId })
    log.info({ shop, caseId, messageId, actor }, 'a message is sent again')
    return undefined
  })
}

/** Whoever sends it by hand says so. */
export const markSent = (
  shop: string,
  caseId: string,
  { messageId }: Named,
  { actor }: By,
): Promise<ActResult<MessageRefusal>> =>
  inCase(shop, caseId, async (tx) => {
    if ((await messageOf(tx, shop, caseId, messageId, 'by_hand')) === null) return 'no_such_message'
    const data = { status: 'sent', sentAt: await now(), attempts: 1 }
    await tx.message.update({ where: { shop_id: { shop, id: messageId } }, data })
    log.info({ shop, caseId, messageId, actor }, 'a message was sent by hand')
    return undefined
  })

type LoggedChannel = 'whatsapp' | 'phone' | 'email' | 'letter'

interface Logged {
  /** Of the form that it was typed into, a UUID: the same words out of one form are one answer, however often they are sent. */
  formId: string
  channel: LoggedChannel
  text: string
}

/** What people of the shop answered a buyer on their own, word for word: it is kept with what we sent. */
export const logAnswer = (shop: string, caseId: string, logged: Logged): Promise<ActResult<MessageRefusal>> =>
  inCase(shop, caseId, async (tx, locale) => {
    const [id, at] = [randomUUID(), await now()]
    const { channel, text } = logged
    const row = {
      ...{ shop, id, caseId, kind: 'by_staff', key: keyOf(logged), channel, locale, subject: '' },
      ...sealMessage(id, { recipient: '', text, html: '' }),
      ...{ status: 'sent', createdAt: at, sentAt: at },
    }
    await tx.message.createMany({ data: [row], skipDuplicates: true })
    return undefined
  })

/** Says nothing of the words: the form's id is random, and not kept. */
const keyOf = ({ formId, channel, text }: Logged): string =>
  createHash('sha256')
    .update(JSON.stringify([formId, channel, text]))
    .digest('hex')

const messageOf = (
  client: Pick<Tx, 'message'>,
  shop: string,
  caseId: string,
  id: string,
  status: 'failed' | 'by_hand',
) =>
  z.uuid().safeParse(id).success ? client.message.findFirst({ where: { shop, caseId, id, status } }) : null

/** With the case held: whoever is forgotten meanwhile stays so. */
async function inCase(
  shop: string,
  caseId: string,
  write: (tx: Tx, locale: string) => Promise<MessageRefusal | undefined>,
): Promise<ActResult<MessageRefusal>> {
  if (!z.uuid().safeParse(caseId).success) return { ok: false, why: 'not_found' }
  return writeTogether(async (tx): Promise<ActResult<MessageRefusal>> => {
    await lockCases(tx, shop, [caseId])
    const where = { shop_id: { shop, id: caseId } }
    const found = await tx.returnCase.findUnique({ where, select: { statement: true } })
    if (found === null) return { ok: false, why: 'not_found' }
    if (isForgotten(found.statement)) return { ok: false, why: 'buyer_forgotten' }
    const refusal = await write(tx, found.statement.locale)
    return refusal === undefined ? { ok: true } : { ok: false, why: refusal }
  })
}
