import { describe, expect, it } from 'vitest'
import { adminOf } from './as-app.ts'
import { deliveredOrder, type Story } from './order-story.ts'
import { shopA, useSandbox } from './start-for-test.ts'

const started = useSandbox()
const admin = adminOf(started, shopA)

interface Payload {
  return: {
    id: string
    name: string
    status: string
    decline: { reason: string; note: string } | null
  } | null
  userErrors: { code: string; field: string[]; message: string }[]
}
const FIELDS = '{ return { id name status decline { reason note } } userErrors { code field message } }'

async function mutate(name: string, argument: string, type: string, input: object): Promise<Payload> {
  const { data, errors } = await admin<Record<string, Payload>>(
    `mutation M($v: ${type}!) { ${name}(${argument}: $v) ${FIELDS} }`,
    { v: input },
  )
  if (!data?.[name]) throw new Error(JSON.stringify(errors))
  return data[name]
}
const request = (order: Story, quantity: number, more: object = {}) =>
  mutate('returnRequest', 'input', 'ReturnRequestInput', {
    orderId: order.gid,
    returnLineItems: [{ fulfillmentLineItemId: order.fulfillmentLines[0]?.gid, quantity, ...more }],
  })
const approve = (id: string) => mutate('returnApproveRequest', 'input', 'ReturnApproveRequestInput', { id })
const decline = (id: string, declineNote: string) =>
  mutate('returnDeclineRequest', 'input', 'ReturnDeclineRequestInput', {
    id,
    declineReason: 'OTHER',
    declineNote,
  })

const order = (quantity = 1) =>
  deliveredOrder(started.control, [{ product: 'over-ear-headphones', quantity }])
async function requested(): Promise<string> {
  const { return: made } = await request(await order(), 1)
  return made?.id ?? ''
}
async function cancel(id: string): Promise<Payload> {
  const { data } = await admin<{ returnCancel: Payload }>(
    `mutation($id: ID!) { returnCancel(id: $id) ${FIELDS} }`,
    { id },
  )
  if (!data) throw new Error('no answer')
  return data.returnCancel
}

describe('requesting a return', () => {
  it('leaves it REQUESTED, named after the order', async () => {
    const story = await order()
    const { return: made, userErrors } = await request(story, 1)
    expect(userErrors).toEqual([])
    expect(made).toMatchObject({ name: `${story.name}-R1`, status: 'REQUESTED', decline: null })
  })

  it.each([
    [0, 'GREATER_THAN'],
    [1, undefined],
    [2, undefined],
    [3, 'INVALID'],
  ])('of %d out of 2 delivered answers %s', async (quantity, code) => {
    const { userErrors } = await request(await order(2), quantity)
    expect(userErrors[0]?.code).toBe(code)
  })

  it('counts the same line only once when it is named twice', async () => {
    const story = await order(1)
    const line = { fulfillmentLineItemId: story.fulfillmentLines[0]?.gid, quantity: 1 }
    const { userErrors } = await mutate('returnRequest', 'input', 'ReturnRequestInput', {
      orderId: story.gid,
      returnLineItems: [line, line],
    })
    expect(userErrors[0]).toMatchObject({
      code: 'INVALID',
      field: ['input', 'returnLineItems', '1', 'fulfillmentLineItemId'],
    })
  })

  it('of a line that is not of the order is refused, and nothing is left behind', async () => {
    const [mine, other] = [await order(), await order()]
    const { userErrors } = await mutate('returnRequest', 'input', 'ReturnRequestInput', {
      orderId: mine.gid,
      returnLineItems: [{ fulfillmentLineItemId: other.fulfillmentLines[0]?.gid, quantity: 1 }],
    })
    expect(userErrors[0]?.code).toBe('NOT_FOUND')
    const { returns } = await started.control.ledger(shopA)
    expect(returns.filter(({ orderId }) => orderId === mine.id)).toEqual([])
  })

  it.each([
    [299, undefined],
    [300, undefined],
    [301, 'TOO_LONG'],
  ])('with a customer note of %d characters answers %s', async (length, code) => {
    const { userErrors } = await request(await order(), 1, { customerNote: 'x'.repeat(length) })
    expect(userErrors[0]?.code).toBe(code)
  })

  it('is not idempotent: the same request again takes what is left', async () => {
    const story = await order(2)
    const first = await request(story, 1)
    const second = await request(story, 1)
    expect(second.return?.id).not.toBe(first.return?.id)
  })
})

