/** What was paid back in Shopify that a case does not know: through a Return, beside it, twice, or not after all. Pure. */
import { type Money, money } from '../../engine/index.ts'
import { adminMoney } from '../../locales/admin-money.ts'
import type { OrderMoney, OrderRefund } from '../../shopify/order-money.ts'
import { awaitsTransfer } from '../case/awaits-transfer.ts'
import { type CaseState, outstandingQuantity, type ShopifyReturn, settledQuantity } from '../case/case.ts'
import type { CaseEvent, SettledPieces } from '../case/case-event.ts'
import type { Happening } from '../case/case-store.ts'
import { piecesOf, shareFor } from './refund-share.ts'
import { isOnly, twinOf } from './refund-twin.ts'
import type { SaidByShopify } from './said-by-shopify.ts'

/** What a settlement of ours may have paid is looked at where it is carried out. */
export function refundsOf(
  state: CaseState,
  returned: ShopifyReturn,
  { money: paid, priceOf }: SaidByShopify,
): Happening[] {
  if (paid === undefined || isTooEarly(state)) return []
  const inIt = state.lines.filter(({ key }) => returned.keys.includes(key))
  const left = new Map(inIt.map(({ key, quantity }) => [key, quantity - settledQuantity(state, key)]))
  return paid.refunds
    .filter(({ id, returnId }) => returnId === returned.id && !isAccounted(state, id))
    .flatMap((refund) => {
      const pieces = piecesOf(state, inIt, left, refund)
      if (pieces.length === 0 && isWaitedFor(state, returned)) return []
      return paidThere(state, refund, shareFor(state, refund, pieces, priceOf), pieces, paid.currency)
    })
}

/** A gateway may take its time and then not take it: a refund comes to less than it did, whoever made it. */
export const shortfalls = (
  { settlements, refundsElsewhere, countedRefunds }: CaseState,
  { money: paid }: SaidByShopify,
): Happening[] => [
  ...settlements
    .filter(({ state }) => state === 'executed')
    .flatMap(({ id: settlementId, refundId, refunded }) =>
      shortOf(paid, refundId, refunded).map((left) =>
        byShopify({ type: 'refund_fell_short', settlementId, refunded: left }),
      ),
    ),
  ...[
    ...refundsElsewhere,
    ...countedRefunds.map(({ refundId, paid: refunded }) => ({ refundId, refunded })),
  ].flatMap(({ refundId, refunded }) =>
    shortOf(paid, refundId, refunded).map((left) =>
      byShopify({ type: 'refund_fell_short', refundId, refunded: left }),
    ),
  ),
]

/** What is left of it, where that is less than was known. */
function shortOf(paid: OrderMoney | undefined, refundId?: string, known?: Money): Money[] {
  const made = paid?.refunds.find(({ id }) => id === refundId)
  if (made === undefined || known === undefined || made.minor >= known.minor) return []
  return [money(made.minor, known.currency)]
}

/** Paid back without a Return: pieces that were never sent, or that a person refunded as they were. */
export function refundsBeside(state: CaseState, said: SaidByShopify): Happening[] {
  const { money: paid, ofOthers, openedAt, priceOf } = said
  if (paid === undefined || isTooEarly(state)) return []
  const left = new Map(state.lines.map((line) => [line.key, outstandingQuantity(state, line)]))
  return paid.refunds
    .filter(({ id, returnId, createdAt }) => {
      const isLater =
        createdAt === undefined || Date.parse(createdAt) >= Math.floor(Date.parse(openedAt) / 1000) * 1000
      return returnId === undefined && isLater && !isAccounted(state, id) && !ofOthers.has(id)
    })
    .flatMap((refund) => {
      const pieces = piecesOf(state, state.lines, left, refund)
      const isNothing = pieces.length === 0 && twinOf(state, refund) === undefined
      if (isNothing) return []
      return paidThere(state, refund, shareFor(state, refund, pieces, priceOf), pieces, paid.currency)
    })
}

/**
 * Whoever made it; one with the note of a refund of ours that is known is that refund again, and somebody is asked.
 * @param share what of it is for the pieces
 */
function paidThere(
  state: CaseState,
  refund: OrderRefund,
  share: OrderRefund,
  pieces: SettledPieces[],
  currency: string,
): Happening[] {
  const { id: refundId, minor } = refund
  const keys = pieces.map(({ key }) => key)
  const refunded = money(share.minor, currency)
  const paid = byShopify({ type: 'refunded_in_shopify', refundId, keys, pieces, refunded })
  const twin = twinOf(state, refund)
  // Nothing twice is nothing.
  if (twin === undefined || isOnly(state, twin, pieces) || minor === 0 || twin.refunded?.minor === 0)
    return [paid]
  const detail = [twin.refunded ?? twin.refund, money(minor, currency)].map(adminMoney).join(' + ')
  return [paid, byEngine({ type: 'left_for_review', code: 'paid_twice', keys: twin.keys, detail })]
}

/** What is owed for pieces is known once they are decided about; one of ours is under way, but for what waits for a person. */
const isTooEarly = ({ settlements, decisionId }: CaseState): boolean =>
  decisionId === undefined || settlements.some((known) => known.state === 'planned' && !awaitsTransfer(known))

/** Pieces of it are to be paid by hand: a refund that names none may be for them, which is seen when that is written down. */
const isWaitedFor = ({ settlements }: CaseState, { id }: ShopifyReturn): boolean =>
  settlements.some((known) => known.returnId === id && awaitsTransfer(known))

const isAccounted = ({ settlements, refundsElsewhere }: CaseState, id: string): boolean =>
  [...settlements, ...refundsElsewhere].some(({ refundId }) => refundId === id)

const byShopify = (event: CaseEvent): Happening => ({ actor: 'shopify', event })
const byEngine = (event: CaseEvent): Happening => ({ actor: 'engine', event })
