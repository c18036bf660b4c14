/** The webhooks that Shopify sends of what people do to Returns: documented bodies, cut down to what we subscribe to. */
import { readAppConfig } from '../../sandbox/app-config.ts'
import { onlyFields } from '../../sandbox/webhooks/include-fields.ts'
import { documentedBodies } from '../webhooks/documented-bodies.ts'
import { type Act, RETURNS } from './shopify-life.ts'

export interface Webhook {
  topic: string
  payload: object
}

/** All of it is about one order. */
export const ORDER = '5000'

/** Beside orders/updated, which every change to an order or its Returns brings. Source: sandbox/FIDELITY.md */
const TOPICS: Readonly<Record<Act['act'], readonly string[]>> = {
  approve: ['returns/approve'],
  decline: ['returns/decline'],
  cancel: ['returns/cancel'],
  close: ['returns/close'],
  reopen: ['returns/reopen'],
  track: ['reverse_deliveries/attach_deliverable'],
  process: ['returns/process', 'reverse_fulfillment_orders/dispose'],
  remove: ['returns/update'],
  refund: ['refunds/create'],
}

export function webhooksOf(act: Act): Webhook[] {
  const isRefunding = act.act === 'process' && act.refunds
  const topics = [...TOPICS[act.act], ...(isRefunding ? ['refunds/create'] : []), 'orders/updated']
  const returnId = act.act === 'refund' ? '' : (RETURNS[act.of] ?? '')
  return topics.map((topic) => ({ topic, payload: payloadOf(topic, returnId) }))
}

const { subscriptions } = readAppConfig('shopify.app.toml')

function payloadOf(topic: string, returnId: string): object {
  const subscription = subscriptions.find((known) => known.topic === topic)
  if (subscription === undefined) throw new Error(`nobody subscribed to ${topic}`)
  return onlyFields({ ...documentedBodies[topic], ...naming(topic, returnId) }, subscription.includeFields)
}

/** Each names what it is about in a way of its own. */
function naming(topic: string, returnId: string): object {
  switch (topic) {
    case 'orders/updated':
      return resource('Order', ORDER)
    case 'refunds/create':
      return { order_id: Number(ORDER) }
    case 'returns/update':
      return { admin_graphql_api_id: resource('Return', returnId).admin_graphql_api_id }
    case 'reverse_deliveries/attach_deliverable':
      return { return: resource('Return', returnId) }
    case 'reverse_fulfillment_orders/dispose':
      return resource('ReverseFulfillmentOrder', `5${returnId}`)
    default:
      return resource('Return', returnId)
  }
}

const resource = (type: string, id: string) => ({
  ...{ id: Number(id), admin_graphql_api_id: `gid://shopify/${type}/${id}` },
})