describe('a requested return', () => {
  it('opens when approved, once', async () => {
    const id = await requested()
    expect((await approve(id)).return?.status).toBe('OPEN')
    expect((await approve(id)).userErrors[0]).toMatchObject({ code: 'INVALID_STATE', field: ['input', 'id'] })
    expect((await decline(id, 'too late')).userErrors[0]?.code).toBe('INVALID_STATE')
  })

  it('keeps the note when declined, and is closed to approval', async () => {
    const id = await requested()
    expect((await decline(id, 'A3 and CRD 16(c)')).return).toMatchObject({
      status: 'DECLINED',
      decline: { reason: 'OTHER', note: 'A3 and CRD 16(c)' },
    })
    expect((await approve(id)).userErrors[0]?.code).toBe('INVALID_STATE')
  })

  it.each([
    [499, undefined],
    [500, undefined],
    [501, 'TOO_LONG'],
  ])('declined with a note of %d characters answers %s', async (length, code) => {
    const { userErrors } = await decline(await requested(), 'x'.repeat(length))
    expect(userErrors[0]?.code).toBe(code)
  })

  it('that does not exist is not found', async () => {
    expect((await approve('gid://shopify/Return/1')).userErrors[0]?.code).toBe('NOT_FOUND')
  })

  it('may be cancelled, also once open, but not once declined or cancelled', async () => {
    const [first, second, third] = [await requested(), await requested(), await requested()]
    await approve(second)
    await decline(third, 'no')
    expect((await cancel(first)).return?.status).toBe('CANCELED')
    expect((await cancel(second)).return?.status).toBe('CANCELED')
    expect((await cancel(third)).userErrors[0]?.code).toBe('INVALID_STATE')
    expect((await cancel(first)).userErrors[0]?.code).toBe('INVALID_STATE')
  })
})

interface Returnable {
  returnableFulfillments: { nodes: { returnableFulfillmentLineItems: { nodes: { quantity: number }[] } }[] }
}
const returnable = async (story: Story): Promise<number[]> => {
  const { data } = await admin<Returnable>(
    'query($id: ID!) { returnableFulfillments(orderId: $id, first: 5) { nodes { returnableFulfillmentLineItems(first: 5) { nodes { quantity } } } } }',
    { id: story.gid },
  )
  return (
    data?.returnableFulfillments.nodes.flatMap((node) =>
      node.returnableFulfillmentLineItems.nodes.map(({ quantity }) => quantity),
    ) ?? [-1]
  )
}

describe('what can be returned', () => {
  it.each([
    [1, [2]],
    [2, [1]],
    [3, []],
  ])('is less by the %d of 3 pieces that were paid back without a return: %j', async (quantity, left) => {
    const story = await order(3)
    await started.control.call(`/shops/${shopA}/orders/${story.id}/refund`, {
      lines: [{ product: 'over-ear-headphones', quantity }],
    })
    expect(await returnable(story)).toEqual(left)
  })

  it('is what was fulfilled', async () => {
    const { id, gid, name } = await started.control.placeOrder(shopA, 'ana@example.ro', [
      { product: 'button-camera', quantity: 1 },
    ])
    expect(await returnable({ id, gid, name, fulfillmentLines: [], lineIds: [] })).toEqual([])
  })

  it('shrinks with each return and comes back with one that is declined', async () => {
    const story = await order(3)
    expect(await returnable(story)).toEqual([3])
    const { return: made } = await request(story, 2)
    expect(await returnable(story)).toEqual([1])
    await decline(made?.id ?? '', 'no')
    expect(await returnable(story)).toEqual([3])
  })
})
