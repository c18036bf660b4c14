import { APP_URL } from './app-url.ts'
import type { BuyerActError } from './wire.ts'

/** What can go wrong between the page and the server: `network` has no answer to show, the others carry the server's. */
export type Refusal =
  | { kind: 'network' }
  | { kind: 'session' | 'notFound' | 'invalid' | 'unavailable'; answer: BuyerActError | null }
export type Answer<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

/** A phone on a train may hold a connection open for minutes; the buyer shall learn of it sooner. */
const PATIENCE_MS = 20_000

export interface Asking {
  locale: string
  /** A fresh customer session token: asked for anew with every request, since one lives for five minutes. */
  token: () => Promise<string>
}

/** Asks the server under one address of it. */
export function serverAt(place: string, { locale, token }: Asking) {
  const call = async <T>(path: string, init: RequestInit): Promise<Answer<T>> => {
    const first = await callOnce<T>(path, init)
    // A token may end while it is on its way: with a fresh one the same is asked once more, which is always safe.
    return !first.ok && first.refusal.kind === 'session' ? callOnce<T>(path, init) : first
  }
  const callOnce = async <T>(path: string, init: RequestInit): Promise<Answer<T>> => {
    const bearer = await token().catch(() => null)
    if (bearer === null) return { ok: false, refusal: { kind: 'session', answer: null } }
    const headers = { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json' }
    try {
      return await read<T>(
        await fetch(APP_URL + place + path, { ...init, headers, signal: AbortSignal.timeout(PATIENCE_MS) }),
      )
    } catch {
      return { ok: false, refusal: { kind: 'network' } }
    }
  }
  return {
    get: <T>(path = '', query = '') =>
      call<T>(`${path}?locale=${encodeURIComponent(locale)}${query}`, { method: 'GET' }),
    post: <T>(path: string, body: object) =>
      call<T>(path, { method: 'POST', body: JSON.stringify({ locale, ...body }) }),
  }
}

async function read<T>(response: Response): Promise<Answer<T>> {
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok && answer !== null) return { ok: true, value: answer as T }
  return {
    ok: false,
    refusal: { kind: kindOf(response.status), answer: isBuyerActError(answer) ? answer : null },
  }
}

function kindOf(status: number): Exclude<Refusal['kind'], 'network'> {
  if (status === 401) return 'session'
  if (status === 404) return 'notFound'
  return status >= 400 && status < 500 ? 'invalid' : 'unavailable'
}

const isBuyerActError = (answer: unknown): answer is BuyerActError =>
  typeof answer === 'object' && answer !== null && 'message' in answer && typeof answer.message === 'string'
