import { APP_URL } from './app-url.ts'
import type {
  AnswersBody,
  BuyerError,
  BuyerOrder,
  BuyerPreview,
  BuyerReceipt,
  PhotoBody,
  PhotoTarget,
  StatementBody,
} from './wire.ts'

/** What can go wrong between the page and the server: `network` has no answer to show, the others carry the server's. */
export type Refusal =
  | { kind: 'network' }
  | { kind: 'session' | 'notFound' | 'invalid' | 'unavailable'; answer: BuyerError | null }
export type Answer<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

export interface BuyerApi {
  /** As it is when the page opens, or under the answers given so far. */
  order(said: Required<Pick<AnswersBody, 'answers' | 'arrivedOn'>>): Promise<Answer<BuyerOrder>>
  preview(body: StatementBody): Promise<Answer<BuyerPreview>>
  state(body: StatementBody): Promise<Answer<BuyerReceipt>>
  /** Where to send a photo; `invalid`: it is not taken, and why. */
  photoPlace(body: PhotoBody): Promise<Answer<PhotoTarget>>
  /** Whether it has arrived there. */
  sendPhoto(place: PhotoTarget, file: File): Promise<boolean>
}

/** A phone on a train may hold a connection open for minutes; the buyer shall learn of it sooner. */
const PATIENCE_MS = 20_000
/** Ten megabytes on a slow line. */
const PHOTO_PATIENCE_MS = 120_000

interface Circumstances {
  /** Numeric. */
  orderId: string
  locale: string
  /** A fresh customer session token: asked for anew with every request, since one lives for five minutes. */
  token: () => Promise<string>
}

export function buyerApi({ orderId, locale, token }: Circumstances): BuyerApi {
  const url = `${APP_URL}/buyer/orders/${orderId}`
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
        await fetch(url + path, { ...init, headers, signal: AbortSignal.timeout(PATIENCE_MS) }),
      )
    } catch {
      return { ok: false, refusal: { kind: 'network' } }
    }
  }
  const post = <T>(path: string, body: object) =>
    call<T>(path, { method: 'POST', body: JSON.stringify({ locale, ...body }) })
  return {
    order: (said) =>
      Object.keys({ ...said.answers, ...said.arrivedOn }).length === 0
        ? call(`?locale=${encodeURIComponent(locale)}`, { method: 'GET' })
        : post('', said),
    preview: (body) => post('/preview', body),
    state: (body) => post('/statements', body),
    photoPlace: (body) => post('/photos', body),
    sendPhoto,
  }
}

/** To Shopify's own storage, which takes a form with the file last. */
async function sendPhoto({ url, fields }: PhotoTarget, file: File): Promise<boolean> {
  const form = new FormData()
  for (const { name, value } of fields) form.append(name, value)
  form.append('file', file)
  const signal = AbortSignal.timeout(PHOTO_PATIENCE_MS)
  const sent = await fetch(url, { method: 'POST', body: form, signal }).catch(() => null)
  return sent?.ok ?? false
}

async function read<T>(response: Response): Promise<Answer<T>> {
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok && answer !== null) return { ok: true, value: answer as T }
  return {
    ok: false,
    refusal: { kind: kindOf(response.status), answer: isBuyerError(answer) ? answer : null },
  }
}

function kindOf(status: number): Exclude<Refusal['kind'], 'network'> {
  if (status === 401) return 'session'
  if (status === 404) return 'notFound'
  return status >= 400 && status < 500 ? 'invalid' : 'unavailable'
}

const isBuyerError = (answer: unknown): answer is BuyerError =>
  typeof answer === 'object' && answer !== null && 'message' in answer && typeof answer.message === 'string'
