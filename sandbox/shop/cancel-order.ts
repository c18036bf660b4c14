import type { Order } from '../state/model.ts'
import type { CancelWish, Job } from '../state/traffic.ts'
import { publishOrder } from '../webhooks/publish.ts'
import type { World } from '../world.ts'
import { orderReturns, refundableQuantity, unfulfilledQuantity } from './ledger.ts'
import { netPaymentMinor, refundedShippingMinor } from './order-money.ts'
import { PLAIN_REFUND, refundOrder, suggestedPayments } from './refund-order.ts'
import { Refusal } from './refusal.ts'
import { touch, touchAndTell } from './touch.ts'

const JOBS_KEPT = 1000

/** At once, as a person's page shows it. Sends refunds/create if money goes back, orders/cancelled, orders/updated. */
export function cancelOrder(world: World, order: Order, wish: CancelWish): void {
  checkCancellable(world, order)
  if (wish.refund && netPaymentMinor(order) > 0) refundEverything(world, order, wish)
  order.cancelledAt = world.clock.iso()
  order.cancellation = { reason: wish.reason, staffNote: wish.staffNote }
  for (const work of order.fulfillmentOrders) work.cancelled = true
  touch(world, order)
  publishOrder(world, order, 'orders/cancelled')
  touchAndTell(world, order)
}

/** Source: https://shopify.dev/docs/api/admin-graphql/latest/mutations/orderCancel */
export function checkCancellable(world: World, order: Order): void {
  const refuse = (why: string) => new Refusal(['orderId'], why, 'INVALID')
  if (order.cancelledAt !== null) throw refuse(`${order.name} is cancelled already`)
  if (order.fulfillments.length > 0) throw refuse(`${order.name} is fulfilled`)
  const active = orderReturns(world.state, order).some(
    ({ status }) => status === 'REQUESTED' || status === 'OPEN',
  )
  if (active) throw refuse(`${order.name} has a return in progress`)
}

/** As the mutation does it: answers with a job that is done a moment later. */
export function cancelOrderSoon(world: World, order: Order, cancel: CancelWish): Job {
  checkCancellable(world, order)
  const job: Job = { id: world.store.newId(), shop: order.shop, orderId: order.id, done: false, cancel }
  world.state.jobs.push(job)
  world.state.jobs.splice(0, Math.max(0, world.state.jobs.length - JOBS_KEPT))
  world.store.changed()
  schedule(world, job)
  return job
}

/** Goes on with what was asked before the sandbox stopped. */
export function resumeJobs(world: World): void {
  for (const job of world.state.jobs) if (!job.done) schedule(world, job)
}

function schedule(world: World, job: Job): void {
  setTimeout(() => {
    const order = world.state.orders.find(({ id }) => id === job.orderId)
    if (order !== undefined && !job.done) cancelIfStill(world, order, job)
    job.done = true
    world.store.changed()
  }, world.options.jobMs).unref()
}

/** What happened in between may forbid it; then the job is done and the order stands. */
function cancelIfStill(world: World, order: Order, job: Job): void {
  try {
    cancelOrder(world, order, job.cancel)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

function refundEverything(world: World, order: Order, wish: CancelWish): void {
  const restockType = wish.restock ? 'CANCEL' : 'NO_RESTOCK'
  const lines = order.lines
    .map((line) => ({
      lineId: line.id,
      restockType,
      quantity: Math.min(refundableQuantity(order, line), unfulfilledQuantity(order, line)),
    }))
    .filter(({ quantity }) => quantity > 0)
  refundOrder(world, order, {
    ...PLAIN_REFUND,
    lines: lines.map((line) => ({ ...line, restockType })),
    shippingMinor: order.shipping.minor - refundedShippingMinor(order),
    payments: suggestedPayments(order, netPaymentMinor(order)),
    by: wish.by,
  })
}
