/** An order as read through the Admin API, complete and free of personal data. */
import type { Admin, Result } from './admin.ts'
import { gid, numericId } from './gid.ts'
import { minorUnits } from './money.ts'
import { type OrderLine, readOrderLines } from './order-lines.ts'
import {
  FULFILLMENT_LINES,
  MORE_FULFILLMENTS,
  ORDER_CONTACT,
  ORDER_HEAD,
  ORDER_OWNER,
} from './order-queries.ts'
import { allNodes, sized } from './pages.ts'
import { POLICY_ATTRIBUTE } from './policy-shown.ts'
import { readOrderReturns } from './return.ts'

/** JSON. Ids are Shopify's numbers as text; money is in the smallest unit of `currency`, what the buyer paid in. */
export interface OrderContent {
  id: string
  /** As people say it, e.g. "#1001". */
  name: string
  createdAt: string
  updatedAt: string
  cancelledAt?: string
  customerId?: string
  /** Of delivery, else of the bill: ISO 3166-1 alpha-2, and ISO 3166-2 without the country. */
  country?: string
  region?: string
  currency: string
  totalPaid: { minor: number }
  /** What the storefront said of the policy that it showed, as the order brought it: anyone may have written it. */
  policyShown?: string
  /** Names of the gateways, never of the card. */
  paymentMeans: string[]
  /** `refundedMinor`: given back of it; absent: nothing. */
  shipping: { paidMinor: number; refundedMinor?: number; title?: string }
  lines: OrderLine[]
  fulfillments: OrderFulfillment[]
  returns: OrderReturn[]
}

export interface OrderFulfillment {
  id: string
  createdAt: string
  /** Absent: the carrier sent no delivery event. */
  deliveredAt?: string
  /** SUCCESS, CANCELLED, ERROR, FAILURE, … */
  status: string
  lines: { id: string; lineId: string; quantity: number }[]
}

export interface OrderReturn {
  id: string
  name: string
  /** REQUESTED, OPEN, CLOSED, DECLINED, CANCELED */
  status: string
  /** When the buyer asked for it in Shopify; absent where the merchant made it. */
  askedAt?: string
  lines: { fulfillmentLineId: string; quantity: number }[]
}

type Head = NonNullable<Result<typeof ORDER_HEAD>['order']>
type Parcel = Head['fulfillments'][number]

/**
 * @param orderId number or global id
 * @returns null when the shop has no such order (or we may not see it: without read_all_orders, older than 60 days)
 */
export async function readOrder(admin: Admin, orderId: string): Promise<OrderContent | null> {
  const id = gid('Order', orderId)
  const { order } = await admin.call(ORDER_HEAD, { id })
  if (!order) return null
  const [lines, parcels, returns] = await Promise.all([
    readOrderLines(admin, id, order.presentmentCurrencyCode, order.taxesIncluded),
    readParcels(admin, id, order),
    readOrderReturns(admin, id),
  ])
  return { ...headOf(order), lines, fulfillments: parcels, returns: returns.map(returnOfOrder) }
}

function headOf(order: Head): Omit<OrderContent, 'lines' | 'fulfillments' | 'returns'> {
  const place = order.shippingAddress ?? order.billingAddress
  return {
    id: numericId(order.id),
    name: order.name,
    createdAt: order.createdAt,
    updatedAt: order.updatedAt,
    ...(order.cancelledAt ? { cancelledAt: order.cancelledAt } : {}),
    ...(order.customer ? { customerId: numericId(order.customer.id) } : {}),
    ...(place?.countryCodeV2 ? { country: place.countryCodeV2 } : {}),
    ...(place?.provinceCode ? { region: place.provinceCode } : {}),
    currency: order.presentmentCurrencyCode,
    totalPaid: {
      minor: minorUnits(order.totalReceivedSet.presentmentMoney.amount, order.presentmentCurrencyCode),
    },
    paymentMeans: order.paymentGatewayNames,
    ...policyShownIn(order),
    shipping: shippingOf(order),
  }
}

