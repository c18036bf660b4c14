/**
 * Two tabs with the same form say the same at once, each with a key of its own. Where the order has no more of what both
 * ask for, the second means nothing that the first did not: it is the same statement, and gets its answer.
 */
import type { Tx } from '../../db.server.ts'
import type { CaseStatus } from '../case/case.ts'
import type { OrderUnit } from '../case/order-units.ts'
import { ownTurn } from '../case/own-turn.ts'
import { openGiven } from '../case/sealed-statement.ts'
import type { StatementInput } from './statement-body.ts'
import { wordsOf } from './statement-words.ts'

/** Who says the same later than this may have reasons to. */
const SAME_FOR_MS = 10 * 60_000

/** What was refused can be stated once more, and so can what was taken back. */
const OVER: CaseStatus[] = ['refused', 'closed']

interface Said {
  shop: string
  orderId: string
  at: Date
  /** As it came. */
  given: unknown
  body: Pick<StatementInput, 'items' | 'submissionKey'>
  units: readonly OrderUnit[]
}

/**
 * Others who state something of the order wait until the transaction ends. The statement that said the same a moment ago has
 * this key, too, from then on: what is sent once more under it, its photos for one, belongs there however late it comes.
 * @returns the case of that statement
 */
export async function sameStatement(tx: Tx, said: Said): Promise<string | null> {
  const { shop, orderId, at, given, body, units } = said
  if (!leavesNoneFor(body, units)) return null
  await ownTurn(tx, 'statements', { shop, orderId })
  const recent = {
    receivedAt: { gt: new Date(at.getTime() - SAME_FOR_MS) },
    case: { state: { notIn: OVER } },
  }
  const { submissionKey } = body
  const earlier = await tx.statement.findMany({
    where: { ...{ shop, orderId, channel: 'account' }, OR: [recent, { alsoKeys: { has: submissionKey } }] },
    select: { id: true, content: true, submissionKey: true, alsoKeys: true, case: { select: { id: true } } },
    orderBy: { receivedAt: 'asc' },
  })
  const words = wordsOf(given)
  const same = earlier.find((one) => wordsOf(openGiven(one)) === words)
  if (same === undefined) return null
  if (![same.submissionKey, ...same.alsoKeys].includes(submissionKey))
    await tx.statement.update({
      where: { shop_id: { shop, id: same.id } },
      data: { alsoKeys: { push: submissionKey } },
    })
  return same.case?.id ?? null
}

/** Twice what is asked for is more than the order has of each. */
const leavesNoneFor = ({ items }: Said['body'], units: readonly OrderUnit[]): boolean =>
  items.every(({ unit, quantity }) => {
    const known = units.find((one) => one.unit === unit)
    return known !== undefined && quantity * 2 > known.quantity
  })
