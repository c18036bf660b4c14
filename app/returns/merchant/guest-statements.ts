/** Statements made without an account that fit no order: a person of the shop says which order is meant, or that it is seen to. */
import type { GuestStatement, Message } from '@prisma/client'
import { z } from 'zod'
import { db } from '../../db.server.ts'
import { openGuestCase } from '../guest/open-guest-case.ts'
import { openGuest } from '../guest/sealed-guest.ts'
import { ordersCalled } from '../reconcile/orders-called.ts'
import { type CopyState, copyState } from './send-guest-copy.ts'

export interface GuestView {
  id: string
  reference: string
  /** Instants. */
  sentAt: string
  receivedAt: string
  /** As typed; empty: nothing. */
  name: string
  order: string
  email: string
  words: string
  /** Whether what was sent has been acknowledged to the address that was typed. */
  copy: CopyState
  /** Instant: when the copy left. */
  copySentAt?: string
}

/** More are not looked through at once. */
const SHOWN = 50

const unmatched = (shop: string) => ({ shop, status: 'unmatched' })

export const countUnmatched = (shop: string): Promise<number> =>
  db.guestStatement.count({ where: unmatched(shop) })

/** Who has waited longest comes first. */
export async function listUnmatched(shop: string): Promise<GuestView[]> {
  const rows = await db.guestStatement.findMany({
    where: unmatched(shop),
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    take: SHOWN,
  })
  const copies = await db.message.findMany({
    where: { shop, guestId: { in: rows.map(({ id }) => id) }, kind: 'acknowledgement' },
    select: { guestId: true, status: true, sentAt: true },
  })
  return rows.flatMap((row) =>
    viewOf(
      row,
      copies.find(({ guestId }) => guestId === row.id),
    ),
  )
}

function viewOf(row: GuestStatement, copy: Pick<Message, 'status' | 'sentAt'> | undefined): GuestView[] {
  const given = openGuest(row)
  if (given === undefined) return []
  const { id, reference, sentAt, receivedAt } = row
  const told = {
    copy: copyState(row, copy),
    ...(copy?.sentAt && { copySentAt: copy.sentAt.toISOString() }),
  }
  return [
    {
      ...{ id, reference, sentAt: sentAt.toISOString(), receivedAt: receivedAt.toISOString() },
      ...given,
      ...told,
    },
  ]
}

/** @returns false when it is not there to be dealt with (any more) */
export async function dealWithGuest(shop: string, id: string): Promise<boolean> {
  if (!isId(id)) return false
  const where = { ...unmatched(shop), id }
  return (await db.guestStatement.updateMany({ where, data: { status: 'dealt_with' } })).count > 0
}

/** gone: not there (any more) · none, several: so many orders bear the number */
export type Assigned = 'assigned' | 'gone' | 'none' | 'several'

/**
 * Makes it a case of the order that a person names by its number, whatever address it has.
 * @throws what Shopify's gateway throws when it does not answer
 */
export async function assignGuest(shop: string, id: string, typed: string): Promise<Assigned> {
  const row = isId(id) ? await db.guestStatement.findFirst({ where: { ...unmatched(shop), id } }) : null
  if (row === null) return 'gone'
  const [order, ...others] = await ordersCalled(shop, typed)
  if (order === undefined) return 'none'
  if (others.length > 0) return 'several'
  return (await openGuestCase(row, order.id)) === undefined ? 'none' : 'assigned'
}

const isId = (id: string): boolean => z.uuid().safeParse(id).success
