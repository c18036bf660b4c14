/**
 * Which work each topic names, of which resource. Of the ids in a body one alone is right: looked up by another, nothing
 * would be found, and nothing said.
 */
import { expect, test } from 'vitest'
import { topics } from '../../app/webhooks/index.ts'
import { openAddress } from '../../app/webhooks/sealed-address.ts'
import { documentedBodies, documentedShop as shop } from './documented-bodies.ts'

const order = (orderId: string) => ({ queue: 'reconcile-order', data: { shop, orderId } })
const product = { queue: 'reconcile-product', data: { shop, productId: '7012345678901' } }
const ofReturn = { queue: 'reconcile-return', data: { shop, returnId: '123' } }

const WORK: Readonly<Record<string, { queue: string; data: object }>> = {
  'app/uninstalled': { queue: 'look-at-access', data: { shop } },
  'customers/redact': {
    queue: 'redact-customer',
    data: {
      ...{ shop, customerId: '191167', orderIds: ['299938', '280263', '220458'] },
      sealedEmail: 'john@example.com',
    },
  },
  'fulfillment_events/create': order('820982911'),
  'fulfillments/create': order('5012345678901'),
  'fulfillments/update': order('5012345678901'),
  'orders/cancelled': order('5012345678901'),
  'orders/create': order('5012345678901'),
  'orders/edited': order('5012345678901'),
  'orders/updated': order('5012345678901'),
  'products/create': product,
  'products/delete': product,
  'products/update': product,
  'refunds/create': order('5012345678901'),
  'returns/approve': ofReturn,
  'returns/cancel': ofReturn,
  'returns/close': ofReturn,
  'returns/decline': ofReturn,
  'returns/process': ofReturn,
  'returns/reopen': ofReturn,
  'returns/request': ofReturn,
  'returns/update': ofReturn,
  'reverse_deliveries/attach_deliverable': ofReturn,
  'reverse_fulfillment_orders/dispose': {
    queue: 'reconcile-disposition',
    data: { shop, reverseFulfillmentOrderId: '7' },
  },
  'shop/redact': { queue: 'erase-shop', data: { shop } },
}

/** An address is sealed anew each time: it is compared as it was. */
const unsealed = (data: Record<string, unknown>) =>
  typeof data.sealedEmail === 'string'
    ? { ...data, sealedEmail: openAddress(shop, String(data.customerId), data.sealedEmail) }
    : data

test('every topic that names work is in the table', () => {
  const naming = [...topics.values()].filter(({ work }) => work !== undefined).map(({ topic }) => topic)
  expect(Object.keys(WORK).sort()).toEqual(naming.sort())
})

test.each(Object.entries(WORK))('%s names the work of its documented body', (topic, wanted) => {
  const works = topics.get(topic)?.work?.(shop, documentedBodies[topic]) ?? []
  expect(works.map(({ queue, data }) => ({ queue, data: unsealed({ ...data }) }))).toEqual([wanted])
})

interface Naming {
  id?: number
  order_id?: number
}

test('no documented body names its order by the id of something else', () => {
  const bodies = Object.values(documentedBodies) as (Naming & { order_edit?: Naming })[]
  const naming = bodies
    .map((body) => body.order_edit ?? body)
    .filter(({ order_id }) => order_id !== undefined)
  expect(naming.length).toBeGreaterThan(4)
  expect(naming.filter(({ id, order_id }) => id === undefined || id === order_id)).toEqual([])
})
