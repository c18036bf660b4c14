import { z } from 'zod'
import { json } from '../http/respond.ts'
import { liveToken } from '../oauth/tokens.ts'
import type { PublishedSchema } from '../schema/load-schema.ts'
import type { Shop } from '../state/model.ts'
import type { World } from '../world.ts'
import { isAnswer, parseOperation, runOperation, type Operation } from './execute.ts'
import { namedFault } from './named-faults.ts'
import type { ApiContext } from './context.ts'
import { orderView } from './resolvers/order-view.ts'
import { adminRoot } from './resolvers/root.ts'
import { createBucket, type Bucket } from './throttle.ts'

const VERSION = '2026-10'
export const operationBody = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
})

/** POST /admin/api/:version/graphql.json for whichever shop the request names. */
export function adminDoor(world: World, published: PublishedSchema) {
  const buckets = new Map<string, Bucket>()
  const bucketOf = (shop: Shop) => {
    const bucket = buckets.get(shop.domain) ?? createBucket(world.options.throttle, world.options.realNow)
    buckets.set(shop.domain, bucket)
    return bucket
  }
  return async (shop: Shop, version: string, request: Request): Promise<Response> => {
    if (version !== VERSION) return json({ errors: `The sandbox serves ${VERSION} only, not ${version}` }, 404)
    const token = liveToken(world, shop, request.headers.get('x-shopify-access-token'))
    if (token === null) return json({ errors: '[API] Invalid API key or access token (unrecognized login or wrong password)' }, 401)
    const body = operationBody.safeParse(await request.json().catch(() => null))
    if (!body.success) return json({ errors: { query: 'Required parameter missing or invalid' } }, 400)
    const operation: Operation = {
      query: body.data.query,
      variables: body.data.variables ?? {},
      operationName: body.data.operationName ?? null,
    }
    const parsed = parseOperation(published, operation)
    if (isAnswer(parsed)) return json(parsed)
    const name = parsed.operation.name?.value ?? null
    const fault = world.faults.takeGraphql(name) ?? namedFault(world, shop, name, operation.variables)
    if (fault === 'timeout') return unanswered(world)
    if (fault === '500') return json({ errors: 'Internal Server Error' }, 500)
    const context: ApiContext = {
      world,
      shop,
      token,
      refuseMutations: fault === 'userError',
      cost: 0,
      orderView: (order) => orderView(shop, order, context),
    }
    const { variables } = operation
    const answer = await runOperation({ published, parsed, variables, context, root: adminRoot, bucket: bucketOf(shop), fault })
    return fault === 'lostAnswer' ? unanswered(world) : json(answer)
  }
}

/** Longer than any client waits; the timer does not keep the process alive. */
async function unanswered(world: World): Promise<Response> {
  await new Promise((resolve) => setTimeout(resolve, world.options.timeoutMs).unref())
  return json({ errors: 'Gateway Timeout' }, 504)
}
