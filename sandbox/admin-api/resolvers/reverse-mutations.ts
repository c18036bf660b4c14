import { Refusal } from '../../shop/refusal.ts'
import {
  createReverseDelivery,
  updateReverseDelivery,
  type WantedShipping,
} from '../../shop/reverse-deliveries.ts'
import { dispose, reverseLines } from '../../shop/reverse-fulfillment.ts'
import { idArgument } from '../../state/gid.ts'
import type { Return, ReverseDelivery } from '../../state/model.ts'
import type { ApiContext, View } from '../context.ts'
import { answered } from './answered.ts'
import { type DispositionInput, dispositionFrom } from './processing-mutations.ts'
import { orderOfReturn, type ReverseWork, reverseWork } from './return-lookup.ts'
import { reverseDeliveryView, reverseLineView } from './reverse-view.ts'

interface ShippingArguments {
  trackingInput?: { number?: string | null; url?: string | null } | null
  labelInput?: { fileUrl: string } | null
}
interface CreateArguments extends ShippingArguments {
  reverseFulfillmentOrderId: string
  reverseDeliveryLineItems: { reverseFulfillmentOrderLineItemId: string; quantity: number }[]
}

export const reverseMutations: View = {
  reverseFulfillmentOrderDispose: (
    { dispositionInputs }: { dispositionInputs: DispositionInput[] },
    context: ApiContext,
  ) =>
    answered(
      () => ({ reverseFulfillmentOrderLineItems: disposed(context, dispositionInputs), userErrors: [] }),
      (error) => ({ reverseFulfillmentOrderLineItems: null, userErrors: [error] }),
    ),
  reverseDeliveryCreateWithShipping: (args: CreateArguments, context: ApiContext) =>
    deliveryPayload(context, () => {
      const id = idArgument(args.reverseFulfillmentOrderId, 'ReverseFulfillmentOrder')
      const found = reverseWork(context, (work) => work.id === id)
      if (found === null)
        throw new Refusal(['reverseFulfillmentOrderId'], 'Reverse fulfillment order not found.', 'NOT_FOUND')
      const { made, work } = found
      const lines = args.reverseDeliveryLineItems.map((line) => ({
        reverseLineId: idArgument(line.reverseFulfillmentOrderLineItemId, 'ReverseFulfillmentOrderLineItem'),
        quantity: line.quantity,
      }))
      const order = orderOfReturn(context, made)
      const delivery = createReverseDelivery(context.world, order, made, work, lines, shippingFrom(args))
      return { made, work, delivery }
    }),
  reverseDeliveryShippingUpdate: (
    args: ShippingArguments & { reverseDeliveryId: string },
    context: ApiContext,
  ) =>
    deliveryPayload(context, () => {
      const id = idArgument(args.reverseDeliveryId, 'ReverseDelivery')
      const found = reverseWork(context, ({ deliveries }) => deliveries.some((one) => one.id === id))
      const delivery = found?.work.deliveries.find((one) => one.id === id)
      if (!found || !delivery)
        throw new Refusal(['reverseDeliveryId'], 'Reverse delivery not found.', 'NOT_FOUND')
      const { made, work } = found
      const order = orderOfReturn(context, made)
      updateReverseDelivery(context.world, order, made, work, delivery, shippingFrom(args))
      return { made, work, delivery }
    }),
}

const shippingFrom = ({ trackingInput, labelInput }: ShippingArguments): WantedShipping => ({
  tracking: trackingInput ? { number: trackingInput.number ?? null, url: trackingInput.url ?? null } : null,
  labelUrl: labelInput?.fileUrl ?? null,
})

const deliveryPayload = (context: ApiContext, act: () => ReverseWork & { delivery: ReverseDelivery }): View =>
  answered(
    () => {
      const { made, work, delivery } = act()
      const order = orderOfReturn(context, made)
      return {
        reverseDelivery: reverseDeliveryView(context.shop, order, made, work, delivery, context),
        userErrors: [],
      }
    },
    (error) => ({ reverseDelivery: null, userErrors: [error] }),
  )

/** The lines of one return at a time, as Shopify's own page does it. */
function disposed(context: ApiContext, inputs: DispositionInput[]): View[] {
  const wanted = inputs.map(dispositionFrom)
  const made = returnHolding(
    context,
    wanted.map(({ reverseLineId }) => reverseLineId),
  )
  const order = orderOfReturn(context, made)
  dispose(context.world, order, made, wanted)
  return reverseLines(made)
    .filter(({ id }) => wanted.some(({ reverseLineId }) => reverseLineId === id))
    .map((line) => reverseLineView(context.shop, order, line, context))
}

function returnHolding(context: ApiContext, reverseLineIds: number[]): Return {
  const found = reverseWork(context, ({ lines }) => lines.some(({ id }) => id === reverseLineIds[0]))
  if (found === null)
    throw new Refusal(
      ['dispositionInputs', '0', 'reverseFulfillmentOrderLineItemId'],
      'Reverse fulfillment order line item not found.',
      'NOT_FOUND',
    )
  return found.made
}
