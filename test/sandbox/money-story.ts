import type { GraphqlAnswer } from './as-app.ts'

type Admin = <T>(query: string, variables?: object) => Promise<GraphqlAnswer<T>>

export interface OrderMoney {
  displayFinancialStatus: string
  updatedAt: string
  totalRefundedSet: { shopMoney: { amount: string } }
  currentTotalPriceSet: { shopMoney: { amount: string } }
  totalOutstandingSet: { shopMoney: { amount: string } }
  lineItems: {
    nodes: { id: string; currentQuantity: number; refundableQuantity: number; unfulfilledQuantity: number }[]
  }
  transactions: { id: string; kind: string; gateway: string; parentTransaction: { id: string } | null }[]
  refunds: { id: string; note: string | null; totalRefundedSet: { shopMoney: { amount: string } } }[]
  fulfillmentOrders: { nodes: FulfillmentWork[] }
}
export interface FulfillmentWork {
  id: string
  status: string
  fulfillmentHolds: { id: string; reason: string; handle: string; heldByRequestingApp: boolean }[]
  lineItems: { nodes: { id: string; totalQuantity: number; remainingQuantity: number }[] }
}

const MONEY = `query($id: ID!) { order(id: $id) { displayFinancialStatus updatedAt
  totalRefundedSet { shopMoney { amount } } currentTotalPriceSet { shopMoney { amount } }
  totalOutstandingSet { shopMoney { amount } }
  lineItems(first: 5) { nodes { id currentQuantity refundableQuantity unfulfilledQuantity } }
  transactions(first: 20) { id kind gateway parentTransaction { id } }
  refunds(first: 20) { id note totalRefundedSet { shopMoney { amount } } }
  fulfillmentOrders(first: 10) { nodes { id status
    fulfillmentHolds { id reason handle heldByRequestingApp }
    lineItems(first: 10) { nodes { id totalQuantity remainingQuantity } } } } } }`

/** What an order says of its money and of what is still to be sent. */
export async function moneyOf(admin: Admin, id: string): Promise<OrderMoney> {
  const { data, errors } = await admin<{ order: OrderMoney }>(MONEY, { id })
  if (!data?.order) throw new Error(JSON.stringify(errors))
  return data.order
}

/** Of the first sale. */
export async function saleOf(admin: Admin, id: string): Promise<{ id: string; gateway: string }> {
  const [sale] = (await moneyOf(admin, id)).transactions
  if (sale === undefined) throw new Error('nothing was paid')
  return sale
}
