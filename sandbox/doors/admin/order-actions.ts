import { cancelOrder } from '../../shop/cancel-order.ts'
import { deliver, fulfilOrder } from '../../shop/fulfil-order.ts'
import { deliveredAt } from '../../shop/ledger.ts'
import { Refusal } from '../../shop/refusal.ts'
import { requestReturn } from '../../shop/returns.ts'
import type { Order } from '../../state/model.ts'
import type { World } from '../../world.ts'

/** What the buttons of an order's page do. */
export function actOnOrder(world: World, order: Order, act: string, form: FormData): void {
  const actions: Record<string, () => void> = {
    fulfill: () => fulfilOrder(world, order, null),
    deliver: () => deliverAll(world, order),
    cancel: () =>
      cancelOrder(world, order, {
        reason: 'CUSTOMER',
        refund: form.get('refund') !== null,
        restock: true,
        staffNote: null,
        by: 'person',
      }),
    'request-return': () => requestReturn(world, order, wantedLines(form)),
  }
  const action = Object.hasOwn(actions, act) ? actions[act] : undefined
  if (action === undefined) throw new Refusal(['act'], `An order cannot be told to "${act}".`)
  action()
}

function deliverAll(world: World, order: Order): void {
  const onTheWay = order.fulfillments.filter((fulfillment) => deliveredAt(fulfillment) === null)
  if (onTheWay.length === 0) throw new Refusal(['fulfillment'], 'Nothing is on its way.', 'INVALID_STATE')
  for (const fulfillment of onTheWay) deliver(world, order, fulfillment)
}

/** Fields `quantity-<fulfilment line>`; zero or empty is not wanted. */
function wantedLines(form: FormData) {
  const note = String(form.get('note') ?? '').trim()
  return [...form.entries()].flatMap(([name, value]) => {
    const id = /^quantity-(\d+)$/.exec(name)?.[1]
    const quantity = Number(value)
    return id === undefined || quantity === 0
      ? []
      : [
          {
            fulfillmentLineId: Number(id),
            quantity,
            customerNote: note === '' ? null : note,
            reason: 'unwanted',
          },
        ]
  })
}
