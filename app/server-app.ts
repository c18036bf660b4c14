/** Our own small server in front of Remix: what is answered before it, and how. */
import { randomUUID } from 'node:crypto'
import type { RequestListener } from 'node:http'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import { cutWhenLonger } from './cut-when-longer.ts'
import type { serverPort } from './server-port.server.ts'

export type ServerPort = typeof serverPort

export interface Parts {
  port: ServerPort
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** What answers for files: those that were built, or those being worked on. */
  files: RequestHandler
}

/** A statement of 250 items with their notes is smaller. In bytes. */
const LARGEST_REQUEST = 1_000_000

export function createApp({ port, build, files }: Parts): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', 'loopback, linklocal, uniquelocal')
  app.use(securityHeaders(port.env.SHOPIFY_APP_URL.startsWith('https:')))
  app.get('/healthz', tell(port.health))
  app.get('/readyz', tell(port.readiness))
  app.post('/webhooks', webhooks(port))
  app.use(files)
  app.all('*', tooLarge, correlate(port), createRequestHandler({ build, mode: port.env.NODE_ENV }))
  app.use(failure(port))
  return app
}

/** Webhooks go past Express: in a rush they are nearly all that comes, and need nothing that it does. */
export function webhooksFirst(port: ServerPort, app: Express): RequestListener {
  return (request, response) => {
    const isWebhook = request.method === 'POST' && request.url === '/webhooks'
    if (isWebhook) void port.answerWebhook(request, response)
    else app(request, response)
  }
}

/** Names of built files change with their content, so they may be kept for ever. */
export function builtFiles(): RequestHandler {
  const files = express.Router()
  files.use(
    '/assets',
    express.static('build/client/assets', { immutable: true, maxAge: '1y', fallthrough: false }),
  )
  files.use(express.static('build/client', { maxAge: '1h' }))
  return files
}

function securityHeaders(encrypted: boolean): RequestHandler {
  return (_request, response, next) => {
    response.set('X-Content-Type-Options', 'nosniff')
    response.set('Referrer-Policy', 'strict-origin-when-cross-origin')
    if (encrypted) response.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
    next()
  }
}

/** For a balancer, which sees this port alone; metrics are told on the operator's (operations-door.server.ts). */
function tell(ask: ServerPort['health'] | ServerPort['readiness']): RequestHandler {
  return (_request, response, next) => {
    Promise.resolve(ask()).then(
      ({ status, type, body }) => response.status(status).type(type).send(body),
      next,
    )
  }
}

function webhooks(port: ServerPort): RequestHandler {
  return (request, response, next) => {
    port.answerWebhook(request, response).catch(next)
  }
}

const tooLarge: RequestHandler = (request, response, next) => {
  if (Number(request.get('content-length') ?? 0) > LARGEST_REQUEST) return void response.sendStatus(413)
  cutWhenLonger(request, LARGEST_REQUEST)
  next()
}

/** Everything that is logged about a request carries one id; Shopify's own where there is one. */
function correlate(port: ServerPort): RequestHandler {
  return (request, _response, next) => {
    const given = request.get('x-request-id')
    port.withCorrelation(given && /^[\w-]{8,64}$/.test(given) ? given : randomUUID(), next)
  }
}

function failure(port: ServerPort): ErrorRequestHandler {
  return (error: { status?: number }, request, response, next) => {
    if (response.headersSent) return next(error)
    const status = error.status !== undefined && error.status < 500 ? error.status : 500
    if (status === 500) {
      port.countFailure('request', error)
      port.log.error({ err: error, path: request.path }, 'a request failed')
    }
    response.sendStatus(status)
  }
}
