import { holdByPerson, refundByPerson, releaseByPerson } from '../../shop/by-person.ts'
import { cancelOrder } from '../../shop/cancel-order.ts'
import { takeOutOfOrder } from '../../shop/edit-order.ts'
import { deliver, fulfilOrder } from '../../shop/fulfil-order.ts'
import { deliveredAt, unfulfilledQuantity } from '../../shop/ledger.ts'
import { minorFrom } from '../../shop/money.ts'
import type { WantedRefund } from '../../shop/refund-order.ts'
import { Refusal } from '../../shop/refusal.ts'
import { requestReturn } from '../../shop/returns.ts'
import type { Order } from '../../state/model.ts'
import type { World } from '../../world.ts'
import { quantitiesIn, textIn } from './act-form.ts'

/** What the buttons of an order's page do. */
export function actOnOrder(world: World, order: Order, act: string, form: FormData): void {
  const actions: Record<string, () => void> = {
    fulfill: () => fulfilOrder(world, order, null),
    'fulfill-part': () => fulfilOrder(world, order, partsIn(form)),
    edit: () => takeOut(world, order, form),
    hold: () => holdByPerson(world, order, 'OTHER', null),
    release: () => releaseByPerson(world, order),
    refund: () => refund(world, order, form),
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

const partsIn = (form: FormData) =>
  quantitiesIn(form, 'part').map(({ id, quantity }) => ({ lineId: id, quantity }))

function takeOut(world: World, order: Order, form: FormData): void {
  for (const { lineId, quantity } of partsIn(form)) {
    const line = order.lines.find(({ id }) => id === lineId)
    if (line !== undefined) takeOutOfOrder(world, order, line, quantity)
  }
}

/** Pieces that were not sent yet are taken away with it. */
function refund(world: World, order: Order, form: FormData): void {
  const amount = textIn(form, 'amount')
  refundByPerson(world, order, {
    lines: quantitiesIn(form, 'refund').flatMap(({ id, quantity }) => refundLines(order, id, quantity)),
    ...(amount === null ? {} : { minor: minorFrom(amount) }),
    shipping: form.get('shipping') !== null,
    note: null,
  })
}

function refundLines(order: Order, lineId: number, quantity: number): WantedRefund['lines'] {
  const line = order.lines.find(({ id }) => id === lineId)
  const unsent = line === undefined ? 0 : Math.min(quantity, unfulfilledQuantity(order, line))
  const split: WantedRefund['lines'] = [
    { lineId, quantity: unsent, restockType: 'CANCEL' },
    { lineId, quantity: quantity - unsent, restockType: 'NO_RESTOCK' },
  ]
  return split.filter((one) => one.quantity > 0)
}

/** Fields `quantity-<fulfilment line>`; zero or empty is not wanted. */
function wantedLines(form: FormData) {
  const note = String(form.get('note') ?? '').trim()
  return quantitiesIn(form, 'quantity').map(({ id, quantity }) => ({
    fulfillmentLineId: id,
    quantity,
    customerNote: note === '' ? null : note,
    reason: 'unwanted',
  }))
}
