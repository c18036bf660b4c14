import { describe, expect, it } from 'vitest'
import { createBucket } from '../../sandbox/admin-api/throttle.ts'
import { adminOf } from './as-app.ts'
import { shopA, shopB, useSandbox } from './start-for-test.ts'

const started = useSandbox({ throttle: { maximum: 300, restoreRate: 100 } })
const query = 'query Many { products(first: 100) { nodes { id featuredMedia { id } } } }'

describe('query cost', () => {
  it('counts objects by what is asked for, and gives back what was not used', async () => {
    const { extensions } = await adminOf(
      started,
      shopB,
    )('{ products(first: 100) { nodes { id featuredMedia { id } } } }')
    expect(extensions.cost.requestedQueryCost).toBe(200)
    expect(extensions.cost.actualQueryCost).toBe(10)
    expect(extensions.cost.throttleStatus.currentlyAvailable).toBe(290)
  })

  it('of a mutation starts at ten', async () => {
    const { extensions } = await adminOf(
      started,
      shopB,
    )('mutation { returnCancel(id: "gid://shopify/Return/1") { userErrors { code } } }')
    expect(extensions.cost.requestedQueryCost).toBe(12)
  })

  it.each([
    [250, 1000, undefined],
    [251, 1004, 'MAX_COST_EXCEEDED'],
  ])('of one operation ends at 1000: %d of them cost %d', async (size, cost, code) => {
    const roomy =
      'query($n: Int!) { a: orders(first: $n) { nodes { id customer { id } shippingAddress { id } shippingLine { id } } } }'
    const { extensions, errors } = await adminOf(started, shopB)(roomy, { n: size })
    expect(extensions.cost.requestedQueryCost).toBe(cost)
    expect(errors?.[0]?.extensions?.code).toBe(code ?? 'THROTTLED')
  })
})

describe('throttling', () => {
  it('refuses with 200 and THROTTLED when the bucket is too empty, and serves again once it has filled', async () => {
    const admin = adminOf(started, shopA)
    const bucket = 'query($n: Int!) { orders(first: $n) { nodes { id } } }'
    for (let left = 300; left > 199; left -= 1) await admin(bucket, { n: 1 })
    const refused = await admin(query)
    expect(refused.data).toBeUndefined()
    expect(refused.errors?.[0]).toMatchObject({ message: 'Throttled', extensions: { code: 'THROTTLED' } })
    expect(refused.extensions.cost.actualQueryCost).toBeNull()
    started.realTime.now += 10
    expect((await admin(query)).errors).toBeUndefined()
  })

  it('is counted apart for each shop', async () => {
    const { extensions } = await adminOf(started, shopB)('{ shop { id } }')
    expect(extensions.cost.throttleStatus.currentlyAvailable).toBeGreaterThan(200)
  })

  it('takes exactly what is there, never a point more', () => {
    const time = { now: 0 }
    const bucket = createBucket({ maximum: 100, restoreRate: 10 }, () => time.now)
    expect(bucket.take(100)).toBe(true)
    time.now = 999
    expect(bucket.take(10)).toBe(false)
    time.now = 1000
    expect(bucket.take(10)).toBe(true)
    time.now = 3_600_000
    expect(bucket.status()).toEqual({ maximumAvailable: 100, currentlyAvailable: 100, restoreRate: 10 })
  })
})
