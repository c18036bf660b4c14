import { fulfillmentLineOf } from '../shop/find.ts'
import {
  currentQuantity,
  deliveredAt,
  itemsTotal,
  lineTotal,
  orderTotal,
  taxWithin,
  unfulfilledQuantity,
  vatRate,
} from '../shop/ledger.ts'
import { decimal } from '../shop/money.ts'
import { currentTotalMinor, financialStatus } from '../shop/order-money.ts'
import type { Address, Customer, Fulfillment, Order, OrderLine, Shop } from '../state/model.ts'
import { named, type Payload } from './payload.ts'
import { refundPayload } from './refund-payload.ts'

export function orderPayload(shop: Shop, order: Order, customer: Customer): Payload {
  return {
    ...named('Order', order.id),
    name: order.name,
    order_number: order.number,
    email: order.email,
    contact_email: order.email,
    created_at: order.createdAt,
    updated_at: order.updatedAt,
    processed_at: order.createdAt,
    cancelled_at: order.cancelledAt,
    cancel_reason: order.cancellation?.reason.toLowerCase() ?? null,
    closed_at: null,
    currency: shop.currency,
    financial_status: financialStatus(order).toLowerCase(),
    fulfillment_status: fulfillmentStatus(order),
    taxes_included: true,
    subtotal_price: decimal(itemsTotal(order)),
    total_price: decimal(orderTotal(order)),
    total_tax: decimal(taxWithin(orderTotal(order), vatRate(order))),
    tags: order.tags.join(', '),
    note: order.note,
    note_attributes: order.attributes.map(({ key, value }) => ({ name: key, value })),
    customer: customerPayload(customer),
    shipping_address: addressPayload(order.shippingAddress),
    line_items: order.lines.map((line) => linePayload(order, line)),
    shipping_lines: [
      {
        id: order.shipping.id,
        code: order.shipping.code,
        title: order.shipping.title,
        price: decimal(order.shipping.minor),
      },
    ],
    fulfillments: order.fulfillments.map((fulfillment) => fulfillmentPayload(order, fulfillment)),
    current_total_price: decimal(currentTotalMinor(order)),
    refunds: order.refunds.map((refund) => refundPayload(shop, order, refund)),
  }
}

export function fulfillmentPayload(order: Order, fulfillment: Fulfillment): Payload {
  return {
    ...named('Fulfillment', fulfillment.id),
    order_id: order.id,
    name: fulfillment.name,
    status: 'success',
    created_at: fulfillment.createdAt,
    updated_at: fulfillment.updatedAt,
    shipment_status: deliveredAt(fulfillment) === null ? null : 'delivered',
    line_items: fulfillment.lines.map(({ id, quantity }) => ({
      ...linePayload(order, fulfillmentLineOf(order, id).orderLine),
      quantity,
    })),
  }
}

export function fulfillmentEventPayload(
  order: Order,
  fulfillment: Fulfillment,
  event: Fulfillment['events'][number],
): Payload {
  return {
    ...named('FulfillmentEvent', event.id),
    fulfillment_id: fulfillment.id,
    order_id: order.id,
    status: event.status.toLowerCase(),
    happened_at: event.happenedAt,
    created_at: event.happenedAt,
    updated_at: event.happenedAt,
    message: null,
  }
}

function linePayload(order: Order, line: OrderLine): Payload {
  return {
    ...named('LineItem', line.id),
    product_id: line.productId,
    variant_id: line.variantId,
    title: line.title,
    variant_title: line.variantTitle,
    name: line.variantTitle === null ? line.title : `${line.title} - ${line.variantTitle}`,
    sku: line.sku,
    vendor: line.vendor,
    quantity: line.quantity,
    current_quantity: currentQuantity(order, line),
    price: decimal(line.unitMinor),
    total_discount: decimal(line.discountMinor),
    fulfillable_quantity: unfulfilledQuantity(order, line),
    properties: line.properties.map(({ key, value }) => ({ name: key, value })),
    tax_lines: [
      {
        title: 'VAT',
        rate: vatRate(order) / 100,
        price: decimal(taxWithin(lineTotal(line), vatRate(order))),
      },
    ],
  }
}

function customerPayload(customer: Customer): Payload {
  return {
    ...named('Customer', customer.id),
    email: customer.email,
    first_name: customer.firstName,
    last_name: customer.lastName,
  }
}

function addressPayload(address: Address): Payload {
  return {
    name: address.name,
    address1: address.address1,
    city: address.city,
    zip: address.zip,
    country: address.country,
    country_code: address.countryCode,
    province: address.province,
    province_code: address.provinceCode,
  }
}

function fulfillmentStatus(order: Order): string | null {
  if (order.fulfillments.length === 0) return null
  return order.lines.every((line) => unfulfilledQuantity(order, line) === 0) ? 'fulfilled' : 'partial'
}
