import {
  Agent,
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import { type Listening, listening } from '../../sandbox/http/serve.ts'

/**
 * Stands before the web processes as a balancer does: each request goes to the next of them, and to another only where
 * the first did not even take the connection. What dies with a request under way is answered 502.
 * @param passes false: the request goes nowhere, and whoever sent it is told that it arrived
 */
export function startBalancer(
  ports: readonly number[],
  passes: (incoming: IncomingMessage, body: Buffer) => boolean,
): Promise<Listening> {
  const agent = new Agent({ keepAlive: true })
  let turn = 0
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.once('error', () => outgoing.destroy())
    incoming.once('end', () => {
      const body = Buffer.concat(chunks)
      if (!passes(incoming, body)) return outgoing.writeHead(200).end()
      turn += 1
      const order = ports.map((_, index) => ports[(turn + index) % ports.length] ?? 0)
      forward({ agent, incoming, body, outgoing }, order)
    })
  })
  return listening(server, 0)
}

interface Passing {
  agent: Agent
  incoming: IncomingMessage
  body: Buffer
  outgoing: ServerResponse
}

function forward(passing: Passing, [port, ...others]: readonly number[]): void {
  const { agent, incoming, body, outgoing } = passing
  const headers = { ...incoming.headers, 'content-length': String(body.length) }
  delete (headers as Record<string, unknown>)['transfer-encoding']
  const asked = httpRequest({
    ...{ agent, host: '127.0.0.1', port, method: incoming.method, path: incoming.url, headers },
  })
  asked.once('response', (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(outgoing)
    answer.once('error', () => outgoing.destroy())
  })
  asked.once('error', (error: NodeJS.ErrnoException) => {
    if (outgoing.headersSent) return outgoing.destroy()
    if (error.code === 'ECONNREFUSED' && others.length > 0) return forward(passing, others)
    outgoing.writeHead(502, { 'content-type': 'text/plain' })
    outgoing.end('Nobody answers.')
  })
  asked.end(body)
}
