import { beforeEach, describe, expect, it } from 'vitest'
import { adminOf } from './as-app.ts'
import { moneyOf, saleOf } from './money-story.ts'
import { deliveredOrder, type Story } from './order-story.ts'
import { shopA, useSandbox } from './start-for-test.ts'

const started = useSandbox()
const admin = adminOf(started, shopA)

interface ReturnNode {
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

async function read(id: string): Promise<ReturnNode> {
  const { data, errors } = await admin<{ return: ReturnNode }>(RETURN, { id })
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
const process = (input: object) =>
  run('returnProcess', '$input: ReturnProcessInput!', 'input: $input', { input })
const byId = (name: string, id: string) => run(name, '$id: ID!', 'id: $id', { id })

/** Two headphones of 899.00 sent and on their way back: 1817.99 paid. */
let story: Story
let id = ''
let line = ''
let reverseLine = ''
const location = () => `gid://shopify/Location/${started.shop(shopA).id}`

async function opened(exchangeLineItems: object[] = []): Promise<void> {
  story = await deliveredOrder(started.control, [{ product: 'over-ear-headphones', quantity: 2 }])
  const made = await run('returnCreate', '$input: ReturnInput!', 'returnInput: $input', {
    input: {
      orderId: story.gid,
      returnLineItems: [{ fulfillmentLineItemId: story.fulfillmentLines[0]?.gid, quantity: 2 }],
      exchangeLineItems,
    },
  })
  expect(made.userErrors).toEqual([])
  id = made.return?.id ?? ''
  const node = await read(id)
  line = node.returnLineItems.nodes[0]?.id ?? ''
  reverseLine = node.reverseFulfillmentOrders.nodes[0]?.lineItems.nodes[0]?.id ?? ''
}
beforeEach(() => opened())

const refundOf = async (amount: string) => ({
  issueRefund: {
    orderTransactions: [
      { parentId: (await saleOf(admin, story.gid)).id, transactionAmount: { amount, currencyCode: 'RON' } },
    ],
  },
})
const restocked = (quantity: number) => ({
  reverseFulfillmentOrderLineItemId: reverseLine,
  quantity,
  dispositionType: 'RESTOCKED',
  locationId: location(),
})
const dispose = (inputs: object[]) =>
  admin<{ reverseFulfillmentOrderDispose: { userErrors: { code: string }[] } }>(
    `mutation($v: [ReverseFulfillmentOrderDisposeInput!]!) { reverseFulfillmentOrderDispose(dispositionInputs: $v) {
      reverseFulfillmentOrderLineItems { dispositions { type quantity } } userErrors { code field } } }`,
    { v: inputs },
  ).then(({ data }) => data?.reverseFulfillmentOrderDispose.userErrors[0]?.code)

describe('processing a return', () => {
  it('confirms what came back, pays back and links the refund', async () => {
    const { userErrors } = await process({
      returnId: id,
      returnLineItems: [{ id: line, quantity: 1, dispositions: [restocked(1)] }],
      financialTransfer: await refundOf('850.00'),
      note: 'RC-1',
    })
    expect(userErrors).toEqual([])
    const node = await read(id)
    expect(node.status).toBe('OPEN')
    expect(node.returnLineItems.nodes[0]).toMatchObject({
      quantity: 2,
      processableQuantity: 1,
      processedQuantity: 1,
      unprocessedQuantity: 1,
      refundableQuantity: 1,
      refundedQuantity: 1,
    })
    expect(node.refunds.nodes).toMatchObject([{ note: 'RC-1', return: { id } }])
    expect(node.reverseFulfillmentOrders.nodes[0]?.lineItems.nodes[0]?.dispositions).toEqual([
      { type: 'RESTOCKED', quantity: 1 },
    ])
    const money = await moneyOf(admin, story.gid)
    expect(money.totalRefundedSet.shopMoney.amount).toBe('850.0')
    expect(money.totalOutstandingSet.shopMoney.amount).toBe('0.0')
  })

  it('without a refund moves no money', async () => {
    await process({ returnId: id, returnLineItems: [{ id: line, quantity: 2 }] })
    expect((await read(id)).refunds.nodes).toEqual([])
    expect((await moneyOf(admin, story.gid)).totalRefundedSet.shopMoney.amount).toBe('0.0')
  })

  it.each([
    [0, 'GREATER_THAN'],
    [1, undefined],
    [2, undefined],
    [3, 'INVALID'],
  ])('of %d out of 2 answers %s', async (quantity, code) => {
    const { userErrors } = await process({ returnId: id, returnLineItems: [{ id: line, quantity }] })
    expect(userErrors[0]?.code).toBe(code)
  })

  it('is not idempotent: asked twice it pays twice', async () => {
    const input = {
      returnId: id,
      returnLineItems: [{ id: line, quantity: 1 }],
      financialTransfer: await refundOf('100.00'),
    }
    await process(input)
    await process(input)
    expect((await read(id)).refunds.nodes).toHaveLength(2)
  })

  it('that would pay back more than was paid changes nothing', async () => {
    const { userErrors } = await process({
      returnId: id,
      returnLineItems: [{ id: line, quantity: 2 }],
      financialTransfer: await refundOf('1818.00'),
    })
    expect(userErrors[0]?.code).toBe('INVALID')
    expect((await read(id)).returnLineItems.nodes[0]).toMatchObject({ processedQuantity: 0 })
  })

  it('pays shipping back with the goods', async () => {
    const { userErrors } = await process({
      returnId: id,
      returnLineItems: [{ id: line, quantity: 2 }],
      refundShipping: { fullRefund: true },
      financialTransfer: await refundOf('1817.99'),
    })
    expect(userErrors).toEqual([])
    const money = await moneyOf(admin, story.gid)
    expect(money.displayFinancialStatus).toBe('REFUNDED')
    expect(money.currentTotalPriceSet.shopMoney.amount).toBe('0.0')
  })

  it('is for open returns alone', async () => {
    await byId('returnClose', id)
    const { userErrors } = await process({ returnId: id, returnLineItems: [{ id: line, quantity: 1 }] })
    expect(userErrors[0]).toMatchObject({ code: 'INVALID_STATE', field: ['input', 'returnId'] })
  })

  it('closes a return that is processed, paid back and disposed of in full', async () => {
    const input = async (quantity: number) => ({
      returnId: id,
      returnLineItems: [{ id: line, quantity, dispositions: [restocked(quantity)] }],
      financialTransfer: await refundOf('800.00'),
    })
    expect((await process(await input(1))).return?.status).toBe('OPEN')
    expect((await process(await input(1))).return?.status).toBe('CLOSED')
  })

  it('tells of each step', async () => {
    await started.control.call(`/shops/${shopA}/install`, {})
    await started.sandbox.world.webhooks.settled()
    started.app.asked = []
    await process({
      returnId: id,
      returnLineItems: [{ id: line, quantity: 1, dispositions: [restocked(1)] }],
      financialTransfer: await refundOf('850.00'),
    })
    await started.sandbox.world.webhooks.settled()
    const said = started.app.asked.map(({ headers, body }) => [headers['x-shopify-topic'], JSON.parse(body)])
    expect(said.map(([topic]) => topic)).toEqual([
      'reverse_fulfillment_orders/dispose',
      'refunds/create',
      'orders/updated',
      'returns/process',
      'orders/updated',
    ])
    const of = (wanted: string) => said.find(([topic]) => topic === wanted)?.[1]
    expect(of('refunds/create')).toMatchObject({
      order_id: story.id,
      return: { admin_graphql_api_id: id },
      transactions: [{ kind: 'refund', amount: '850.00', currency: 'RON' }],
      refund_line_items: [{ quantity: 1, restock_type: 'return', subtotal: '899.00' }],
    })
    expect(of('returns/process')).toMatchObject({
      admin_graphql_api_id: id,
      return_line_items: [{ processed_quantity: 1 }],
    })
    expect(of('reverse_fulfillment_orders/dispose')).toMatchObject({ return: { admin_graphql_api_id: id } })
  })
})

describe('an exchange', () => {
  const variant = (handle: string) =>
    `gid://shopify/ProductVariant/${started.sandbox.world.state.products.find((one) => one.shop === shopA && one.handle === handle)?.variants[0]?.id}`
  const exchange = (handle: string, quantity = 1) => opened([{ variantId: variant(handle), quantity }])
  const processed = async (amount: string | null, quantity = 1) => {
    const exchangeLine = (await read(id)).exchangeLineItems.nodes[0]?.id
    return process({
      returnId: id,
      returnLineItems: [{ id: line, quantity: 2 }],
      exchangeLineItems: [{ id: exchangeLine, quantity }],
      ...(amount === null ? {} : { financialTransfer: await refundOf(amount) }),
    })
  }

  it('brings a line and the work to send it once it is processed, not before', async () => {
    await exchange('in-ear-earpiece')
    expect((await moneyOf(admin, story.gid)).fulfillmentOrders.nodes).toHaveLength(1)
    expect((await processed('1349.00')).userErrors).toEqual([])
    const money = await moneyOf(admin, story.gid)
    expect(money.lineItems.nodes).toHaveLength(2)
    expect(money.fulfillmentOrders.nodes.map(({ status }) => status)).toEqual(['CLOSED', 'OPEN'])
    const [sent] = (await read(id)).exchangeLineItems.nodes
    expect(sent).toMatchObject({ processedQuantity: 1, lineItems: [{ quantity: 1 }] })
  })

  it.each([
    ['in-ear-earpiece', 'RefundReturnOutcome', '1349.0'],
    ['over-ear-headphones-pro', 'RefundReturnOutcome', '499.0'],
  ])('of two headphones for %s suggests a %s of %s', async (handle, type, amount) => {
    await exchange(handle)
    const node = await read(id)
    const { data } = await admin<{ return: { suggestedFinancialOutcome: { financialTransfer: object } } }>(
      `query($id: ID!, $back: [SuggestedOutcomeReturnLineItemInput!]!, $out: [SuggestedOutcomeExchangeLineItemInput!]!) {
        return(id: $id) { suggestedFinancialOutcome(returnLineItems: $back, exchangeLineItems: $out) { financialTransfer {
          __typename ... on RefundReturnOutcome { amount { shopMoney { amount } } } } } } }`,
      {
        id,
        back: [{ id: line, quantity: 2 }],
        out: [{ id: node.exchangeLineItems.nodes[0]?.id, quantity: 1 }],
      },
    )
    expect(data?.return.suggestedFinancialOutcome.financialTransfer).toEqual({
      __typename: type,
      amount: { shopMoney: { amount } },
    })
  })

  it('that leaves the buyer owing is held until it is paid', async () => {
    await exchange('over-ear-headphones-pro', 2)
    await processed(null, 2)
    const [, work] = (await moneyOf(admin, story.gid)).fulfillmentOrders.nodes
    expect(work).toMatchObject({ status: 'ON_HOLD', fulfillmentHolds: [{ reason: 'AWAITING_PAYMENT' }] })
  })

  it('for what is not sold is refused, and no return is left behind', async () => {
    await byId('returnCancel', id)
    const { userErrors } = await run('returnCreate', '$input: ReturnInput!', 'returnInput: $input', {
      input: {
        orderId: story.gid,
        returnLineItems: [{ fulfillmentLineItemId: story.fulfillmentLines[0]?.gid, quantity: 1 }],
        exchangeLineItems: [{ variantId: 'gid://shopify/ProductVariant/1', quantity: 1 }],
      },
    })
    expect(userErrors[0]?.code).toBe('NOT_FOUND')
    const { returns } = await started.control.ledger(shopA)
    expect(returns.filter(({ orderId }) => orderId === story.id)).toHaveLength(1)
  })
})

describe('a return that was worked on', () => {
  it('cannot be cancelled once processed', async () => {
    await process({ returnId: id, returnLineItems: [{ id: line, quantity: 1 }] })
    expect((await byId('returnCancel', id)).userErrors[0]?.code).toBe('INVALID_STATE')
  })

  it('cannot be cancelled once disposed of', async () => {
    await dispose([restocked(1)])
    expect((await byId('returnCancel', id)).userErrors[0]?.code).toBe('INVALID_STATE')
  })

  it('cancels the work of taking it back when it is cancelled', async () => {
    expect((await byId('returnCancel', id)).return?.status).toBe('CANCELED')
    expect((await read(id)).reverseFulfillmentOrders.nodes[0]?.status).toBe('CANCELED')
    expect(await dispose([restocked(1)])).toBe('INVALID_STATE')
  })

  it('can be reopened once closed, and only then', async () => {
    expect((await byId('returnReopen', id)).userErrors[0]?.code).toBe('INVALID_STATE')
    await byId('returnClose', id)
    expect((await byId('returnReopen', id)).return?.status).toBe('OPEN')
  })

  const remove = (quantity: number) =>
    run(
      'removeFromReturn',
      '$id: ID!, $lines: [ReturnLineItemRemoveFromReturnInput!]',
      'returnId: $id, returnLineItems: $lines',
      { id, lines: [{ returnLineItemId: line, quantity }] },
    )

  it.each([
    [0, 'GREATER_THAN'],
    [1, undefined],
    [2, 'INVALID'],
  ])('removing %d of 2 answers %s', async (quantity, code) => {
    expect((await remove(quantity)).userErrors[0]?.code).toBe(code)
  })

  it('keeps what is processed', async () => {
    await process({ returnId: id, returnLineItems: [{ id: line, quantity: 1 }] })
    expect((await remove(1)).userErrors).toEqual([])
    expect((await remove(1)).userErrors[0]?.code).toBe('INVALID')
    expect((await read(id)).returnLineItems.nodes[0]).toMatchObject({ quantity: 1, processedQuantity: 1 })
  })
})

describe('disposing of what came back', () => {
  it.each([
    [0, 'GREATER_THAN'],
    [1, undefined],
    [2, undefined],
    [3, 'INVALID'],
  ])('of %d out of 2 answers %s', async (quantity, code) => {
    expect(await dispose([restocked(quantity)])).toBe(code)
  })

  it('needs a location to restock', async () => {
    const { locationId: _, ...nowhere } = restocked(1)
    expect(await dispose([nowhere])).toBe('BLANK')
    expect(await dispose([{ ...nowhere, dispositionType: 'MISSING' }])).toBeUndefined()
  })

  it('may wait for further processing and be settled later, and closes the work', async () => {
    const { locationId: _, ...waits } = { ...restocked(2), dispositionType: 'PROCESSING_REQUIRED' }
    expect(await dispose([waits])).toBeUndefined()
    expect((await read(id)).reverseFulfillmentOrders.nodes[0]?.status).toBe('OPEN')
    expect(await dispose([{ ...waits, dispositionType: 'NOT_RESTOCKED' }])).toBeUndefined()
    const [work] = (await read(id)).reverseFulfillmentOrders.nodes
    expect(work).toMatchObject({
      status: 'CLOSED',
      lineItems: { nodes: [{ dispositions: [{ type: 'NOT_RESTOCKED', quantity: 2 }] }] },
    })
  })
})
