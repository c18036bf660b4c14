import { ordersOf } from '../../shop/find.ts'
import { holdFulfillmentOrder, releaseHolds } from '../../shop/fulfillment-holds.ts'
import { Refusal } from '../../shop/refusal.ts'
import { idArgument } from '../../state/gid.ts'
import type { FulfillmentOrder, Order } from '../../state/model.ts'
import type { ApiContext, View } from '../context.ts'
import { answered } from './answered.ts'
import { fulfillmentOrderView, holdView } from './fulfillment-order-view.ts'

interface HoldArguments {
  id: string
  fulfillmentHold: {
    reason: string
    reasonNotes?: string | null
    handle?: string | null
    externalId?: string | null
    fulfillmentOrderLineItems?: { id: string; quantity: number }[] | null
  }
}
interface ReleaseArguments {
  id: string
  holdIds?: string[] | null
  externalId?: string | null
}

export const fulfillmentOrderMutations: View = {
  fulfillmentOrderHold: (args: HoldArguments, context: ApiContext) =>
    answered(
      () => held(args, context),
      (error) => ({
        fulfillmentHold: null,
        fulfillmentOrder: null,
        remainingFulfillmentOrder: null,
        userErrors: [error],
      }),
    ),
  fulfillmentOrderReleaseHold: ({ id, holdIds }: ReleaseArguments, context: ApiContext) =>
    answered(
      () => {
        const { order, work } = workFor(context, id)
        const ids = holdIds?.map((one) => idArgument(one, 'FulfillmentHold')) ?? null
        releaseHolds(context.world, order, work, ids)
        return { fulfillmentOrder: fulfillmentOrderView(context.shop, order, work, context), userErrors: [] }
      },
      (error) => ({ fulfillmentOrder: null, userErrors: [error] }),
    ),
}

function held({ id, fulfillmentHold }: HoldArguments, context: ApiContext): View {
  const { world, shop } = context
  const found = workFor(context, id)
  const { hold, work, rest } = holdFulfillmentOrder(world, found.order, found.work, {
    reason: fulfillmentHold.reason,
    reasonNotes: fulfillmentHold.reasonNotes ?? null,
    handle: fulfillmentHold.handle ?? '',
    externalId: fulfillmentHold.externalId ?? null,
    by: 'app',
    lines: (fulfillmentHold.fulfillmentOrderLineItems ?? []).map((line) => ({
      fulfillmentOrderLineId: idArgument(line.id, 'FulfillmentOrderLineItem'),
      quantity: line.quantity,
    })),
  })
  return {
    fulfillmentHold: holdView(hold),
    fulfillmentOrder: fulfillmentOrderView(shop, found.order, work, context),
    remainingFulfillmentOrder: rest && fulfillmentOrderView(shop, found.order, rest, context),
    userErrors: [],
  }
}

/** Work of whichever order of the shop; null when there is none. */
export function workOf(
  { world, shop }: ApiContext,
  id: number,
): { order: Order; work: FulfillmentOrder } | null {
  for (const order of ordersOf(world, shop)) {
    const work = order.fulfillmentOrders.find((one) => one.id === id)
    if (work) return { order, work }
  }
  return null
}

function workFor(context: ApiContext, id: string): { order: Order; work: FulfillmentOrder } {
  const found = workOf(context, idArgument(id, 'FulfillmentOrder'))
  if (found === null)
    throw new Refusal(['id'], 'The fulfillment order could not be found.', 'FULFILLMENT_ORDER_NOT_FOUND')
  return found
}
