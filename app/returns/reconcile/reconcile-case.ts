/** Reads what Shopify says of a case and records what the case does not know of it. */
import { now } from '../../clock.server.ts'
import type { Tx } from '../../db.server.ts'
import { assertStillHeld } from '../../held-lock.server.ts'
import type { Admin } from '../../shopify/admin.ts'
import { type OrderMoney, readOrderMoney } from '../../shopify/order-money.ts'
import { type ReturnProgress, readReturnProgress } from '../../shopify/return-progress.ts'
import type { CaseState } from '../case/case.ts'
import { changeCase, type KeptCase, stateOfRow } from '../case/case-store.ts'
import { UNSHIPPED } from '../case/order-units.ts'
import { ownTurn } from '../case/own-turn.ts'
import { pricesOf } from '../settling/order-prices.ts'
import { owingOf } from '../settling/owing-of.ts'
import { eventsFromShopify } from './events-from-shopify.ts'
import { storedOrder } from './reconcile-order.ts'
import type { SaidByShopify } from './said-by-shopify.ts'
import { sharedRefunds } from './shared-refunds.ts'

/**
 * Repeatable. Whoever calls it holds the case (hold-case.ts): otherwise what another worker has just done in Shopify and
 * is about to write down would be taken for somebody else's doing.
 * @param about what its worker is about to do
 * @returns the case as it then is
 * @throws Unavailable when the case was lost to another worker after it was read
 */
export async function reconcileCase(
  admin: Admin,
  kept: KeptCase,
  about: Pick<SaidByShopify, 'aboutToSend'> = {},
): Promise<KeptCase> {
  if (!hasAnythingThere(kept.state)) return kept
  const said = await readThere(admin, kept)
  const priceOf = await pricesFor(kept, said)
  const owing =
    said.money && hasNewRefund(kept.state, said.money) ? await owingOf(kept, said.money) : undefined
  // Whoever was stopped meanwhile has read what others have changed since.
  await assertStillHeld()
  const after = await changeCase(kept.shop, kept.id, await now(), async ({ state }, tx) => {
    const others = await othersOf(kept, tx)
    return eventsFromShopify(state, {
      ...{ ...said, ...about, priceOf, others, ...(owing && { owing }) },
      ...sharedRefunds(said.money, others, priceOf, state),
    })
  })
  return after ?? kept
}

/** Only then it is asked what is owed. */
export const hasNewRefund = (
  { settlements, refundsElsewhere }: CaseState,
  { refunds }: OrderMoney,
): boolean =>
  refunds.some(({ id }) => ![...settlements, ...refundsElsewhere].some(({ refundId }) => refundId === id))

/** Only where there is something to be divided by it. */
const pricesFor = async ({ shop, orderId }: KeptCase, { money }: Pick<SaidByShopify, 'money'>) =>
  pricesOf(money?.refunds.length ? (await storedOrder(shop, orderId))?.order : undefined)

/** Before a Return is made, or something is wanted of what was not shipped, Shopify has nothing to say of it. */
const hasAnythingThere = ({ returns, settlements, lines }: CaseState): boolean =>
  returns.length > 0 || settlements.length > 0 || lines.some(({ unit }) => unit.endsWith(UNSHIPPED))

async function readThere(admin: Admin, kept: KeptCase): Promise<Omit<SaidByShopify, 'ofOthers'>> {
  const readAt = await now()
  // What was declined or cancelled stays so.
  const alive = kept.state.returns.filter(({ state }) => state !== 'declined' && state !== 'cancelled')
  const [paid, ...returns] = await Promise.all([
    readOrderMoney(admin, kept.orderId),
    ...alive.map(({ id }) => readReturnProgress(admin, id)),
  ])
  return {
    returns: returns.filter((found): found is ReturnProgress => found !== null),
    ...(paid === null ? {} : { money: paid }),
    ...{ openedAt: kept.openedAt.toISOString(), readAt: readAt.toISOString() },
  }
}

/** Read after what Shopify said: whoever of ours made a refund had written down before what they were about to do. */
async function othersOf({ shop, orderId, id }: KeptCase, tx: Tx): Promise<CaseState[]> {
  await ownTurn(tx, 'refunds', { shop, orderId })
  const rows = await tx.returnCase.findMany({
    where: { shop, orderId, id: { not: id } },
    select: { lines: true },
  })
  return rows.map(stateOfRow)
}
