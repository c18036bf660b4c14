/** A webhook as a request of HTTP: read, given to the door, answered, measured. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { log } from '../log.server.ts'
import { webhookAck } from '../metrics.server.ts'
import { bodyRoom } from './body-room.ts'
import { type Answer, receiveWebhook } from './door.ts'
import { readBody, type Unread } from './read-body.ts'

const MB = 1024 * 1024

/** Shopify's largest webhooks (orders of hundreds of lines) stay below a megabyte. */
const LARGEST = 5 * MB

/** Shopify gives up after five seconds. */
const LONGEST_MS = 10_000

/** Of all that come at the same time; a rush of real ones holds a hundredth of it. */
const room = bodyRoom(32 * MB)

/** How long somebody who was refused may go on sending before the line is cut: so that they read why, and end in their own time. */
const LINGER_MS = 5_000

/** Never throws: whatever fails here is answered 500, and Shopify sends it again. */
export async function answerWebhook(
  request: IncomingMessage,
  response: ServerResponse,
  longestMs = LONGEST_MS,
): Promise<void> {
  const limits = { most: LARGEST, longestMs, room }
  const body = await readBody(request, limits).catch(() => 'gone' as const)
  const began = performance.now()
  const { status, result } = await answerTo(request, body)
  webhookAck.observe({ result }, (performance.now() - began) / 1_000)
  if (body === 'gone') return void response.destroy()
  if (request.complete) response.writeHead(status, { 'Content-Length': 0 }).end()
  else answerEarly(request, response, status)
}

type Answered =
  | Answer
  | { status: 408; result: 'late' }
  | { status: 413; result: 'too_large' }
  | { status: 500; result: 'failed' | 'aborted' }

const UNREAD: Record<Unread | 'gone', Answered> = {
  gone: { status: 500, result: 'aborted' },
  'too large': { status: 413, result: 'too_large' },
  late: { status: 408, result: 'late' },
  crowded: { status: 503, result: 'busy' },
}

async function answerTo(request: IncomingMessage, body: Buffer | Unread | 'gone'): Promise<Answered> {
  if (typeof body === 'string') return UNREAD[body]
  try {
    return await receiveWebhook(request.headers, body)
  } catch (error) {
    log.error({ err: error }, 'a webhook was not written down')
    return { status: 500, result: 'failed' }
  }
}

/**
 * Somebody who is still sending is told at once, and that the line ends here: whoever does not send the rest must not send
 * their next request down this line either. What still comes is thrown away, and only then does the line end: a proxy that is
 * cut off while it sends never reads the answer.
 */
function answerEarly(request: IncomingMessage, response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Length': 0, Connection: 'close' }).flushHeaders()
  const hangUp = () => response.end()
  setTimeout(hangUp, LINGER_MS).unref()
  request.once('end', hangUp).resume()
}
