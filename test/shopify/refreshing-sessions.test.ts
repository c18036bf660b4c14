import { HttpResponseError, Session } from '@shopify/shopify-api'
import { expect, test } from 'vitest'
import { Unavailable } from '../../app/errors.ts'
import { refreshingSessions } from '../../app/shopify/refreshing-sessions.ts'
import { watchMetrics } from '../harness/watch-metrics.ts'

const MINUTE = 60_000
const shop = 'a.myshopify.com'
const id = `offline_${shop}`

interface Tokens {
  expiresIn: number
  refreshExpiresIn?: number
  accessToken?: string | undefined
}

const session = ({ expiresIn, refreshExpiresIn = 90 * 24 * 60 * MINUTE, ...tokens }: Tokens) =>
  new Session({
    ...{ id, shop, state: '', isOnline: false, refreshToken: 'refresh-1' },
    ...('accessToken' in tokens ? tokens : { accessToken: 'access-1' }),
    expires: new Date(expiresIn),
    refreshTokenExpires: new Date(refreshExpiresIn),
  } as ConstructorParameters<typeof Session>[0])

const became = (event: string) => `recourse_tokens_total{event="${event}"}`

/** A storage that holds one session, at the time 0; how often it was refreshed is counted. */
function storage(first: Session | undefined, refresh?: () => Promise<Session>) {
  let held = first
  const count = { refreshes: 0 }
  const stored = {
    loadSession: async () => held,
    storeSession: async (it: Session) => {
      held = it
      return true
    },
    deleteSession: async () => true,
    deleteSessions: async () => true,
    findSessionsByShop: async () => (held ? [held] : []),
  }
  let queue: Promise<unknown> = Promise.resolve()
  const sessions = () =>
    refreshingSessions({
      stored,
      locked: (_, act) => {
        const result = queue.then(() => act(stored))
        queue = result.catch(() => undefined)
        return result
      },
      refresh: async () => {
        count.refreshes++
        return refresh ? refresh() : session({ expiresIn: 60 * MINUTE, accessToken: 'access-2' })
      },
      clock: () => 0,
    })
  return { sessions, count }
}

test.each([
  ['ten minutes and a moment before it runs out', 10 * MINUTE + 1, 0],
  ['ten minutes before', 10 * MINUTE, 0],
  ['less than ten minutes before', 10 * MINUTE - 1, 1],
  ['after it ran out', -1, 1],
])('%s, a token is refreshed %#', async (_, expiresIn, refreshes) => {
  const { sessions, count } = storage(session({ expiresIn }))
  const loaded = await sessions().loadSession(id)
  expect(count.refreshes).toBe(refreshes)
  expect(loaded?.accessToken).toBe(refreshes ? 'access-2' : 'access-1')
})

test('two callers in one process and one in another share one refresh', async () => {
  const { sessions, count } = storage(session({ expiresIn: MINUTE }))
  const risen = await watchMetrics('recourse_tokens_total')
  const [here, elsewhere] = [sessions(), sessions()]
  const loaded = await Promise.all([here.loadSession(id), here.loadSession(id), elsewhere.loadSession(id)])
  expect(count.refreshes).toBe(1)
  expect(loaded.map((it) => it?.accessToken)).toEqual(['access-2', 'access-2', 'access-2'])
  expect(await risen()).toEqual({ [became('refreshed')]: 1 })
})

test('a token that was declared void is replaced', async () => {
  const { sessions } = storage(session({ expiresIn: 60 * MINUTE, accessToken: undefined }))
  expect((await sessions().loadSession(id))?.accessToken).toBe('access-2')
})

test('a refresh token that ran out is not tried', async () => {
  const { sessions, count } = storage(session({ expiresIn: -1, refreshExpiresIn: 0 }))
  expect((await sessions().loadSession(id))?.accessToken).toBe('access-1')
  expect(count.refreshes).toBe(0)
})

const answered = (code: number) =>
  new HttpResponseError({ message: 'no', code, statusText: '', body: {}, headers: {} })
const refused = () => answered(400)

test.each([
  ['refused', refused()],
  ['unanswered', new TypeError('fetch failed')],
])('%s while the token still works: the token is used', async (_, error) => {
  const { sessions } = storage(session({ expiresIn: MINUTE }), () => Promise.reject(error))
  const risen = await watchMetrics('recourse_tokens_total')
  expect((await sessions().loadSession(id))?.accessToken).toBe('access-1')
  expect(await risen()).toEqual({ [became('still_good')]: 1 })
})

test('refused after it ran out: as if there were no session', async () => {
  const { sessions } = storage(session({ expiresIn: -1 }), () => Promise.reject(refused()))
  const risen = await watchMetrics('recourse_tokens_total')
  expect(await sessions().loadSession(id)).toBeUndefined()
  expect(await risen()).toEqual({ [became('refused')]: 1 })
})

test.each([
  ['unanswered', new TypeError('fetch failed')],
  ['answered 503', answered(503)],
  ['answered 429', answered(429)],
])('%s after it ran out: a failure that may pass', async (_, error) => {
  const { sessions } = storage(session({ expiresIn: -1 }), () => Promise.reject(error))
  const risen = await watchMetrics('recourse_tokens_total')
  await expect(sessions().loadSession(id)).rejects.toThrow(Unavailable)
  expect(await risen()).toEqual({ [became('unanswered')]: 1 })
})

test('no session is no session', async () => {
  expect(await storage(undefined).sessions().loadSession(id)).toBeUndefined()
})
