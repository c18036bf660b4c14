import type { Order, Return, ReverseDelivery, ReverseFulfillmentOrder } from '../state/model.ts'
import { publishReverseDelivery } from '../webhooks/publish.ts'
import type { World } from '../world.ts'
import { Refusal } from './refusal.ts'
import { touchAndTell } from './touch.ts'

export interface WantedShipping {
  tracking: { number: string | null; url: string | null } | null
  labelUrl: string | null
}

/** How the goods come back; all that the work holds when no lines are named. Sends reverse_deliveries/attach_deliverable. */
export function createReverseDelivery(
  world: World,
  order: Order,
  made: Return,
  work: ReverseFulfillmentOrder,
  lines: { reverseLineId: number; quantity: number }[],
  shipping: WantedShipping,
): ReverseDelivery {
  if (work.status !== 'OPEN')
    throw new Refusal(
      ['reverseFulfillmentOrderId'],
      'Reverse fulfillment order is not open.',
      'INVALID_STATE',
    )
  const named =
    lines.length > 0
      ? lines
      : work.lines.map(({ id, totalQuantity }) => ({ reverseLineId: id, quantity: totalQuantity }))
  for (const [index, line] of named.entries()) checkLine(work, line, index)
  const delivery: ReverseDelivery = {
    id: world.store.newId(),
    lines: named.map((line) => ({ id: world.store.newId(), ...line })),
    tracking: null,
    label: null,
  }
  work.deliveries.push(delivery)
  return attach(world, order, made, work, delivery, shipping)
}

/** What is not given stays as it is. */
export function updateReverseDelivery(
  world: World,
  order: Order,
  made: Return,
  work: ReverseFulfillmentOrder,
  delivery: ReverseDelivery,
  shipping: WantedShipping,
): ReverseDelivery {
  return attach(world, order, made, work, delivery, shipping)
}

function attach(
  world: World,
  order: Order,
  made: Return,
  work: ReverseFulfillmentOrder,
  delivery: ReverseDelivery,
  { tracking, labelUrl }: WantedShipping,
): ReverseDelivery {
  const now = world.clock.iso()
  if (tracking !== null) delivery.tracking = tracking
  if (labelUrl !== null)
    delivery.label = { fileUrl: labelUrl, createdAt: delivery.label?.createdAt ?? now, updatedAt: now }
  publishReverseDelivery(world, made, work, delivery)
  touchAndTell(world, order)
  return delivery
}

function checkLine(
  work: ReverseFulfillmentOrder,
  { reverseLineId, quantity }: { reverseLineId: number; quantity: number },
  index: number,
): void {
  const at = (field: string) => ['reverseDeliveryLineItems', String(index), field]
  const line = work.lines.find(({ id }) => id === reverseLineId)
  if (line === undefined)
    throw new Refusal(
      at('reverseFulfillmentOrderLineItemId'),
      'Reverse fulfillment order line item not found.',
      'NOT_FOUND',
    )
  if (quantity < 1) throw new Refusal(at('quantity'), 'Quantity must be greater than 0', 'GREATER_THAN')
  const sent = work.deliveries
    .flatMap(({ lines }) => lines)
    .filter((one) => one.reverseLineId === reverseLineId)
    .reduce((sum, one) => sum + one.quantity, 0)
  if (sent + quantity > line.totalQuantity)
    throw new Refusal(at('quantity'), 'Quantity exceeds what is in the return.', 'INVALID')
}
