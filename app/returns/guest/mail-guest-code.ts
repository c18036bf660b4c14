/** Mails a guest the code that shows what came of a statement, if what they typed fits one; nobody is told if not. */
import type { GuestCode } from '@prisma/client'
import { now } from '../../clock.server.ts'
import { db } from '../../db.server.ts'
import { Malformed } from '../../errors.ts'
import { localeFor } from '../../locales/translate.ts'
import { log } from '../../log.server.ts'
import { sendGuestCode } from '../../messages/guest-code-mail.ts'
import { type AskedByGuest, GOOD_FOR_MS, hashOfCode, newCode, openAsked } from './guest-code.ts'
import { type Fitting, whatFits } from './what-fits.ts'

/**
 * Repeatable: each mail has a code of its own, and the last one is good.
 * @throws what Shopify's gateway throws when it does not answer; Unavailable when the mail may go through later
 */
export async function mailGuestCode(shop: string, id: string): Promise<void> {
  const where = { shop_id: { shop, id } }
  const row = await db.guestCode.findUnique({ where })
  const asked = row === null ? undefined : openAsked(row)
  if (row === null || asked === undefined) return
  const fitting = await whatFits(shop, asked)
  if (fitting !== undefined) await mail(row, asked, fitting)
  await db.guestCode.updateMany({ where: { shop, id }, data: { content: null } })
  log.info({ shop, codeId: id, isSent: fitting !== undefined }, 'a guest asked for a code')
}

/** Good before it is there; of one that cannot be mailed nobody knows. */
async function mail({ shop, id, locale }: GuestCode, asked: AskedByGuest, fitting: Fitting): Promise<void> {
  const code = newCode()
  const expiresAt = new Date((await now()).getTime() + GOOD_FOR_MS)
  const data = { codeHash: hashOfCode(shop, id, code), expiresAt, ...fitting }
  const { count } = await db.guestCode.updateMany({ where: { shop, id }, data })
  if (count === 0) return
  try {
    await sendGuestCode({
      ...{ shop, code, until: expiresAt, recipient: asked.email.trim() },
      locale: localeFor(locale),
    })
  } catch (error) {
    if (!(error instanceof Malformed)) throw error
    log.warn({ shop, codeId: id, err: error }, 'a code for a guest cannot be mailed')
  }
}
