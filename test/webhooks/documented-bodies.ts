/**
 * Bodies as Shopify documents them, shortened to their shape: https://shopify.dev/docs/api/webhooks. Of returns/process
 * it shows none; the ids are those that every resource has.
 */
const resource = (type: string, id: number) => ({ id, admin_graphql_api_id: `gid://shopify/${type}/${id}` })

const order = {
  ...resource('Order', 5012345678901),
  email: 'jon@example.com',
  updated_at: '2021-12-31T19:00:00-05:00',
}
const ofReturn = {
  ...resource('Return', 123),
  status: 'open',
  total_return_line_items: 1,
  order: resource('Order', 54321),
}
/** The shop that its own bodies name. */
export const documentedShop = 'a-shop.myshopify.com'
const ofShop = { shop_id: 954889, shop_domain: documentedShop }
const parcel = { id: 123456, order_id: 5012345678901, status: 'pending', email: 'jon@example.com' }
const product = { ...resource('Product', 7012345678901), title: 'Example T-Shirt', status: 'active' }

export const documentedBodies: Readonly<Record<string, object>> = {
  'app/scopes_update': { id: 1, previous: ['read_orders'], current: ['read_orders', 'write_orders'] },
  'app/uninstalled': {
    id: 548380009,
    name: 'Super Toys',
    email: 'super@supertoys.com',
    myshopify_domain: null,
  },
  'bulk_operations/finish': {
    ...{ admin_graphql_api_id: 'gid://shopify/BulkOperation/147595010', status: 'completed', type: 'query' },
    ...{ completed_at: '2024-01-01T07:50:01-05:00', error_code: null },
  },
  'customers/redact': {
    ...ofShop,
    customer: { id: 191167, email: 'john@example.com', phone: '555-625-1199' },
    orders_to_redact: [299938, 280263, 220458],
  },
  'fulfillment_events/create': {
    id: 1234567,
    fulfillment_id: 123456,
    status: 'in_transit',
    order_id: 820982911,
  },
  'fulfillments/create': parcel,
  'fulfillments/update': parcel,
  'orders/cancelled': order,
  'orders/create': order,
  'orders/updated': order,
  'orders/edited': {
    order_edit: {
      id: 78912328793,
      app_id: null,
      order_id: 5012345678901,
      line_items: { additions: [] },
    },
  },
  'products/create': product,
  'products/update': product,
  'products/delete': { id: 7012345678901 },
  'refunds/create': {
    ...resource('Refund', 9012345678901),
    order_id: 5012345678901,
    note: 'Things happened',
  },
  'returns/approve': ofReturn,
  'returns/request': ofReturn,
  'returns/decline': { ...ofReturn, decline: { reason: 'other', note: 'Item was not eligible' } },
  'returns/cancel': { ...resource('Return', 123), order_id: 54321, status: 'canceled' },
  'returns/close': { ...resource('Return', 123), order_id: 54321, status: 'closed' },
  'returns/reopen': { ...resource('Return', 123), order_id: 54321, status: 'open' },
  'returns/process': { ...resource('Return', 123), status: 'open' },
  'returns/update': {
    admin_graphql_api_id: 'gid://shopify/Return/123',
    return_line_items: { removals: [{ admin_graphql_api_id: 'gid://shopify/ReturnLineItem/5', delta: 1 }] },
  },
  'reverse_deliveries/attach_deliverable': {
    ...resource('ReverseDelivery', 1),
    return: resource('Return', 123),
    shipping_deliverable: { tracking: { number: 'FOO123' } },
  },
  'reverse_fulfillment_orders/dispose': {
    ...resource('ReverseFulfillmentOrder', 7),
    ...{ total_dispositions: 1, dispositions: [{ id: 1, type: 'restocked', quantity: 1 }] },
  },
  'shop/redact': ofShop,
}
