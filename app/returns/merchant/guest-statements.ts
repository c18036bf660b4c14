/** Statements made without an account that fit no order: a person of the shop says which order is meant, or that it is seen to. */
import { z } from 'zod'
import { now } from '../../clock.server.ts'
import { db } from '../../db.server.ts'
import type { Actor } from '../case/case-event.ts'
import { openGuestCase } from '../guest/open-guest-case.ts'
import { sealReason } from '../guest/sealed-guest.ts'
import { ordersCalled } from '../reconcile/orders-called.ts'

const unmatched = (shop: string) => ({ shop, status: 'unmatched' })

export const countUnmatched = (shop: string): Promise<number> =>
  db.guestStatement.count({ where: unmatched(shop) })

const LONGEST_REASON = 300

export interface Dealing {
  /** What was done, in the words of whoever did it. */
  reason: string
  by: Extract<Actor, `merchant:${string}`>
}

/** gone: not there to be dealt with (any more) */
export type Dealt = 'dealt_with' | 'gone' | 'reason_required' | 'reason_too_long'

export async function dealWithGuest(shop: string, id: string, { reason, by }: Dealing): Promise<Dealt> {
  const said = reason.trim()
  if (said === '') return 'reason_required'
  if (said.length > LONGEST_REASON) return 'reason_too_long'
  if (!isId(id)) return 'gone'
  const { count } = await db.guestStatement.updateMany({
    where: { ...unmatched(shop), id },
    data: {
      status: 'dealt_with',
      dealtReason: sealReason(id, said),
      dealtBy: by,
      dealtAt: await now(),
    },
  })
  return count > 0 ? 'dealt_with' : 'gone'
}

/** Whoever said too soon that it is dealt with finds it among the others again, with what was said. */
export async function putGuestBack(shop: string, id: string): Promise<'put_back' | 'gone'> {
  if (!isId(id)) return 'gone'
  const where = { shop, status: 'dealt_with', id }
  const { count } = await db.guestStatement.updateMany({ where, data: { status: 'unmatched' } })
  return count > 0 ? 'put_back' : 'gone'
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
