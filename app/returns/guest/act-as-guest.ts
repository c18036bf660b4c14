/** A guest does something on a case that their code opened: the same as from an account, and kept in the same way. */
import { z } from 'zod'
import { db } from '../../db.server.ts'
import type { ActInput } from '../buyer/act-body.ts'
import { actOnKnownCase, type OwnActResult } from '../buyer/act-on-own-case.ts'
import { type GuestStatus, statusOf, unlockedOrder } from './guest-status.ts'
import { type Trying, unlock } from './unlock.ts'

export interface GuestActed {
  result: Exclude<OwnActResult, { kind: 'not_found' }>
  /** How all that the code opens stands now. */
  status: GuestStatus
}

/**
 * Repeatable: the same form with the same words is the same act.
 * @param given the act as the form said it, of which `act` is the checked reading
 * @returns `wrong` also for a case of another order than the code's
 * @throws Unavailable (retryable) when the database had no turn for it in time
 */
export async function actAsGuest(
  trying: Trying,
  caseId: string,
  act: ActInput,
  given: unknown,
): Promise<GuestActed | 'wrong' | 'too_many'> {
  const row = await unlock(trying)
  if (typeof row === 'string') return row
  const { shop, orderId } = row
  if (orderId === null || !(await isOf(shop, orderId, caseId))) return 'wrong'
  const order = await unlockedOrder(shop, orderId)
  if (order === undefined) return 'wrong'
  const result = await actOnKnownCase({ ...order, shop, caseId, orderId }, act, given)
  const status = await statusOf(row, trying.language)
  return result.kind === 'not_found' || status === undefined ? 'wrong' : { result, status }
}

async function isOf(shop: string, orderId: string, caseId: string): Promise<boolean> {
  if (!z.uuid().safeParse(caseId).success) return false
  return (await db.returnCase.count({ where: { shop, id: caseId, orderId } })) > 0
}
