/** An order as the gateway reads it, with what a test wants to be different. */
import type { OrderContent } from '../../app/shopify/order.ts'

type Line = OrderContent['lines'][number]
type Parcel = OrderContent['fulfillments'][number]

export const aLine = (more: Partial<Line> = {}): Line => ({
  id: '1',
  title: 'Over-ear headphones',
  productId: '100',
  tags: [],
  quantity: 1,
  currentQuantity: 1,
  refundableQuantity: 1,
  paidMinor: 10_000,
  properties: {},
  ...more,
})

export const aParcel = (more: Partial<Parcel> = {}): Parcel => ({
  id: '10',
  createdAt: '2026-11-03T09:00:00Z',
  deliveredAt: '2026-11-09T09:00:00Z',
  status: 'SUCCESS',
  lines: [{ id: '11', lineId: '1', quantity: 1 }],
  ...more,
})

export const anOrder = (more: Partial<OrderContent> = {}): OrderContent => ({
  id: '1001',
  name: '#1001',
  createdAt: '2026-11-02T09:00:00Z',
  updatedAt: '2026-11-09T09:00:00Z',
  customerId: '7',
  country: 'RO',
  currency: 'RON',
  totalPaid: { minor: 11_999 },
  paymentMeans: ['shopify_payments'],
  shipping: { paidMinor: 1_999 },
  lines: [aLine()],
  fulfillments: [aParcel()],
  returns: [],
  ...more,
})
