/**
 * A guest asks for the code that shows what came of a statement. Whether there is anything to show is looked up by the job
 * alone: here the same is done for whatever was typed.
 */
import { now } from '../../clock.server.ts'
import { db } from '../../db.server.ts'
import type { OfficialLanguage } from '../../engine/index.ts'
import { mailGuestCode } from '../../jobs/definitions/mail-guest-code.ts'
import { enqueue } from '../../jobs/enqueue.ts'
import { writeTogether } from '../case/write-together.ts'
import { type AskedByGuest, idOfAsking, sealAsked } from './guest-code.ts'
import { mayBeDone } from './guest-limits.ts'
import { plainAddress } from './same-address.ts'

interface Asking {
  shop: string
  /** Of the form. */
  key: string
  language: OfficialLanguage
  asked: AskedByGuest
  place: string | undefined
}

/**
 * Repeatable: the same form with the same words asks once.
 * @returns the asking's id; null when too much was asked for
 * @throws Unavailable (retryable) when the database had no turn for it in time
 */
export async function askForCode({ shop, key, language, asked, place }: Asking): Promise<string | null> {
  const id = idOfAsking(key, asked)
  const where = { shop_id: { shop, id } }
  if ((await db.guestCode.findUnique({ where, select: { id: true } })) !== null) return id
  const isAllowed = await mayBeDone(shop, [
    ['codeAddress', plainAddress(asked.email)],
    ['codePlace', place],
    ['codeShop', shop],
  ])
  if (!isAllowed) return null
  const row = { shop, id, locale: language, content: sealAsked(id, asked), askedAt: await now() }
  await writeTogether(async (tx) => {
    const { count } = await tx.guestCode.createMany({ data: [row], skipDuplicates: true })
    if (count > 0) await enqueue(tx, mailGuestCode, { shop, codeId: id })
  })
  return id
}
