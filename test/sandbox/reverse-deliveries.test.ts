import { beforeEach, describe, expect, it } from 'vitest'
import { adminOf } from './as-app.ts'
import { deliveredOrder } from './order-story.ts'
import { shopA, useSandbox } from './start-for-test.ts'

const started = useSandbox()
const admin = adminOf(started, shopA)

interface Made {
  reverseDelivery: {
    id: string
    deliverable: object
    reverseDeliveryLineItems: { nodes: { quantity: number }[] }
  } | null
  userErrors: { code: string; field: string[] }[]
}
const FIELDS = `{ reverseDelivery { id deliverable { ... on ReverseDeliveryShippingDeliverable {
  tracking { number url } label { publicFileUrl } } }
  reverseDeliveryLineItems(first: 5) { nodes { quantity } } } userErrors { code field } }`

let returnId = 0
let work = ''
let line = ''
beforeEach(async () => {
  const story = await deliveredOrder(started.control, [{ product: 'over-ear-headphones', quantity: 2 }])
  const made = await started.control.requestReturn(shopA, story.id, [
    { product: 'over-ear-headphones', quantity: 2 },
  ])
  returnId = made.id
  await started.control.call(`/shops/${shopA}/returns/${made.id}/approve`, {})
  const held = started.sandbox.world.state.returns.find(({ id }) => id === made.id)
    ?.reverseFulfillmentOrders[0]
  work = `gid://shopify/ReverseFulfillmentOrder/${held?.id}`
  line = `gid://shopify/ReverseFulfillmentOrderLineItem/${held?.lines[0]?.id}`
})

async function create(quantity: number | null, more: object = {}): Promise<Made> {
  const lines = quantity === null ? [] : [{ reverseFulfillmentOrderLineItemId: line, quantity }]
  const { data, errors } = await admin<{ reverseDeliveryCreateWithShipping: Made }>(
    `mutation($work: ID!, $lines: [ReverseDeliveryLineItemInput!]!, $tracking: ReverseDeliveryTrackingInput, $label: ReverseDeliveryLabelInput) {
      reverseDeliveryCreateWithShipping(reverseFulfillmentOrderId: $work, reverseDeliveryLineItems: $lines,
        trackingInput: $tracking, labelInput: $label) ${FIELDS} }`,
    { work, lines, tracking: { number: 'RO1' }, ...more },
  )
  if (!data) throw new Error(JSON.stringify(errors))
  return data.reverseDeliveryCreateWithShipping
}

describe('a reverse delivery', () => {
  it('carries tracking and label; without lines it is for all that comes back', async () => {
    const { reverseDelivery } = await create(null, { label: { fileUrl: 'https://example.com/label.pdf' } })
    expect(reverseDelivery).toMatchObject({
      deliverable: {
        tracking: { number: 'RO1', url: null },
        label: { publicFileUrl: 'https://example.com/label.pdf' },
      },
      reverseDeliveryLineItems: { nodes: [{ quantity: 2 }] },
    })
  })

  it.each([
    [0, 'GREATER_THAN'],
    [1, undefined],
    [2, undefined],
    [3, 'INVALID'],
  ])('for %d of 2 pieces answers %s', async (quantity, code) => {
    expect((await create(quantity)).userErrors[0]?.code).toBe(code)
  })

  it('is changed, and what is not given stays', async () => {
    const { reverseDelivery } = await create(null)
    const { data } = await admin<{ reverseDeliveryShippingUpdate: Made }>(
      `mutation($id: ID!, $label: ReverseDeliveryLabelInput) {
        reverseDeliveryShippingUpdate(reverseDeliveryId: $id, labelInput: $label) ${FIELDS} }`,
      { id: reverseDelivery?.id, label: { fileUrl: 'https://example.com/2.pdf' } },
    )
    expect(data?.reverseDeliveryShippingUpdate.reverseDelivery?.deliverable).toMatchObject({
      tracking: { number: 'RO1' },
      label: { publicFileUrl: 'https://example.com/2.pdf' },
    })
  })

  it('is for open work alone', async () => {
    await started.control.call(`/shops/${shopA}/returns/${returnId}/cancel`, {})
    expect((await create(1)).userErrors[0]?.code).toBe('INVALID_STATE')
  })

  it('tells that a deliverable was attached, naming its return', async () => {
    await started.control.call(`/shops/${shopA}/install`, {})
    await started.sandbox.world.webhooks.settled()
    started.app.asked = []
    await create(1)
    await started.sandbox.world.webhooks.settled()
    expect(started.app.asked[0]?.headers['x-shopify-topic']).toBe('reverse_deliveries/attach_deliverable')
    expect(JSON.parse(started.app.asked[0]?.body ?? '')).toMatchObject({
      return: { id: returnId },
      shipping_deliverable: { tracking_info: { number: 'RO1' } },
    })
  })
})
