import type { PublishedSchema } from '../schema/load-schema.ts'
import type { Order, Return, Shop } from '../state/model.ts'
import type { AccessToken } from '../state/traffic.ts'
import type { World } from '../world.ts'

/** One request: whose token, which shop, and what it has cost so far. */
export interface ApiContext {
  readonly world: World
  readonly shop: Shop
  readonly published: PublishedSchema
  readonly token: Pick<AccessToken, 'scopes'>
  /** A mutation of this request is to be refused, by a fault. */
  readonly refuseMutations: boolean
  cost: number
  /** What the address of a shop's file begins with. */
  readonly files: string
  /** The way back from an order's parts to the order; here, so that no view imports another in a circle. */
  orderView(order: Order): View
  /** Likewise from a refund to its return. */
  returnView(made: Return): View
}

/** What a resolver answers: a value per field, or a function of the field's arguments. */
export type View = Record<string, unknown>
