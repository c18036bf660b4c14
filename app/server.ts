/** The web process: our own small server in front of Remix. Run by Node as it is. */
import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import { loadBuild } from './server-build.ts'
import type { serverPort } from './server-port.server.ts'

type ServerPort = typeof serverPort

/** Shopify's largest webhooks (orders of hundreds of lines) stay below a megabyte. */
const LARGEST_WEBHOOK = '5mb'
const GRACE_MS = 15_000

const { build, entry } = await loadBuild()
const port = entry.serverPort
await port.prepare()
const server = listen(createApp(port, build), port)
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(server, port))

function createApp(web: ServerPort, serverBuild: ServerBuild): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', 'loopback, linklocal, uniquelocal')
  app.use(securityHeaders(web.env.SHOPIFY_APP_URL.startsWith('https:')))
  app.get('/healthz', health(web))
  app.post('/webhooks', express.raw({ type: () => true, limit: LARGEST_WEBHOOK }), webhooks(web))
  app.use(
    '/assets',
    express.static('build/client/assets', { immutable: true, maxAge: '1y', fallthrough: false }),
  )
  app.use(express.static('build/client', { maxAge: '1h' }))
  app.all('*', correlate(web), createRequestHandler({ build: serverBuild, mode: web.env.NODE_ENV }))
  app.use(failure(web))
  return app
}

function securityHeaders(encrypted: boolean): RequestHandler {
  return (_request, response, next) => {
    response.set('X-Content-Type-Options', 'nosniff')
    response.set('Referrer-Policy', 'strict-origin-when-cross-origin')
    if (encrypted) response.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
    next()
  }
}

function health(web: ServerPort): RequestHandler {
  return (_request, response) => {
    web.checkHealth().then(
      () => response.json({ ok: true }),
      () => response.status(503).json({ ok: false }),
    )
  }
}

function webhooks(web: ServerPort): RequestHandler {
  return (request, response, next) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    web.receiveWebhook(request.headers, body).then((status) => response.sendStatus(status), next)
  }
}

/** Everything that is logged about a request carries one id; Shopify's own where there is one. */
function correlate(web: ServerPort): RequestHandler {
  return (request, _response, next) => {
    const given = request.get('x-request-id')
    web.withCorrelation(given && /^[\w-]{8,64}$/.test(given) ? given : randomUUID(), next)
  }
}

function failure(web: ServerPort): ErrorRequestHandler {
  return (error: { status?: number }, request, response, next) => {
    if (response.headersSent) return next(error)
    const status = error.status !== undefined && error.status < 500 ? error.status : 500
    if (status === 500) web.log.error({ err: error, path: request.path }, 'a request failed')
    response.sendStatus(status)
  }
}

function listen(app: Express, web: ServerPort): Server {
  const { PORT, HOST, SHOPIFY_APP_URL } = web.env
  const listening = app.listen(PORT, HOST, () => {
    web.log.info({ host: HOST, port: PORT, publicUrl: SHOPIFY_APP_URL }, 'web started')
  })
  listening.once('error', (error) => {
    web.log.fatal({ err: error, port: PORT }, 'the web server could not start')
    process.exit(1)
  })
  return listening
}

/** Requests under way are answered; new ones are not taken. */
async function stop(listening: Server, web: ServerPort): Promise<void> {
  setTimeout(() => process.exit(1), GRACE_MS).unref()
  await new Promise((resolve) => {
    listening.close(resolve)
    listening.closeIdleConnections()
  })
  await web.close()
  process.exit(0)
}
