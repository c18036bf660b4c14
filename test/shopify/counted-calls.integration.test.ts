/** What operators read of the calls to Shopify: how many, what became of each, how long, what they cost. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { AccessLost } from '../../app/errors.ts'
import { adminFor } from '../../app/shopify/admin.ts'
import { readShop } from '../../app/shopify/shop.ts'
import { testSandbox } from '../harness/sandbox.ts'
import { shopA } from '../harness/test-environment.ts'
import { watchMetrics } from '../harness/watch-metrics.ts'
import { openApp } from './open-app.ts'

const control = () => testSandbox().control
const ofCalls = () =>
  watchMetrics(
    ...['recourse_shopify_calls_total', 'recourse_shopify_call_seconds_count'],
    ...['recourse_shopify_cost_points_total', 'recourse_shopify_wait_seconds_count'],
  )
const call = (result: string) => `recourse_shopify_calls_total{operation="Shop",result="${result}"}`

/** The shop and its address: a point for each object (https://shopify.dev/docs/api/usage/limits). */
const COST_OF_SHOP = 2

beforeAll(() => openApp())
afterEach(() => control().faults({ clear: true }))
afterAll(() => db.$disconnect())

test.each([
  ['throttled', 'throttled'],
  ['500', 'unanswered'],
])('%s twice, then answered: each is counted, and costs what Shopify says', async (kind, result) => {
  await control().faults({ graphql: [{ operation: 'Shop', kind, times: 2 }] })
  const risen = await ofCalls()
  await readShop(await adminFor(shopA))
  expect(await risen()).toEqual({
    [call(result)]: 2,
    [call('done')]: 1,
    'recourse_shopify_call_seconds_count{operation="Shop"}': 3,
    'recourse_shopify_cost_points_total{operation="Shop"}': COST_OF_SHOP,
    'recourse_shopify_wait_seconds_count{priority="interactive"}': 3,
  })
})

test('a shop that gives no access is counted, and nothing else: nothing was sent', async () => {
  const risen = await ofCalls()
  await expect(readShop(await adminFor('nobody.myshopify.com'))).rejects.toThrow(AccessLost)
  expect(await risen()).toEqual({ [call('final')]: 1 })
})
