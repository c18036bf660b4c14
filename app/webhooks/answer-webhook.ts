/** A webhook as a request of HTTP: read, given to the door, answered, measured. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { log } from '../log.server.ts'
import { webhookAck } from '../metrics.server.ts'
import { type Answer, receiveWebhook } from './door.ts'
import { readBody } from './read-body.ts'

/** Shopify's largest webhooks (orders of hundreds of lines) stay below a megabyte. */
const LARGEST = 5 * 1024 * 1024

/** How long somebody who was refused may go on sending before the line is cut: so that they read why. */
const LINGER_MS = 1_000

/** Never throws: whatever fails here is answered 500, and Shopify sends it again. */
export async function answerWebhook(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request, LARGEST).catch(() => 'gone' as const)
  const began = performance.now()
  const { status, result } = await answerTo(request, body)
  webhookAck.observe({ result }, (performance.now() - began) / 1_000)
  if (body === 'gone') return void response.destroy()
  response.writeHead(status, { 'Content-Length': 0 }).end()
  if (status === 413) hangUpSoon(request)
}

type Answered = Answer | { status: 413; result: 'too_large' } | { status: 500; result: 'failed' | 'aborted' }

async function answerTo(request: IncomingMessage, body: Buffer | 'too large' | 'gone'): Promise<Answered> {
  if (body === 'gone') return { status: 500, result: 'aborted' }
  if (body === 'too large') return { status: 413, result: 'too_large' }
  try {
    return await receiveWebhook(request.headers, body)
  } catch (error) {
    log.error({ err: error }, 'a webhook was not written down')
    return { status: 500, result: 'failed' }
  }
}

/** What still comes is thrown away: a proxy that is cut off while it sends never reads the answer. */
function hangUpSoon(request: IncomingMessage): void {
  request.resume()
  const cut = () => {
    if (!request.complete) request.socket.destroy()
  }
  setTimeout(cut, LINGER_MS).unref()
}
