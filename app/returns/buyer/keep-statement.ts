/**
 * Statement, case and the work that follows (acknowledge, decide, carry out) are one transaction. The same key is the same
 * statement, also when it comes twice at once; other words under it are another one, since who goes back to change something
 * after an answer was lost would else be told of the old one.
 */
import { randomUUID } from 'node:crypto'
import { db, type Tx } from '../../db.server.ts'
import { acknowledgeCase } from '../../jobs/definitions/acknowledge-case.ts'
import { advanceCase } from '../../jobs/definitions/advance-case.ts'
import { enqueue } from '../../jobs/enqueue.ts'
import type { Locale } from '../../locales/translate.ts'
import { log } from '../../log.server.ts'
import type { Actor, Channel, StatedLine } from '../case/case-event.ts'
import { newReference } from '../case/case-reference.ts'
import { type Happening, isTaken, openCase } from '../case/case-store.ts'
import { isForgotten, openGiven, sealStatement } from '../case/sealed-statement.ts'
import { writeTogether } from '../case/write-together.ts'
import { keyOfOther } from './statement-words.ts'

export interface GivenStatement {
  shop: string
  orderId: string
  orderName: string
  channel: Channel
  submissionKey: string
  locale: Locale
  /** As it was sent, word for word. */
  given: unknown
  /** What of it has to be equal under an equal key; absent: it is the same whatever it holds. */
  wordsOf?: (given: unknown) => string
  sentAt: Date
  /** When it reached the shop. */
  receivedAt: Date
  lines: StatedLine[]
  /** By whom and when it was written down for the buyer; absent: they sent it themselves. */
  entered?: { by: Actor; at: Date }
  /** What else is known at once, such as the Return that a native request is. */
  also?: Happening[]
  /** What its author was told already; absent: a new one. */
  reference?: string
  /** The case of a statement that this one says again. */
  sameAs?: (tx: Tx) => Promise<string | null>
  /** Written in the same transaction. */
  along?: (tx: Tx, caseId: string) => Promise<void>
}

/**
 * @returns the statement's case; `isNew` is false when the key was known, or the same was said
 * @throws Unavailable (retryable) when the database had no turn for it in time
 */
export async function keepStatement(statement: GivenStatement): Promise<{ caseId: string; isNew: boolean }> {
  const caseId = randomUUID()
  try {
    const same = await writeStatement(statement, caseId)
    if (same !== null) return { caseId: same, isNew: false }
    log.info({ shop: statement.shop, caseId, channel: statement.channel }, 'statement recorded')
    return { caseId, isNew: true }
  } catch (error) {
    const earlier = isTaken(error) ? await findByKey(statement) : null
    if (earlier === null) throw error
    return saysTheSame(statement, earlier)
      ? { caseId: earlier.caseId, isNew: false }
      : keepStatement(underItsOwnKey(statement))
  }
}

const saysTheSame = ({ wordsOf, given }: GivenStatement, earlier: Earlier): boolean =>
  wordsOf === undefined || isForgotten(earlier) || wordsOf(openGiven(earlier)) === wordsOf(given)

const underItsOwnKey = (statement: GivenStatement): GivenStatement => ({
  ...statement,
  submissionKey: keyOfOther(statement.submissionKey, statement.wordsOf?.(statement.given) ?? ''),
})

/** @returns the case of what was said already, nothing being written */
async function writeStatement(statement: GivenStatement, caseId: string): Promise<string | null> {
  const { shop, orderId, orderName, channel, submissionKey, locale, sentAt, receivedAt, entered } = statement
  const statementId = randomUUID()
  const { reference = newReference() } = statement
  return await writeTogether(async (tx) => {
    const same = (await statement.sameAs?.(tx)) ?? null
    if (same !== null) return same
    await tx.statement.create({
      data: {
        ...{ shop, id: statementId, orderId, channel, submissionKey, locale, sentAt, receivedAt },
        content: sealStatement(statementId, statement.given),
      },
    })
    const first = {
      actor: entered?.by ?? 'buyer',
      event: { type: 'statement_recorded' as const, channel, lines: statement.lines },
    }
    const also = statement.also ?? []
    await openCase(tx, {
      shop,
      id: caseId,
      reference,
      statementId,
      orderId,
      orderName,
      at: entered?.at ?? receivedAt,
      happenings: [first, ...also],
    })
    await statement.along?.(tx, caseId)
    await enqueue(tx, acknowledgeCase, { shop, caseId })
    await enqueue(tx, advanceCase, { shop, caseId })
    return null
  })
}

interface Earlier {
  id: string
  content: string
  caseId: string
}

async function findByKey({ shop, orderId, submissionKey }: GivenStatement): Promise<Earlier | null> {
  const found = await db.statement.findUnique({
    where: { shop_orderId_submissionKey: { shop, orderId, submissionKey } },
    select: { id: true, content: true, case: { select: { id: true } } },
  })
  return found?.case ? { id: found.id, content: found.content, caseId: found.case.id } : null
}
