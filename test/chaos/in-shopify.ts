/** What a person does with an order and its Return in Shopify's own pages. */
import type { Order, Return } from '../../sandbox/state/model.ts'
import type { Stage } from './stage.ts'

type OrderAct = 'edit-order' | 'refund-order' | 'refund-delivery' | 'refund-edit'

const ON_ORDER: Record<OrderAct, (order: Order) => { act: string; wish: object }> = {
  'edit-order': ({ lines }) => ({
    act: 'edit',
    wish: { takeOut: lines.slice(-1).map(({ id }) => ({ lineItemId: id, quantity: 1 })) },
  }),
  // A piece of what was ordered, without any Return.
  'refund-order': ({ lines }) => ({
    act: 'refund',
    wish: {
      lines: lines.slice(0, 1).map(({ id }) => ({ lineItemId: id, quantity: 1, restock: 'NO_RESTOCK' })),
    },
  }),
  'refund-delivery': () => ({ act: 'refund', wish: { shipping: true } }),
  // The edit took the piece away, so that only its money is left to be given back.
  'refund-edit': ({ lines }) => ({ act: 'refund', wish: { minor: lines.at(-1)?.unitMinor } }),
}

export async function actOnOrder({ control }: Stage, order: Order, kind: OrderAct): Promise<void> {
  const { act, wish } = ON_ORDER[kind](order)
  await control.call(`/shops/${order.shop}/orders/${order.id}/${act}`, wish)
}

type ReturnAct = 'process-return' | 'process-piece' | 'close-return' | 'cancel-return' | 'reopen-return'

interface OnReturn {
  status: Return['status']
  act: string
  wish: (order: Order, made: Return) => object
}

const nothing = () => ({})
const price = ({ lines }: Order) => ({ refundMinor: lines[0]?.unitMinor })

const ON_RETURN: Record<ReturnAct, OnReturn> = {
  'process-return': { status: 'OPEN', act: 'process', wish: price },
  'process-piece': {
    ...{ status: 'OPEN', act: 'process' },
    wish: (order, { lines }) => ({
      ...price(order),
      lines: lines.slice(0, 1).map(({ id }) => ({ line: id, quantity: 1 })),
    }),
  },
  'close-return': { status: 'OPEN', act: 'close', wish: nothing },
  'cancel-return': { status: 'OPEN', act: 'cancel', wish: nothing },
  'reopen-return': { status: 'CLOSED', act: 'reopen', wish: nothing },
}

/** @returns false where no Return of the order is as the person must see it there */
export async function actOnReturn(
  { control, sandbox }: Stage,
  order: Order,
  kind: ReturnAct,
): Promise<boolean> {
  const { status, act, wish } = ON_RETURN[kind]
  const { returns } = sandbox.world.state
  const made = returns.find((one) => one.orderId === order.id && one.status === status)
  if (made === undefined) return false
  await control.call(`/shops/${order.shop}/returns/${made.id}/${act}`, wish(order, made))
  return true
}
