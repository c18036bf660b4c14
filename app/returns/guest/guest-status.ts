/** What came of a guest's statement, for whoever has the code. */
import type { GuestCode, GuestStatement } from '@prisma/client'
import { now } from '../../clock.server.ts'
import { db } from '../../db.server.ts'
import { buyerCasesInFull, listenerFor } from '../buyer/buyer-cases.ts'
import type { BuyerCaseExplained } from '../buyer/buyer-wire.ts'
import { readShopCircumstances } from '../deciding/read-circumstances.ts'
import { readOrderNow, storedOrder } from '../reconcile/reconcile-order.ts'
import { isRightCode } from './guest-code.ts'
import { mayBeDone, takeBack } from './guest-limits.ts'

interface Trying {
  shop: string
  /** Of the asking that the code was mailed for. */
  id: string
  code: string
  language: string
  place: string | undefined
}

export type GuestStatus =
  | { kind: 'order'; orderName: string; cases: BuyerCaseExplained[] }
  /** No order is known of it. */
  | { kind: 'statement'; reference: string; sentAt: Date; is: 'looking' | 'seenTo' | 'completed' }

/**
 * Wrong codes, those that are over and those that were never mailed cost the same questions and get the same answer.
 * @throws what Shopify's gateway throws when it does not answer, and nothing is stored
 */
export async function guestStatus(trying: Trying): Promise<GuestStatus | 'wrong' | 'too_many'> {
  const { shop, id, code, language, place } = trying
  const isAllowed = await mayBeDone(shop, [
    ['tryForm', id],
    ['tryPlace', place],
  ])
  if (!isAllowed) return 'too_many'
  const row = await db.guestCode.findUnique({ where: { shop_id: { shop, id } } })
  const at = await now()
  const isRight = isRightCode(row?.codeHash ?? null, shop, id, code)
  if (row === null || !isRight || !isGood(row, at)) return 'wrong'
  await takeBack(shop, 'tryForm', id)
  if (place !== undefined) await takeBack(shop, 'tryPlace', place)
  return (await shown(row, language, at)) ?? 'wrong'
}

const isGood = ({ expiresAt }: GuestCode, at: Date): boolean => expiresAt !== null && at < expiresAt

async function shown(row: GuestCode, language: string, at: Date): Promise<GuestStatus | undefined> {
  const { shop, orderId, guestId } = row
  if (orderId !== null) return ofOrder(shop, orderId, language, at)
  if (guestId === null) return undefined
  const where = { shop_id: { shop, id: guestId } }
  const guest = await db.guestStatement.findUnique({ where })
  return guest === null ? undefined : { kind: 'statement', ...guestToldOf(guest) }
}

function guestToldOf({ reference, sentAt, status }: GuestStatement) {
  if (status === 'completed') return { reference, sentAt, is: 'completed' as const }
  // Of one that is a case by now, what came of it is for whoever has the address of its order.
  const isSeenTo = status === 'dealt_with' || status === 'matched'
  return { reference, sentAt, is: isSeenTo ? ('seenTo' as const) : ('looking' as const) }
}

async function ofOrder(
  shop: string,
  orderId: string,
  language: string,
  at: Date,
): Promise<GuestStatus | undefined> {
  const circumstances = await readShopCircumstances(shop)
  const reading = (await storedOrder(shop, orderId)) ?? (await readOrderNow(shop, orderId))
  if (circumstances === null || reading === null) return undefined
  const listener = listenerFor(circumstances, reading, language, at)
  const cases = await buyerCasesInFull(shop, orderId, listener)
  return { kind: 'order', orderName: reading.order.name, cases }
}
