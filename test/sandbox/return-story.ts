import { expect } from 'vitest'
import { adminOf } from './as-app.ts'
import { saleOf } from './money-story.ts'
import { deliveredOrder, type Story } from './order-story.ts'
import { type Started, shopA } from './start-for-test.ts'

export interface ReturnNode {
  id: string
  status: string
  returnLineItems: { nodes: Record<'id', string>[] & Record<string, number>[] }
  exchangeLineItems: {
    nodes: { id: string; processedQuantity: number; lineItems: { id: string; quantity: number }[] }[]
  }
  refunds: { nodes: { id: string; note: string | null; return: { id: string } | null }[] }
  reverseFulfillmentOrders: { nodes: { status: string; lineItems: { nodes: ReverseLine[] } }[] }
}
interface ReverseLine {
  id: string
  totalQuantity: number
  dispositions: { type: string; quantity: number }[]
}
interface Payload {
  return: { id: string; status: string } | null
  userErrors: { code: string; field: string[] | null; message: string }[]
}
const FIELDS = '{ return { id status } userErrors { code field message } }'
const RETURN = `query($id: ID!) { return(id: $id) { id status
  returnLineItems(first: 5) { nodes { ... on ReturnLineItem { id quantity processableQuantity processedQuantity
    unprocessedQuantity refundableQuantity refundedQuantity } } }
  exchangeLineItems(first: 5) { nodes { id processedQuantity lineItems { id quantity } } }
  refunds(first: 5) { nodes { id note return { id } } }
  reverseFulfillmentOrders(first: 5) { nodes { status lineItems(first: 5) { nodes { id totalQuantity
    dispositions { type quantity } } } } } } }`

/** Two headphones of 899.00 sent, in a return that is open: 1817.99 paid. `open` begins anew. */
export function returnStory(started: Started) {
  const admin = adminOf(started, shopA)
  const now = { order: {} as Story, id: '', line: '', reverseLine: '' }

  async function read(): Promise<ReturnNode> {
    const { data, errors } = await admin<{ return: ReturnNode }>(RETURN, { id: now.id })
    if (!data?.return) throw new Error(JSON.stringify(errors))
    return data.return
  }
  async function run(name: string, declared: string, passed: string, variables: object): Promise<Payload> {
    const { data, errors } = await admin<Record<string, Payload>>(
      `mutation M(${declared}) { ${name}(${passed}) ${FIELDS} }`,
      variables,
    )
    if (!data?.[name]) throw new Error(JSON.stringify(errors))
    return data[name]
  }
  const create = (quantity: number, exchangeLineItems: object[] = []) =>
    run('returnCreate', '$input: ReturnInput!', 'returnInput: $input', {
      input: {
        orderId: now.order.gid,
        returnLineItems: [{ fulfillmentLineItemId: now.order.fulfillmentLines[0]?.gid, quantity }],
        exchangeLineItems,
      },
    })

  return {
    ...{ admin, now, read, run, create },
    open: async (exchangeLineItems: object[] = []) => {
      now.order = await deliveredOrder(started.control, [{ product: 'over-ear-headphones', quantity: 2 }])
      const made = await create(2, exchangeLineItems)
      expect(made.userErrors).toEqual([])
      now.id = made.return?.id ?? ''
      const node = await read()
      now.line = node.returnLineItems.nodes[0]?.id ?? ''
      now.reverseLine = node.reverseFulfillmentOrders.nodes[0]?.lineItems.nodes[0]?.id ?? ''
    },
    process: (input: object) =>
      run('returnProcess', '$input: ReturnProcessInput!', 'input: $input', {
        input: { returnId: now.id, ...input },
      }),
    byId: (name: string) => run(name, '$id: ID!', 'id: $id', { id: now.id }),
    refundOf: async (amount: string) => ({
      issueRefund: {
        orderTransactions: [
          {
            parentId: (await saleOf(admin, now.order.gid)).id,
            transactionAmount: { amount, currencyCode: 'RON' },
          },
        ],
      },
    }),
    restocked: (quantity: number) => ({
      reverseFulfillmentOrderLineItemId: now.reverseLine,
      quantity,
      dispositionType: 'RESTOCKED',
      locationId: `gid://shopify/Location/${started.shop(shopA).id}`,
    }),
    /** The code of what was refused, undefined when it was done. */
    dispose: async (inputs: object[]): Promise<string | undefined> => {
      const { data } = await admin<{ reverseFulfillmentOrderDispose: { userErrors: { code: string }[] } }>(
        `mutation($v: [ReverseFulfillmentOrderDisposeInput!]!) { reverseFulfillmentOrderDispose(dispositionInputs: $v) {
          reverseFulfillmentOrderLineItems { dispositions { type quantity } } userErrors { code field } } }`,
        { v: inputs },
      )
      return data?.reverseFulfillmentOrderDispose.userErrors[0]?.code
    },
  }
}
