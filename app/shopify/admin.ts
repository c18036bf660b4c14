/**
 * The one path to the Admin API. Operations are `#graphql` strings typed from the published schema
 * (`npm run codegen`); what Shopify's rules refuse comes back in `userErrors`, as a value.
 */
import type { AdminOperations } from '@shopify/admin-api-client'
import { log } from '../log.server.ts'
import { unauthenticated } from '../shopify.server.ts'
import { withRetries } from './retries.ts'

/** How long one call waits for its answer. */
const PATIENCE_MS = 15_000

export type Operation = Extract<keyof AdminOperations, string>
export type Result<Op extends Operation> = AdminOperations[Op]['return']
export type Variables<Op extends Operation> = AdminOperations[Op]['variables']

export interface Admin {
  readonly shop: string
  /**
   * Queries are sent again when they are not answered; changes only when Shopify said that nothing was done
   * (throttling), unless they are `repeatable`. A change that may have been made throws OutcomeUnknown:
   * read by our reference whether it was before sending it again.
   * @throws Unavailable, OutcomeUnknown (retryable); AccessLost, RequestRefused (final)
   */
  call<Op extends Operation>(
    operation: Op,
    variables: Variables<Op>,
    options?: { repeatable?: boolean },
  ): Promise<Result<Op>>
}

type Session = Awaited<ReturnType<typeof unauthenticated.admin>>

/**
 * Speaks for the app, with the shop's offline token, which is refreshed early (shopify.server.ts). Make one
 * for a piece of work, not for the life of the process.
 * @param shop the shop's domain, e.g. "example.myshopify.com"
 */
export async function adminFor(shop: string, { patienceMs = PATIENCE_MS } = {}): Promise<Admin> {
  let session: Session | undefined
  const access = async () => {
    session ??= await unauthenticated.admin(shop)
    return session
  }
  return {
    shop,
    call: (operation, variables, options = {}) =>
      withRetries({
        send: async () => request((await access()).admin, operation, variables, patienceMs),
        repeatable: options.repeatable ?? !isMutation(operation),
        renewAccess: async () => {
          const refused = session?.session.accessToken
          session = undefined
          return (await access()).session.accessToken !== refused
        },
        onFailure: (attempt, error) =>
          log.warn({ shop, operation: nameOf(operation), attempt, err: error }, 'a call to Shopify failed'),
      }),
  }
}

async function request<Op extends Operation>(
  admin: Session['admin'],
  operation: Op,
  variables: Variables<Op>,
  patienceMs: number,
): Promise<Result<Op>> {
  const response = await admin.graphql(operation, {
    variables: variables as never,
    signal: AbortSignal.timeout(patienceMs),
  })
  const { data } = (await response.json()) as { data: Result<Op> }
  return data
}

const isMutation = (operation: string) => /^\s*(?:#graphql\s+)?mutation\b/.test(operation)
const nameOf = (operation: string) => /\b(?:query|mutation)\s+(\w+)/.exec(operation)?.[1] ?? 'unnamed'
