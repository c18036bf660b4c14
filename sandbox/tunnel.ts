import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import { type Listening, listening } from './http/serve.ts'
import { CDN_FILES } from './pictures.ts'
import type { World } from './world.ts'

const APP_BRIDGE = 'https://cdn.shopify.com/shopifycloud/app-bridge.js'
/** Documents and the data that Remix and the buyer's page fetch. */
const READ_BY_PAGES = /text\/(html|x-script|x-turbo)|application\/json/
/** Headers of one connection, not of the message. */
const HOP = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'upgrade',
  'proxy-connection',
])

/**
 * The app's public address, as a dev tunnel is. Three things are changed on the way out, so that the app itself
 * need know nothing: App Bridge and the shops' pictures come from the sandbox, and its admin may frame the app.
 */
export function startTunnel(world: World): Promise<Listening> {
  const server = createServer((incoming, outgoing) => {
    forward(world, incoming, outgoing).catch(() => {
      if (outgoing.headersSent) return outgoing.destroy()
      outgoing.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' })
      outgoing.end(`The app does not answer at ${world.options.appOrigin ?? 'any address yet'}.`)
    })
  })
  return listening(server, world.options.tunnelPort)
}

async function forward(world: World, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { appOrigin } = world.options
  if (appOrigin === null) throw new Error('The app listens nowhere yet')
  const answer = await ask(appOrigin, incoming)
  const headers: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value !== undefined && !HOP.has(name)) headers[name] = rewriteHeader(world, name, value)
  }
  if (!READ_BY_PAGES.test(String(answer.headers['content-type'] ?? ''))) {
    outgoing.writeHead(answer.statusCode ?? 502, headers)
    answer.pipe(outgoing)
    answer.once('error', (error) => outgoing.destroy(error))
    return
  }
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk as Buffer)
  const document = Buffer.concat(chunks).toString('utf8')
  const local = document.replaceAll(APP_BRIDGE, bridgeUrl(world)).replaceAll(CDN_FILES, picturesUrl(world))
  outgoing.writeHead(answer.statusCode ?? 502, headers)
  outgoing.end(local)
}

function ask(appOrigin: string, incoming: IncomingMessage): Promise<IncomingMessage> {
  const host = incoming.headers.host ?? ''
  const headers = {
    ...incoming.headers,
    'accept-encoding': 'identity',
    'x-forwarded-host': host,
    'x-forwarded-proto': 'http',
    'x-forwarded-for': [incoming.headers['x-forwarded-for'], incoming.socket.remoteAddress]
      .flat()
      .filter(Boolean)
      .join(', '),
  }
  return new Promise((resolve, reject) => {
    const target = new URL(incoming.url ?? '/', appOrigin)
    const asked = httpRequest(target, { method: incoming.method ?? 'GET', headers }, resolve)
    asked.once('error', reject)
    // An app that answers before it has heard all takes no more: what is left is thrown away, and the line is free again.
    asked.once('close', () => incoming.unpipe(asked).resume())
    incoming.pipe(asked)
  })
}

function rewriteHeader(world: World, name: string, value: string | string[]): string | string[] {
  if (Array.isArray(value)) return value
  if (name === 'link') return value.replaceAll(APP_BRIDGE, bridgeUrl(world))
  if (name === 'content-security-policy')
    return value.replace(/frame-ancestors /, `frame-ancestors ${world.origins.sandbox} `)
  return value
}

const picturesUrl = (world: World) => `${world.origins.sandbox}/pictures/`
const bridgeUrl = (world: World) => `${world.origins.sandbox}/app-bridge.js`
