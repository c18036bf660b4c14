/**
 * The server build is the only bundle: what the processes need of it, beside pages, is exported here, so that
 * database, environment and queue exist once.
 */
import { PassThrough } from 'node:stream'
import {
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleErrorFunction,
} from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { countFailure } from './count-failure.server.ts'
import { log } from './log.server.ts'
import { addDocumentResponseHeaders } from './shopify.server.ts'

export { serverPort } from './server-port.server.ts'
export { eraseByHand, retryByHand, startWorker } from './worker-port.server.ts'

/** Milliseconds after which a page that is still being put together is given up. */
export const streamTimeout = 10_000

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Promise<Response> {
  addDocumentResponseHeaders(request, headers)
  if (!headers.has('content-security-policy'))
    headers.set('Content-Security-Policy', "frame-ancestors 'none'")
  headers.set('Content-Type', 'text/html; charset=utf-8')
  const readyWhen = isbot(request.headers.get('user-agent') ?? '') ? 'onAllReady' : 'onShellReady'
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(<RemixServer context={context} url={request.url} />, {
      [readyWhen]: () => {
        const body = new PassThrough()
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
        pipe(body)
      },
      onShellError: reject,
      onError: notRendered,
    })
    setTimeout(abort, streamTimeout + 1_000).unref()
  })
}

/** Errors of pages. Where one leaves nothing to show, Remix hands it to `handleError` as well: it is one failure. */
const counted = new WeakSet<object>()

function countOnce(error: unknown): void {
  if (typeof error === 'object' && error !== null) {
    if (counted.has(error)) return
    counted.add(error)
  }
  countFailure('request', error)
}

function notRendered(error: unknown): void {
  countOnce(error)
  log.error({ err: error }, 'a page could not be rendered')
}

export const handleError: HandleErrorFunction = (error, { request }) => {
  // A page that does not exist, or a request that was refused on purpose, is no failure of ours.
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  countOnce(error)
  log.error({ err: error, path: new URL(request.url).pathname }, 'a request failed')
}
