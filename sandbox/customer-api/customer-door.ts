import { operationFrom } from '../admin-api/admin-door.ts'
import type { ApiContext } from '../admin-api/context.ts'
import { isAnswer, parseOperation, runOperation } from '../admin-api/execute.ts'
import { createBucket } from '../admin-api/throttle.ts'
import { json } from '../http/respond.ts'
import { verifiedClaims } from '../oauth/session-token.ts'
import type { PublishedSchema } from '../schema/load-schema.ts'
import { customerOf } from '../shop/find.ts'
import { idArgument } from '../state/gid.ts'
import type { Customer, Shop } from '../state/model.ts'
import type { World } from '../world.ts'
import { customerRoot } from './customer-root.ts'

const VERSION = '2026-10'

/**
 * What being fully signed in opens: every lesser degree of having signed in, which the published schema names as scopes
 * too. Whose data an extension may read beside that is what its app was granted.
 */
const SIGNED_IN = [
  'customer_read_unauthenticated',
  'customer_read_pre_authenticated',
  'customer_read_payment_instrument_authenticated',
]

/**
 * POST /customer/api/:version/graphql: what a customer-account extension reaches through
 * shopify://customer-account/api/…; the host sends the customer's session token along.
 */
export function customerDoor(world: World, published: PublishedSchema) {
  const bucket = createBucket(world.options.throttle, world.options.realNow)
  return async (shop: Shop, version: string, request: Request): Promise<Response> => {
    if (version !== VERSION)
      return json({ errors: `The sandbox serves ${VERSION} only, not ${version}` }, 404)
    const customer = await signedIn(world, shop, request)
    if (customer === null) return json({ errors: [{ message: 'Unauthorized' }] }, 401)
    const operation = await operationFrom(request)
    if (operation === null)
      return json({ errors: [{ message: 'Required parameter missing or invalid' }] }, 400)
    const { variables } = operation
    const parsed = parseOperation(published, operation)
    if (isAnswer(parsed)) return json(parsed)
    const context: ApiContext = {
      world,
      shop,
      published,
      token: { scopes: [...SIGNED_IN, ...(shop.installation?.scopes ?? [])] },
      refuseMutations: false,
      cost: 0,
      files: `${world.origins.sandbox}/pictures/`,
      orderView: (order) => ({ __typename: 'Order', name: order.name }),
      returnView: (made) => ({ __typename: 'Return', name: made.name }),
    }
    return json(
      await runOperation({
        published,
        parsed,
        variables,
        context,
        root: customerRoot(customer),
        bucket,
        fault: null,
      }),
    )
  }
}

async function signedIn(world: World, shop: Shop, request: Request): Promise<Customer | null> {
  const token = request.headers.get('authorization')?.replace(/^Bearer /, '') ?? ''
  const claims = await verifiedClaims(world.options, token)
  if (claims?.sub === undefined || claims.dest !== shop.domain) return null
  return customerOf(world, shop, idArgument(claims.sub, 'Customer'))
}
