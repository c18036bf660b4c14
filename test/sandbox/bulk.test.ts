import { beforeEach, describe, expect, it } from 'vitest'
import { adminOf } from './as-app.ts'
import { deliveredOrder } from './order-story.ts'
import { shopA, shopB, useSandbox } from './start-for-test.ts'

const started = useSandbox({ jobMs: 20 })
const admin = adminOf(started, shopA)
const ORDERS = '{ orders { edges { node { id name lineItems { nodes { id quantity } } } } } }'

interface Run {
  bulkOperation: { id: string; status: string } | null
  userErrors: { code: string; message: string }[]
}
const run = async (query: string, ask = admin): Promise<Run> => {
  const { data, errors } = await ask<{ bulkOperationRunQuery: Run }>(
    `mutation($query: String!) { bulkOperationRunQuery(query: $query, groupObjects: true) {
      bulkOperation { id status } userErrors { code message } } }`,
    { query },
  )
  if (!data) throw new Error(JSON.stringify(errors))
  return data.bulkOperationRunQuery
}
interface Operation {
  status: string
  errorCode: string | null
  url: string | null
  objectCount: string
  rootObjectCount: string
}
const read = async (id: string, ask = admin): Promise<Operation> => {
  const { data } = await ask<{ bulkOperation: Operation }>(
    'query($id: ID!) { bulkOperation(id: $id) { status errorCode url objectCount rootObjectCount } }',
    { id },
  )
  return data?.bulkOperation as Operation
}
const ended = async (id: string, ask = admin): Promise<Operation> => {
  await expect.poll(async () => (await read(id, ask)).status).not.toBe('RUNNING')
  return read(id, ask)
}

beforeEach(async () => {
  await started.control.call(`/shops/${shopA}/install`, {})
  started.sandbox.world.state.orders = []
})

describe('a bulk query', () => {
  it('runs aside, keeps lines of JSON that name their parents, and tells when it ended', async () => {
    const story = await deliveredOrder(started.control, [{ product: 'in-ear-earpiece', quantity: 2 }])
    await started.sandbox.world.webhooks.settled()
    started.app.asked = []
    const { bulkOperation } = await run(ORDERS)
    expect(bulkOperation?.status).toBe('CREATED')
    const done = await ended(bulkOperation?.id ?? '')
    expect(done).toMatchObject({ status: 'COMPLETED', objectCount: '2', rootObjectCount: '1' })
    const lines = (await (await fetch(done.url ?? '')).text()).trim().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { id: story.gid, name: story.name },
      { id: `gid://shopify/LineItem/${story.lineIds[0]}`, quantity: 2, __parentId: story.gid },
    ])
    await started.sandbox.world.webhooks.settled()
    expect(started.app.asked.map(({ headers }) => headers['x-shopify-topic'])).toEqual([
      'bulk_operations/finish',
    ])
    expect(JSON.parse(started.app.asked[0]?.body ?? '')).toMatchObject({
      admin_graphql_api_id: bulkOperation?.id,
      status: 'completed',
      error_code: null,
    })
  })

  it('reads all pages, not only the first', async () => {
    const { world } = started.sandbox
    const story = await deliveredOrder(started.control, [{ product: 'in-ear-earpiece', quantity: 1 }])
    const order = world.state.orders.find(({ id }) => id === story.id)
    if (!order) throw new Error('no order')
    for (let count = 0; count < 250; count += 1) world.state.orders.push({ ...order, id: 1000 + count })
    const { bulkOperation } = await run('{ orders { nodes { id } } }')
    expect((await ended(bulkOperation?.id ?? '')).rootObjectCount).toBe('251')
  })

  it.each([
    ['{ shop { name } }', 'at least one connection'],
    ['{ orders { nodes { nope } } }', 'Cannot query field'],
    ['{ orders {', 'Invalid bulk query'],
    [
      '{ orders { nodes { id fulfillmentOrders { nodes { id lineItems { nodes { id } } } } } } }',
      'nesting depth of more than 2',
    ],
  ])('%s is refused', async (query, why) => {
    const { userErrors } = await run(query)
    expect(userErrors[0]).toMatchObject({ code: 'INVALID', message: expect.stringContaining(why) })
  })

  it('without the scope fails, and says why', async () => {
    const askB = adminOf(started, shopB)
    await askB('{ shop { name } }')
    await deliveredOrder(
      started.control,
      [{ product: 'travel-pillow', quantity: 1 }],
      shopB,
      'eleni@example.gr',
    )
    for (const held of started.sandbox.world.state.tokens)
      if (held.shop === shopB) held.scopes = ['read_products']
    const { bulkOperation } = await run(ORDERS, askB)
    expect(await ended(bulkOperation?.id ?? '', askB)).toMatchObject({
      status: 'FAILED',
      errorCode: 'ACCESS_DENIED',
      url: null,
    })
  })

  it('runs beside four others, and no more', async () => {
    const { options, state } = started.sandbox.world
    options.jobMs = 60_000
    const codes = []
    for (let count = 0; count < 6; count += 1) codes.push((await run(ORDERS)).userErrors[0]?.code)
    expect(codes).toEqual([...Array(5).fill(undefined), 'OPERATION_IN_PROGRESS'])
    Object.assign(options, { jobMs: 20 })
    state.bulkOperations = []
  })
})
