import { describe, expect, it } from 'vitest'
import { isSatisfied, parseRequirement } from '../../sandbox/schema/required-access.ts'
import { adminOf, askGraphql, tokenFor } from './as-app.ts'
import { shopA, shopB, useSandbox } from './start-for-test.ts'

const started = useSandbox()
const admin = adminOf(started, shopA)

describe('the published schema', () => {
  it('refuses a field it does not have, in the words of Shopify', async () => {
    const { data, errors } = await admin('{ shop { nope } }')
    expect(data).toBeUndefined()
    expect(errors?.[0]).toMatchObject({
      message: "Field 'nope' doesn't exist on type 'Shop'",
      extensions: { code: 'undefinedField', typeName: 'Shop', fieldName: 'nope' },
    })
  })

  it('refuses an input that lacks what is required', async () => {
    const { data, errors } = await admin(
      'mutation($input: ReturnRequestInput!) { returnRequest(input: $input) { userErrors { message } } }',
      { input: { orderId: 'gid://shopify/Order/1' } },
    )
    expect(data).toBeUndefined()
    expect(errors?.[0]?.extensions).toEqual({ code: 'INVALID_VARIABLE' })
  })

  it('refuses what is no global id', async () => {
    const { errors } = await admin('{ order(id: "1001") { id } }')
    expect(errors?.[0]?.message).toBe("Invalid global id '1001'")
  })

  it('refuses a version it does not serve', async () => {
    const { url } = started.sandbox
    const answer = await fetch(`${url}/admin/api/2024-01/graphql.json`, {
      method: 'POST',
      headers: { 'x-sandbox-host': shopA },
    })
    expect(answer.status).toBe(404)
  })

  it('says aloud what it has but the sandbox does not model', async () => {
    const { data, errors } = await admin<{ shop: null }>('{ shop { features { storefront } } }')
    expect(data).toBeNull()
    expect(errors?.[0]?.extensions).toEqual({ code: 'SANDBOX_NOT_MODELLED' })
    expect(errors?.[0]?.message).toContain('Shop.features')
  })

  it('says aloud which search it does not model', async () => {
    const { errors } = await admin('{ products(first: 1, query: "inventory_total:<5") { nodes { id } } }')
    expect(errors?.[0]?.message).toContain('search by "inventory_total"')
  })
})

describe('access scopes', () => {
  it('deny what the token was not granted', async () => {
    const token = await tokenFor(started, shopB)
    const held = started.sandbox.world.state.tokens.find((one) => one.token === token)
    if (held) held.scopes = ['read_products']
    const answer = await askGraphql(started, shopB, token, '{ orders(first: 1) { nodes { id } } }')
    const { errors } = (await answer.json()) as { errors: object[] }
    expect(errors[0]).toMatchObject({ extensions: { code: 'ACCESS_DENIED' }, path: ['orders', 'nodes'] })
  })

  it('are read from the words of the schema: any of a clause, all clauses', () => {
    const words =
      '`read_orders` access scope or `read_marketplace_orders` access scope. Also: Requires the `read_returns` access scope.'
    const requirement = parseRequirement(words)
    expect(isSatisfied(requirement, ['read_orders'])).toBe(false)
    expect(isSatisfied(requirement, ['read_returns'])).toBe(false)
    expect(isSatisfied(requirement, ['read_marketplace_orders', 'read_returns'])).toBe(true)
  })

  it('to write include the scope to read', () => {
    expect(isSatisfied(parseRequirement('`read_returns` access scope.'), ['write_returns'])).toBe(true)
    expect(isSatisfied(parseRequirement('`write_returns` access scope.'), ['read_returns'])).toBe(false)
  })
})

interface Products {
  products: { nodes: { title: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
}

describe('pages', () => {
  const query =
    'query($n: Int, $after: String) { products(first: $n, after: $after) { nodes { title } pageInfo { hasNextPage endCursor } } }'

  it('follow one another by cursor, and the last says so', async () => {
    const first = await admin<Products>(query, { n: 3 })
    expect(first.data?.products.nodes).toHaveLength(3)
    expect(first.data?.products.pageInfo.hasNextPage).toBe(true)
    const second = await admin<Products>(query, { n: 3, after: first.data?.products.pageInfo.endCursor })
    expect(second.data?.products.nodes.map(({ title }) => title)).toEqual(['Over-ear headphones Pro'])
    expect(second.data?.products.pageInfo.hasNextPage).toBe(false)
  })

  it.each([
    [null, 'you must provide one of first or last'],
    [0, 'first must be from 1 to 250, was 0'],
    [251, 'first must be from 1 to 250, was 251'],
  ])('of size %s are refused', async (n, message) => {
    expect((await admin(query, { n })).errors?.[0]?.message).toBe(message)
  })

  it('may hold 250', async () => {
    const { errors } = await admin('{ products(first: 250) { nodes { id } } }')
    expect(errors).toBeUndefined()
  })
})
