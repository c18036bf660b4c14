import type { State } from './model.ts'

/** A snapshot that an earlier version of the sandbox wrote lacks what was not modelled then; absent means "none yet". */
export function upgraded(state: State): State {
  state.jobs ??= []
  state.bulkOperations ??= []
  // Nobody reads on for one that was under way when the sandbox stopped.
  for (const one of state.bulkOperations) if (one.status === 'RUNNING') one.status = 'FAILED'
  state.mutations ??= []
  state.stagedUploads ??= []
  state.files ??= []
  for (const delivery of state.deliveries) delivery.notBefore ??= null
  for (const shop of state.shops)
    for (const subscription of shop.installation?.subscriptions ?? []) subscription.filter ??= ''
  for (const order of state.orders) upgradeOrder(order, state)
  for (const made of state.returns) {
    made.exchangeLines ??= []
    made.reverseFulfillmentOrders ??= []
    made.notes ??= []
    for (const line of made.lines) {
      line.processedQuantity ??= 0
      line.refundedQuantity ??= 0
      line.restockingFeePercent ??= null
    }
  }
  return state
}

function upgradeOrder(order: State['orders'][number], state: State): void {
  order.refunds ??= []
  order.cancellation ??= order.cancelledAt === null ? null : { reason: 'CUSTOMER', staffNote: null }
  order.edited ??= false
  order.attributes ??= []
  for (const line of order.lines) {
    line.editedOut ??= 0
    line.takenBack ??= 0
    line.exchangeLineId ??= null
  }
  for (const transaction of order.transactions) {
    transaction.parentId ??= null
    transaction.status ??= 'SUCCESS'
  }
  order.fulfillmentOrders ??= [
    {
      id: state.nextId++,
      createdAt: order.createdAt,
      updatedAt: order.updatedAt,
      cancelled: order.cancelledAt !== null,
      holds: [],
      lines: order.lines.map((line) => ({
        id: state.nextId++,
        lineId: line.id,
        totalQuantity: line.quantity,
        fulfilledQuantity: order.fulfillments
          .flatMap(({ lines }) => lines)
          .filter(({ lineId }) => lineId === line.id)
          .reduce((sum, { quantity }) => sum + quantity, 0),
      })),
    },
  ]
}
