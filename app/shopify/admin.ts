/**
 * The one path to the Admin API. Operations are `#graphql` strings typed from the published schema
 * (`npm run codegen`); what Shopify's rules refuse comes back in `userErrors`, as a value.
 */
import type { AdminOperations } from '@shopify/admin-api-client'
import { SessionNotFoundError } from '@shopify/shopify-app-remix/server'
import { assertStillHeld } from '../held-lock.server.ts'
import { log } from '../log.server.ts'
import { shopifyCalls, tokens } from '../metrics.server.ts'
import { currentPriority } from '../priority.server.ts'
import { unauthenticated } from '../shopify.server.ts'
import { budgeted } from './budgeted.ts'
import { expireToken } from './expire-token.ts'
import { withRetries } from './retries.ts'

/** How long one call waits for its answer. */
const PATIENCE_MS = 15_000

/** How long a call that Shopify throttled waits to be sent again; a job rather gives its place to others. */
const LONGEST_WAIT_MS = { interactive: 8_000, refreshing: 0, job: 3_000 } as const

export type Operation = Extract<keyof AdminOperations, string>
export type Result<Op extends Operation> = AdminOperations[Op]['return']
export type Variables<Op extends Operation> = AdminOperations[Op]['variables']

export interface Admin {
  readonly shop: string
  /**
   * Queries are sent again when they are not answered; changes only when Shopify said that nothing was done
   * (throttling), unless they are `repeatable`. A change that may have been made throws OutcomeUnknown:
   * read by our reference whether it was before sending it again.
   * Waits for its shop's budget, people's calls before those of jobs; for long, only by throwing Unavailable with
   * `retryAfterMs`. Under a lock (held-lock.server.ts) a change is sent only while the lock is still ours.
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
export async function adminFor(
  shop: string,
  { patienceMs = PATIENCE_MS, priority = currentPriority() } = {},
): Promise<Admin> {
  let session: Session | undefined
  const access = async () => {
    session ??= await unauthenticated.admin(shop)
    return session
  }
  const readAgain = () => {
    session = undefined
    return access()
  }
  return {
    shop,
    call: (operation, variables, options = {}) => {
      const name = nameOf(operation)
      const call = { shop, operation: name, priority }
      return withRetries({
        operation: name,
        send: async () => {
          const { admin } = await access()
          const data = await budgeted(call, async () => {
            if (isMutation(operation)) await assertStillHeld()
            return request(admin, operation, variables, patienceMs)
          })
          shopifyCalls.inc({ operation: name, result: 'done' })
          if (isMutation(operation)) log.info({ shop, operation: name }, 'changed in Shopify')
          return data.data
        },
        repeatable: options.repeatable ?? !isMutation(operation),
        longestWaitMs: LONGEST_WAIT_MS[priority],
        renewAccess: async () => {
          const refused = session?.session
          const renewed = refused !== undefined && (await isReplaced(refused, readAgain))
          tokens.inc({ event: renewed ? 'renewed' : 'unknown' })
          return renewed
        },
        onFailure: (attempt, error, result) => {
          shopifyCalls.inc({ operation: name, result })
          log.warn({ shop, operation: name, attempt, result, err: error }, 'a call to Shopify failed')
        },
      })
    },
  }
}

/** Whether there is another token: brought by another process, or for this one's refresh token. */
async function isReplaced(refused: Session['session'], readAgain: () => Promise<Session>): Promise<boolean> {
  const isOther = async () => (await readAgain()).session.accessToken !== refused.accessToken
  try {
    if (await isOther()) return true
    await expireToken(refused)
    return await isOther()
  } catch (error) {
    if (error instanceof SessionNotFoundError) return false
    throw error
  }
}

/** The body of the answer, with what it cost beside the data. */
async function request<Op extends Operation>(
  admin: Session['admin'],
  operation: Op,
  variables: Variables<Op>,
  patienceMs: number,
): Promise<{ data: Result<Op> }> {
  const response = await admin.graphql(operation, {
    variables: variables as never,
    signal: AbortSignal.timeout(patienceMs),
  })
  return (await response.json()) as { data: Result<Op> }
}

const isMutation = (operation: string) => /^\s*(?:#graphql\s+)?mutation\b/.test(operation)
const nameOf = (operation: string) => /\b(?:query|mutation)\s+(\w+)/.exec(operation)?.[1] ?? 'unnamed'
