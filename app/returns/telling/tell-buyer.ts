/**
 * Writes to a buyer what of their case is news. Events put this into the queue in their own transaction (case-store.ts); it looks
 * at all that was ever news and at what there is, so that it may be called again at any time and be killed anywhere.
 */
import { db, type Tx } from '../../db.server.ts'
import type { NewMessage } from '../../messages/queue-message.ts'
import { queueMessage } from '../../messages/queue-message.ts'
import { acknowledgeAtOnce } from '../buyer/acknowledge-at-once.ts'
import { type KeptCase, loadCase } from '../case/case-store.ts'
import { lockCases } from '../case/lock-cases.ts'
import { newsOf } from '../case/news-of.ts'
import { isForgotten } from '../case/sealed-statement.ts'
import { writeTogether } from '../case/write-together.ts'
import { addressed } from './addressed.ts'
import { toTell } from './to-tell.ts'
import { contextOf } from './told-context.ts'
import { writeMessage } from './write-message.ts'

/**
 * Everything is written before the transaction that keeps it; in there it is only looked whether somebody else was quicker.
 * @throws what Shopify's gateway throws when it does not answer, and may later
 */
export async function tellBuyer(shop: string, caseId: string): Promise<void> {
  const kept = await loadCase(shop, caseId)
  if (kept === null) return
  const due = await stillToTell(db, kept)
  if (due.length === 0) return
  // What came of a statement is not told before that it came.
  await acknowledgeAtOnce(shop, caseId)
  const context = await contextOf(kept)
  if (context === undefined) return
  const messages: NewMessage[] = []
  for (const one of due) messages.push(...addressed(await writeMessage(one, context), context))
  await writeTogether((tx) => keep(tx, kept, messages))
}

async function stillToTell(client: Pick<Tx, 'message'>, { shop, id, events, state }: KeptCase) {
  const told = await client.message.findMany({
    where: { shop, caseId: id },
    select: { kind: true, key: true },
  })
  return toTell(newsOf(events), told, state)
}

/** Whoever was forgotten meanwhile, or told by another, is not written to. */
async function keep(tx: Tx, kept: KeptCase, messages: readonly NewMessage[]): Promise<void> {
  const { shop, id, statementId } = kept
  await lockCases(tx, shop, [id])
  const where = { shop_id: { shop, id: statementId } }
  if (isForgotten(await tx.statement.findUniqueOrThrow({ where }))) return
  const open = await stillToTell(tx, kept)
  for (const message of messages)
    if (open.some(({ kind, key }) => kind === message.kind && isOf(key, message.key)))
      await queueMessage(tx, message)
}

/** One that goes by a second way has that way's name behind its key. */
const isOf = (key: string, ofMessage: string): boolean => ofMessage === key || ofMessage.startsWith(`${key}/`)
