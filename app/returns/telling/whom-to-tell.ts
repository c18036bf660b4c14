/** Where the buyer of a case is written to, and in which language. Read when it is needed: it is kept only in messages. */
import { db } from '../../db.server.ts'
import { isRetryable } from '../../errors.ts'
import { type Locale, localeFor } from '../../locales/translate.ts'
import { log } from '../../log.server.ts'
import type { Door } from '../../messages/door.ts'
import { adminFor } from '../../shopify/admin.ts'
import { readContact } from '../../shopify/order.ts'
import { readOrderPage } from '../../shopify/order-page.ts'
import type { KeptCase } from '../case/case-store.ts'
import { doorOf, isFromAccount } from '../case/door-of.ts'
import { isForgotten, openEntered } from '../case/sealed-statement.ts'
import { type AnswerBy, openAnswerBy } from '../case/stated-wishes.ts'

export interface Whom {
  locale: Locale
  receivedAt: Date
  /** Absent: none is known. */
  email?: string
  answerBy: AnswerBy
  /** Where they find their case. */
  door: Door
}

/**
 * @returns undefined when they asked to be forgotten
 * @throws what Shopify's gateway throws when it does not answer, and may later
 */
export async function whomToTell(kept: KeptCase): Promise<Whom | undefined> {
  const { shop, statementId: id } = kept
  const statement = await db.statement.findUniqueOrThrow({ where: { shop_id: { shop, id } } })
  if (isForgotten(statement)) return undefined
  const [email, page] = await Promise.all([
    openEntered(statement).answersTo ?? addressOf(kept),
    isFromAccount(statement) ? readOrderPage(adminFor(shop), kept.orderId) : undefined,
  ])
  return {
    ...{ locale: localeFor(statement.locale), receivedAt: statement.receivedAt },
    answerBy: openAnswerBy(statement),
    door: doorOf(statement, page),
    ...(email !== undefined && { email }),
  }
}

/** Where Shopify will not tell it, now or later, a message cannot leave: the shop sees so, and sends it again once it can. */
async function addressOf({ shop, orderId, id }: KeptCase): Promise<string | undefined> {
  try {
    return (await readContact(await adminFor(shop), orderId)).email
  } catch (error) {
    if (isRetryable(error)) throw error
    log.warn({ shop, caseId: id, err: error }, 'no address to write to')
    return undefined
  }
}
