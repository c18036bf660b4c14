import { orderOf, returnOf, returnsOf } from '../../shop/find.ts'
import { Refusal } from '../../shop/refusal.ts'
import { idArgument } from '../../state/gid.ts'
import type { Order, Return, ReverseFulfillmentOrder } from '../../state/model.ts'
import type { ApiContext } from '../context.ts'

/** What an id of the arguments stands for; a Refusal names the field it was given in. */
export function orderFor({ world, shop }: ApiContext, id: string, field = ['orderId']): Order {
  const order = orderOf(world, shop, idArgument(id, 'Order'))
  if (order === null) throw new Refusal(field, 'Order not found.', 'NOT_FOUND')
  return order
}

export function returnFor({ world, shop }: ApiContext, id: string, field = ['id']): Return {
  const made = returnOf(world, shop, idArgument(id, 'Return'))
  if (made === null) throw new Refusal(field, 'Return not found.', 'NOT_FOUND')
  return made
}

export function orderOfReturn({ world, shop }: ApiContext, made: Return): Order {
  const order = orderOf(world, shop, made.orderId)
  if (order === null) throw new Error(`Return ${made.name} has no order`)
  return order
}

export interface ReverseWork {
  made: Return
  work: ReverseFulfillmentOrder
}

/** The first work of taking a return back that fits; null when the shop has none. */
export function reverseWork(
  { world, shop }: ApiContext,
  fits: (work: ReverseFulfillmentOrder) => boolean,
): ReverseWork | null {
  for (const made of returnsOf(world, shop)) {
    const work = made.reverseFulfillmentOrders.find(fits)
    if (work) return { made, work }
  }
  return null
}
