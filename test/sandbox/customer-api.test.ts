import { describe, expect, it } from 'vitest'
import { ask } from './as-app.ts'
import { deliveredOrder } from './order-story.ts'
import { shopA, shopB, useSandbox } from './start-for-test.ts'

const started = useSandbox()
const QUERY = `query($id: ID!) { customer { firstName emailAddress { emailAddress } }
  order(id: $id) { name totalPrice { amount currencyCode } lineItems(first: 5) { nodes { title quantity image { url altText } } } } }`

interface Answer {
  data?: {
    customer: { firstName: string }
    order: { name: string; lineItems: { nodes: { image: { url: string } }[] } } | null
  }
  errors?: { message: string }[]
}
const customer = async (email: string) => {
  const { customers } = await started.control.ledger(shopA)
  return customers.find((one) => one.email === email)?.gid ?? ''
}
async function asked(token: string, id: string, shop = shopA, query = QUERY) {
  const headers = { authorization: `Bearer ${token}` }
  const answer = await ask(
    started,
    shop,
    '/customer/api/2026-10/graphql',
    { query, variables: { id } },
    headers,
  )
  return { status: answer.status, body: (await answer.json()) as Answer }
}

describe('the Customer Account API', () => {
  it('shows customers their own orders, with pictures that a browser can load', async () => {
    const story = await deliveredOrder(started.control, [{ product: 'in-ear-earpiece', quantity: 1 }])
    const token = await started.control.customerToken(shopA, await customer('ana@example.ro'))
    const { body } = await asked(token, story.gid)
    expect(body.data?.customer.firstName).toBe('Ana')
    expect(body.data?.order?.name).toBe(story.name)
    const url = body.data?.order?.lineItems.nodes[0]?.image.url ?? ''
    expect((await fetch(url)).status).toBe(200)
  })

  it('shows nobody the orders of others', async () => {
    const story = await deliveredOrder(started.control, [{ product: 'in-ear-earpiece', quantity: 1 }])
    const token = await started.control.customerToken(shopA, await customer('mihai@example.ro'))
    expect((await asked(token, story.gid)).body.data?.order).toBeNull()
  })

  it.each([
    ['expired', { expired: '1' }, shopA],
    ['for another app', { aud: 'another' }, shopA],
    ['for another shop', {}, shopB],
  ])('refuses a token %s', async (_, more, shop) => {
    const token = await started.control.customerToken(
      shopA,
      await customer('ana@example.ro'),
      more as Record<string, string>,
    )
    expect((await asked(token, 'gid://shopify/Order/1', shop)).status).toBe(401)
  })

  it('refuses fields that the published schema does not have', async () => {
    const token = await started.control.customerToken(shopA, await customer('ana@example.ro'))
    const { body } = await asked(token, 'gid://shopify/Order/1', shopA, '{ customer { password } }')
    expect(body.errors?.[0]?.message).toBe("Field 'password' doesn't exist on type 'Customer'")
  })
})
