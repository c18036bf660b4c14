/**
 * A session storage that replaces offline tokens before they run out. They live an hour; refreshing early
 * means no call waits for it, and refreshing under a lock that all processes share means no two of them use
 * the same refresh token (Shopify retires one when its successor is used).
 * https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/offline-access-tokens
 */
import { HttpResponseError, type Session } from '@shopify/shopify-api'
import type { SessionStorage } from '@shopify/shopify-app-session-storage'
import { Unavailable } from '../errors.ts'
import { log } from '../log.server.ts'
import { tokens } from '../metrics.server.ts'

/** The library itself would refresh at 5 minutes, without a lock: it must never get there. */
const EARLY_MS = 10 * 60_000

export interface Refreshing {
  stored: SessionStorage
  /** Runs `act` with the storage as it is inside a lock for this session, held by nobody else in any process. */
  locked: <T>(id: string, act: (storage: SessionStorage) => Promise<T>) => Promise<T>
  /** Trades a refresh token for new tokens. */
  refresh: (shop: string, refreshToken: string) => Promise<Session>
  /** Real time, in milliseconds. */
  clock?: () => number
}

export function refreshingSessions({
  stored,
  locked,
  refresh,
  clock = Date.now,
}: Refreshing): SessionStorage {
  /** Callers in this process share one refresh, so that they do not queue up on database connections. */
  const underWay = new Map<string, Promise<Session | undefined>>()

  const renew = async (id: string) =>
    locked(id, async (storage) => {
      const session = await storage.loadSession(id)
      if (!session?.refreshToken || !isDue(session, clock())) return session
      try {
        const renewed = await refresh(session.shop, session.refreshToken)
        await storage.storeSession(renewed)
        tokens.inc({ event: 'refreshed' })
        return renewed
      } catch (error) {
        return afterFailure(session, error, clock())
      }
    })

  return {
    storeSession: (session) => stored.storeSession(session),
    deleteSession: (id) => stored.deleteSession(id),
    deleteSessions: (ids) => stored.deleteSessions(ids),
    findSessionsByShop: (shop) => stored.findSessionsByShop(shop),
    async loadSession(id) {
      const session = await stored.loadSession(id)
      if (!session || !isDue(session, clock())) return session
      const renewal = underWay.get(id) ?? renew(id).finally(() => underWay.delete(id))
      underWay.set(id, renewal)
      return renewal
    },
  }
}

function isDue(session: Session, now: number): boolean {
  if (session.isOnline || !session.refreshToken) return false
  if (session.refreshTokenExpires && session.refreshTokenExpires.getTime() <= now) return false
  return !session.accessToken || (session.expires?.getTime() ?? Infinity) - now < EARLY_MS
}

/**
 * While the token still works, a failed refresh is only worth a line in the log. After that: refused for good
 * → as if there were no session, so that the next person who opens the app brings a new one.
 */
function afterFailure(session: Session, error: unknown, now: number): Session | undefined {
  const works = session.accessToken && (session.expires?.getTime() ?? Infinity) > now
  log.warn({ err: error, shop: session.shop, works: Boolean(works) }, 'token refresh failed')
  const refused = error instanceof HttpResponseError && isFinal(error.response.code)
  tokens.inc({ event: works ? 'still_good' : refused ? 'refused' : 'unanswered' })
  if (works) return session
  if (refused) return undefined
  throw new Unavailable('the token ran out and could not be refreshed', { cause: error })
}

const isFinal = (status: number) => status < 500 && status !== 429