/** The only one of the cart's attributes that is kept: buyers write what they like into the others. */
function policyShownIn({ customAttributes }: Head): Pick<OrderContent, 'policyShown'> {
  const mark = customAttributes.find(({ key }) => key === POLICY_ATTRIBUTE)?.value
  return mark ? { policyShown: mark.slice(0, LONGEST_MARK) } : {}
}

/** More than a mark of ours ever has. */
const LONGEST_MARK = 100

function shippingOf(order: Head): OrderContent['shipping'] {
  const minor = (set: { presentmentMoney: { amount: string } }) =>
    minorUnits(set.presentmentMoney.amount, order.presentmentCurrencyCode)
  const paid = order.shippingLines.nodes.map((line) => {
    const taxes = order.taxesIncluded ? [] : line.taxLines.map((tax) => minor(tax.priceSet))
    return taxes.reduce((sum, tax) => sum + tax, minor(line.discountedPriceSet))
  })
  const title = order.shippingLines.nodes[0]?.title
  const refundedMinor = minor(order.totalRefundedShippingSet)
  return {
    paidMinor: paid.reduce((sum, it) => sum + it, 0),
    ...(refundedMinor > 0 ? { refundedMinor } : {}),
    ...(title ? { title } : {}),
  }
}

async function readParcels(admin: Admin, id: string, order: Head): Promise<OrderFulfillment[]> {
  const count = order.fulfillmentsCount?.count ?? order.fulfillments.length
  const parcels =
    count > order.fulfillments.length ? await readAllParcels(admin, id, count) : order.fulfillments
  return Promise.all(parcels.map((parcel) => readParcel(admin, parcel)))
}

/** The list of fulfilments has no cursor: more of them means asking for a longer list. */
async function readAllParcels(admin: Admin, id: string, count: number): Promise<readonly Parcel[]> {
  const { order } = await admin.call(MORE_FULFILLMENTS, { id, count })
  return order?.fulfillments ?? []
}

async function readParcel(admin: Admin, parcel: Parcel): Promise<OrderFulfillment> {
  const lines = await allNodes(async (after) => {
    const { fulfillment } = await admin.call(FULFILLMENT_LINES, {
      id: parcel.id,
      ...sized(after, { first: 10, more: 100 }),
    })
    return fulfillment?.fulfillmentLineItems ?? { nodes: [], pageInfo: { hasNextPage: false } }
  })
  return {
    id: numericId(parcel.id),
    createdAt: parcel.createdAt,
    ...(parcel.deliveredAt ? { deliveredAt: parcel.deliveredAt } : {}),
    status: parcel.status,
    lines: lines.map((line) => ({
      id: numericId(line.id),
      lineId: numericId(line.lineItem.id),
      quantity: line.quantity ?? 0,
    })),
  }
}

function returnOfOrder(it: Awaited<ReturnType<typeof readOrderReturns>>[number]): OrderReturn {
  const lines = it.lines.flatMap(({ fulfillmentLineId, quantity }) =>
    fulfillmentLineId === undefined ? [] : [{ fulfillmentLineId, quantity }],
  )
  const asked = it.askedAt === undefined ? {} : { askedAt: it.askedAt }
  return { id: it.id, name: it.name, status: it.status, ...asked, lines }
}

/** Whose order it is; null for none that the shop has, and for one without a customer. */
export async function readOrderOwner(admin: Admin, orderId: string): Promise<string | null> {
  const { order } = await admin.call(ORDER_OWNER, { id: gid('Order', orderId) })
  return order?.customer ? numericId(order.customer.id) : null
}

/** Who to write to about an order. Personal data: read when a message needs it, kept only sealed. */
export interface Contact {
  email?: string
  name?: string
  /** The language the order was placed in, e.g. "ro" or "el-GR". */
  locale?: string
}

export async function readContact(admin: Admin, orderId: string): Promise<Contact> {
  const { order } = await admin.call(ORDER_CONTACT, { id: gid('Order', orderId) })
  const name = [order?.customer?.firstName, order?.customer?.lastName].filter(Boolean).join(' ')
  return {
    ...(order?.email ? { email: order.email } : {}),
    ...(name ? { name } : {}),
    ...(order?.customerLocale ? { locale: order.customerLocale } : {}),
  }
}
