/** What came of a guest's statement, and what they can do about it, for whoever has the code. */
import type { GuestCode, GuestStatement } from '@prisma/client'
import { db } from '../../db.server.ts'
import type { BuyerCaseInFull } from '../buyer/buyer-wire.ts'
import type { BuyersOrder } from '../buyer/buyers-order.ts'
import { tellOwnCase } from '../buyer/read-own-case.ts'
import { readShopCircumstances } from '../deciding/read-circumstances.ts'
import { readOrderNow, storedOrder } from '../reconcile/reconcile-order.ts'
import { type Trying, unlock } from './unlock.ts'

export type GuestStatus =
  | { kind: 'order'; orderName: string; cases: BuyerCaseInFull[] }
  /** No order is known of it. */
  | { kind: 'statement'; reference: string; sentAt: Date; is: 'looking' | 'seenTo' | 'completed' }

/** @throws what Shopify's gateway throws when it does not answer, and nothing is stored */
export async function guestStatus(trying: Trying): Promise<GuestStatus | 'wrong' | 'too_many'> {
  const row = await unlock(trying)
  return typeof row === 'string' ? row : ((await statusOf(row, trying.language)) ?? 'wrong')
}

/** @param row of a code that was right */
export async function statusOf(row: GuestCode, language: string): Promise<GuestStatus | undefined> {
  const { shop, orderId, guestId } = row
  if (orderId !== null) return ofOrder(shop, orderId, language)
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

/** The order that a code opens, as it was read before. */
export async function unlockedOrder(shop: string, orderId: string): Promise<BuyersOrder | undefined> {
  const circumstances = await readShopCircumstances(shop)
  const reading = (await storedOrder(shop, orderId)) ?? (await readOrderNow(shop, orderId))
  return circumstances === null || reading === null ? undefined : { circumstances, reading, isFresh: false }
}

async function ofOrder(shop: string, orderId: string, language: string): Promise<GuestStatus | undefined> {
  const order = await unlockedOrder(shop, orderId)
  if (order === undefined) return undefined
  const rows = await db.returnCase.findMany({
    where: { shop, orderId },
    select: { id: true },
    orderBy: { openedAt: 'desc' },
  })
  const cases = await Promise.all(
    rows.map(({ id: caseId }) => tellOwnCase({ ...order, shop, caseId, orderId }, language)),
  )
  return { kind: 'order', orderName: order.reading.order.name, cases }
}
