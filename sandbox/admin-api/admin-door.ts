import { z } from 'zod'
import { json } from '../http/respond.ts'
import { liveToken } from '../oauth/tokens.ts'
import { CDN_FILES } from '../pictures.ts'
import type { PublishedSchema } from '../schema/load-schema.ts'
import type { Shop } from '../state/model.ts'
import type { AccessToken, MutationMade } from '../state/traffic.ts'
import type { World } from '../world.ts'
import type { ApiContext } from './context.ts'
import { isAnswer, type Operation, parseOperation, runOperation } from './execute.ts'
import { namedFault } from './named-faults.ts'
import { outcomeOf, recordMutation } from './record-mutation.ts'
import { orderView } from './resolvers/order-view.ts'
import { returnView } from './resolvers/return-view.ts'
import { adminRoot } from './resolvers/root.ts'
import { type Bucket, createBucket } from './throttle.ts'

const VERSION = '2026-10'
const UNKNOWN_TOKEN = '[API] Invalid API key or access token (unrecognized login or wrong password)'
const operationBody = z.object({
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
    if (version !== VERSION)
      return json({ errors: `The sandbox serves ${VERSION} only, not ${version}` }, 404)
    const token = liveToken(world, shop, request.headers.get('x-shopify-access-token'))
    if (token === null) return json({ errors: UNKNOWN_TOKEN }, 401)
    const operation = await operationFrom(request)
    if (operation === null) return json({ errors: { query: 'Required parameter missing or invalid' } }, 400)
    return answer({ world, published, shop, token, operation, bucket: bucketOf(shop) })
  }
}

/** The operation in a request's body; null when there is none. */
export async function operationFrom(request: Request): Promise<Operation | null> {
  const body = operationBody.safeParse(await request.json().catch(() => null))
  if (!body.success) return null
  const { query, variables, operationName } = body.data
  return { query, variables: variables ?? {}, operationName: operationName ?? null }
}

interface Asked {
  world: World
  published: PublishedSchema
  shop: Shop
  token: AccessToken
  operation: Operation
  bucket: Bucket
}

async function answer({ world, published, shop, token, operation, bucket }: Asked): Promise<Response> {
  const parsed = parseOperation(published, operation)
  if (isAnswer(parsed)) return json(parsed)
  const { variables } = operation
  const name = parsed.operation.name?.value ?? null
  const isMutation = parsed.operation.operation === 'mutation'
  const fault = world.faults.takeGraphql(name, isMutation) ?? namedFault(world, shop, name, variables)
  const record = (outcome: MutationMade['outcome']) =>
    recordMutation(world, shop, parsed.operation, variables, outcome)
  if (fault === '429') {
    record('throttled')
    return tooManyRequests(world)
  }
  if (fault === 'timeout' || fault === '500') {
    record('lost before')
    return fault === '500' ? json({ errors: 'Internal Server Error' }, 500) : unanswered(world)
  }
  const context: ApiContext = {
    world,
    shop,
    published,
    token,
    refuseMutations: fault === 'userError',
    cost: 0,
    files: CDN_FILES,
    orderView: (order) => orderView(shop, order, context),
    returnView: (made) => returnView(shop, made, context),
  }
  const done = await runOperation({ published, parsed, variables, context, root: adminRoot, bucket, fault })
  const lost = fault === 'lostAnswer'
  record(lost && outcomeOf(done) === 'done' ? 'lost after' : outcomeOf(done))
  return lost ? unanswered(world) : json(done)
}

/** Seconds, with a digit behind the point, as Shopify writes them. */
function tooManyRequests({ options }: World): Response {
  const errors =
    'Exceeded 2 calls per second for api client. Reduce request rates to resume uninterrupted service.'
  return json({ errors }, 429, { 'retry-after': options.retryAfterSeconds.toFixed(1) })
}

/** Longer than any client waits; the timer does not keep the process alive. */
async function unanswered(world: World): Promise<Response> {
  await new Promise((resolve) => setTimeout(resolve, world.options.timeoutMs).unref())
  return json({ errors: 'Gateway Timeout' }, 504)
}
