/** What Shopify says a call cost and how much is left. https://shopify.dev/docs/api/usage/limits */
import { GraphqlQueryError } from '@shopify/shopify-api'
import { z } from 'zod'

const cost = z.object({
  requestedQueryCost: z.number(),
  /** Null when nothing was done: throttled. */
  actualQueryCost: z
    .number()
    .nullish()
    .transform((points) => points ?? 0),
  throttleStatus: z.object({
    maximumAvailable: z.number(),
    currentlyAvailable: z.number(),
    restoreRate: z.number().positive(),
  }),
})

export type Cost = z.infer<typeof cost>

const answer = z.object({ extensions: z.object({ cost }) })

/** @param said the body of an answer, or the error that the library made of one; undefined when it tells no cost */
export function costOf(said: unknown): Cost | undefined {
  const read = answer.safeParse(said instanceof GraphqlQueryError ? said.body : said)
  return read.success ? read.data.extensions.cost : undefined
}
