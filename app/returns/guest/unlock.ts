/** Whether a code opens what it was mailed for. */
import type { GuestCode } from '@prisma/client'
import { now } from '../../clock.server.ts'
import { db } from '../../db.server.ts'
import { isRightCode } from './guest-code.ts'
import { mayBeDone, takeBack } from './guest-limits.ts'

export interface Trying {
  shop: string
  /** Of the asking that the code was mailed for. */
  id: string
  code: string
  language: string
  place: string | undefined
}

/** Wrong codes, those that are over and those that were never mailed cost the same questions and get the same answer. */
export async function unlock({ shop, id, code, place }: Trying): Promise<GuestCode | 'wrong' | 'too_many'> {
  const isAllowed = await mayBeDone(shop, [
    ['tryForm', id],
    ['tryPlace', place],
  ])
  if (!isAllowed) return 'too_many'
  const row = await db.guestCode.findUnique({ where: { shop_id: { shop, id } } })
  const isRight = isRightCode(row?.codeHash ?? null, shop, id, code)
  if (row === null || !isRight || !isGood(row, await now())) return 'wrong'
  await takeBack(shop, 'tryForm', id)
  if (place !== undefined) await takeBack(shop, 'tryPlace', place)
  return row
}

const isGood = ({ expiresAt }: GuestCode, at: Date): boolean => expiresAt !== null && at < expiresAt
