import type { GraphQLResolveInfo } from 'graphql'
import { currencyPaidIn } from '../../shop/currency-paid-in.ts'
import { ordersOf } from '../../shop/find.ts'
import { minorFrom } from '../../shop/money.ts'
import { refundedShippingMinor } from '../../shop/order-money.ts'
import { PLAIN_REFUND, refundOrder, type WantedRefund } from '../../shop/refund-order.ts'
import { Refusal } from '../../shop/refusal.ts'
import { idArgument } from '../../state/gid.ts'
import type { Order, Refund, RestockType, Shop } from '../../state/model.ts'
import type { ApiContext, View } from '../context.ts'
import { fingerprint, KEY_KEPT_MS, requiredKey } from '../idempotency.ts'
import { notModelled } from '../not-modelled.ts'
import { accessDenied } from '../resolve-field.ts'
import { answered } from './answered.ts'
import { refundView } from './refund-view.ts'
import { orderFor } from './return-lookup.ts'

interface RefundInput {
  orderId: string
  currency?: string | null
  note?: string | null
  allowOverRefunding?: boolean | null
  discrepancyReason?: string | null
  refundLineItems?: { lineItemId: string; quantity: number; restockType?: RefundInputRestock | null }[] | null
  shipping?: { amount?: string | null; fullRefund?: boolean | null } | null
  transactions?: TransactionInput[] | null
  refundDuties?: unknown[] | null
  refundMethods?: unknown[] | null
}
type RefundInputRestock = RestockType | 'LEGACY_RESTOCK'
interface TransactionInput {
  orderId: string
  parentId?: string | null
  kind: string
  gateway: string
  amount: string
}

export const refundMutations: View = {
  refundCreate: ({ input }: { input: RefundInput }, context: ApiContext, info: GraphQLResolveInfo) => {
    if (!context.token.scopes.includes('write_orders'))
      throw accessDenied('refundCreate', '`write_orders` access scope.')
    const key = requiredKey(info)
    return answered(
      () => {
        const order = orderFor(context, input.orderId)
        const refund = created(context, order, input, key)
        const { shop } = context
        return {
          refund: refundView(shop, order, refund, context),
          order: context.orderView(order),
          userErrors: [],
        }
      },
      ({ field, message }) => ({ refund: null, order: null, userErrors: [{ field, message }] }),
      ['input'],
    )
  },
}

function created(context: ApiContext, order: Order, input: RefundInput, key: string): Refund {
  const parameters = fingerprint(input)
  const earlier = madeWith(context, key)
  if (earlier === null)
    return refundOrder(context.world, order, {
      ...refundFrom(context.shop, order, input),
      idempotencyKey: key,
      parameters,
    })
  if (earlier.parameters === parameters) return earlier
  throw new Refusal([], 'The same idempotency key cannot be used with different operation parameters.')
}

/** The refund that this key made, while the key is kept. */
function madeWith({ world, shop }: ApiContext, key: string): Refund | null {
  const from = world.clock.now().getTime() - KEY_KEPT_MS
  const refunds = ordersOf(world, shop).flatMap((order) => order.refunds)
  const found = refunds.findLast(({ idempotencyKey }) => idempotencyKey === key)
  return found !== undefined && Date.parse(found.createdAt) > from ? found : null
}

/** "A required field for orders where the currency and presentment currency differ." */
function checkCurrency(shop: Shop, order: Order, currency: RefundInput['currency']): void {
  const paidIn = currencyPaidIn(shop, order)
  if ((currency ?? shop.currency) !== paidIn)
    throw new Refusal(['currency'], `Currency must be ${paidIn}, the presentment currency of the order.`)
}

function refundFrom(shop: Shop, order: Order, input: RefundInput): WantedRefund {
  checkCurrency(shop, order, input.currency)
  if ((input.refundDuties ?? []).length + (input.refundMethods ?? []).length > 0)
    throw notModelled('refunds of duties and to store credit')
  const left = order.shipping.minor - refundedShippingMinor(order)
  return {
    ...PLAIN_REFUND,
    by: 'app',
    note: input.note ?? null,
    allowOverRefunding: input.allowOverRefunding ?? false,
    discrepancyReason: input.discrepancyReason ?? null,
    shippingMinor: input.shipping?.fullRefund ? left : minorFrom(input.shipping?.amount ?? '0'),
    lines: (input.refundLineItems ?? []).map(({ lineItemId, quantity, restockType }, index) => {
      if (restockType === 'LEGACY_RESTOCK')
        throw new Refusal(['refundLineItems', String(index), 'restockType'], 'Restock type is not accepted.')
      const lineId = idArgument(lineItemId, 'LineItem')
      return { lineId, quantity, restockType: restockType ?? 'NO_RESTOCK' }
    }),
    payments: (input.transactions ?? []).map((one, index) => paymentFrom(order, one, index)),
  }
}

function paymentFrom(order: Order, one: TransactionInput, index: number): WantedRefund['payments'][number] {
  const at = (field: string) => ['transactions', String(index), field]
  if (one.kind !== 'REFUND') throw new Refusal(at('kind'), 'Kind must be refund.')
  if (idArgument(one.orderId, 'Order') !== order.id)
    throw new Refusal(at('orderId'), 'Transaction is of another order.')
  if (!one.parentId) throw new Refusal(at('parentId'), 'Parent transaction is required.')
  const parentId = idArgument(one.parentId, 'OrderTransaction')
  const parent = order.transactions.find(({ id }) => id === parentId)
  if (parent !== undefined && parent.gateway !== one.gateway)
    throw new Refusal(at('gateway'), 'Gateway must be that of the parent transaction.')
  return { parentId, minor: minorFrom(one.amount) }
}
