/**
 * The door for buyers: who they are, what they may send, and the one shape of every answer. The page runs
 * on another origin and sends its token in a header, never a cookie, so any origin may ask.
 */
import { z } from 'zod'
import { type BuyerSession, readBuyerSession } from '../../buyer-session.server.ts'
import { countFailure } from '../../count-failure.server.ts'
import { BoundaryError, Unavailable } from '../../errors.ts'
import { localeFor, translator } from '../../locales/translate.ts'
import { log } from '../../log.server.ts'
import type { BuyerActError } from '../../returns/buyer/buyer-wire.ts'

/** A long statement of a large order stays far below. */
const LARGEST_BODY = 256 * 1024

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, Accept-Language',
  'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
  'Access-Control-Expose-Headers': 'Retry-After',
  'Access-Control-Max-Age': '7200',
}

/** `message`: instead of the code's own words. */
type Problem = Partial<Pick<BuyerActError, 'message' | 'fields' | 'receipt' | 'told'>>
export type ErrorCode =
  | 'unauthorized'
  | 'not_found'
  | 'no_case'
  | 'conflict'
  | 'method'
  | 'malformed'
  | 'invalid'
  | 'kept'
  | 'too_large'
  | 'unavailable'
  | 'failed'

const STATUS: Record<ErrorCode, number> = {
  unauthorized: 401,
  not_found: 404,
  no_case: 404,
  conflict: 409,
  method: 405,
  malformed: 400,
  invalid: 422,
  kept: 422,
  too_large: 413,
  unavailable: 503,
  failed: 500,
}

/** Thrown anywhere below the door; becomes the answer. */
export class BuyerProblem extends Error {
  override readonly name = 'BuyerProblem'
  readonly code: ErrorCode
  readonly problem: Problem
  readonly spoken: string | undefined

  /** @param spoken the language that a body asked for, once it was read */
  constructor(code: ErrorCode, problem: Problem = {}, spoken?: string) {
    super(code)
    this.code = code
    this.problem = problem
    this.spoken = spoken
  }
}

/** What a handler gives back: the body, and 201 for something new. */
export interface Answer {
  body: object
  status?: 200 | 201
}

/**
 * @param method the one method that `handle` is for; OPTIONS is answered here, anything else refused
 */
export async function answerBuyer(
  request: Request,
  method: 'GET' | 'POST',
  handle: (buyer: BuyerSession) => Promise<Answer>,
): Promise<Response> {
  if (request.method === 'OPTIONS') return preflight()
  try {
    if (request.method !== method) throw new BuyerProblem('method')
    const buyer = await readBuyerSession(request)
    if (buyer === null) throw new BuyerProblem('unauthorized')
    const { body, status = 200 } = await handle(buyer)
    return answer(body, status)
  } catch (error) {
    return answerProblem(error, spokenBy(request))
  }
}

const preflight = () => new Response(null, { status: 204, headers: CORS })

/** For the loader of a route that only takes POST: the browser's question before it, and nothing else. */
export const refuseOthers = (request: Request): Response =>
  request.method === 'OPTIONS' ? preflight() : answerProblem(new BuyerProblem('method'), spokenBy(request))

function answerProblem(error: unknown, spoken: string | undefined): Response {
  const known = error instanceof BuyerProblem ? error : troubleOf(error)
  const message = translator(localeFor(known.spoken ?? spoken))(`buyer:error.${known.code}`)
  const body: BuyerActError = { error: known.code, message, ...known.problem }
  return answer(body, STATUS[known.code], retryAfterOf(error))
}

/** Said in words too, for without the headers of this door the page on its other origin could read nothing. */
function troubleOf(error: unknown): BuyerProblem {
  countFailure('buyer', error)
  if (error instanceof BoundaryError) {
    log.warn({ err: error }, 'a buyer was asked to try again')
    return new BuyerProblem('unavailable')
  }
  log.error({ err: error }, 'a request of a buyer failed')
  return new BuyerProblem('failed')
}

const retryAfterOf = (error: unknown): Record<string, string> =>
  error instanceof Unavailable && error.retryAfterMs !== undefined
    ? { 'Retry-After': String(Math.ceil(error.retryAfterMs / 1_000)) }
    : {}

const answer = (body: object, status: number, more: Record<string, string> = {}): Response =>
  Response.json(body, {
    status,
    headers: { ...CORS, 'Cache-Control': 'no-store', Vary: 'Authorization', ...more },
  })

/** The language to answer in before a body was read. */
export const spokenBy = (request: Request): string | undefined =>
  new URL(request.url).searchParams.get('locale') ?? request.headers.get('accept-language')?.split(',')[0]

/**
 * The body, as it came and as it reads.
 * @throws BuyerProblem too_large, malformed (not JSON), invalid (each place named)
 */
export async function readBody<T>(
  request: Request,
  schema: z.ZodType<T>,
): Promise<{ given: unknown; body: T }> {
  const given = parseJson(await readText(request))
  const parsed = schema.safeParse(given)
  if (parsed.success) return { given, body: parsed.data }
  const spoken = spokenIn(given) ?? spokenBy(request)
  const t = translator(localeFor(spoken))
  const fields = parsed.error.issues.map(({ path }) => ({
    path: path.join('.'),
    message: t('buyer:field.shape'),
  }))
  throw new BuyerProblem('invalid', { fields }, spoken)
}

const spokenIn = (given: unknown): string | undefined =>
  z.object({ locale: z.string() }).safeParse(given).data?.locale

/** Reads no further than is allowed, whatever length was announced. */
async function readText(request: Request): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    length += part.value.byteLength
    if (length > LARGEST_BODY) throw new BuyerProblem('too_large')
    chunks.push(part.value)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new BuyerProblem('malformed')
  }
}
