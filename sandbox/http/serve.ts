import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from './respond.ts'

export interface Listening {
  port: number
  close(): Promise<void>
}

/** Serves web-standard answers over HTTP on this machine only. `port` 0 takes a free one. */
export async function serve(
  answer: (request: Request) => Promise<Response>,
  port: number,
): Promise<Listening> {
  const server = createServer((incoming, outgoing) => {
    respond(answer, incoming, outgoing).catch((error: unknown) => {
      outgoing.destroy(error instanceof Error ? error : new Error(String(error)))
    })
  })
  return listening(server, port)
}

/**
 * Lines that rest are closed by whoever asks and never from here: a line that both have done with is not used again, while one
 * that is closed just as the next request goes down it fails that request.
 */
export async function listening(server: Server, port: number): Promise<Listening> {
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections()
        server.close((error) => (error ? reject(error) : resolve()))
      }),
  }
}

async function respond(
  answer: (request: Request) => Promise<Response>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
) {
  const response = await answer(await requestFrom(incoming)).catch((error: unknown) => {
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error)
    process.stderr.write(`sandbox: ${incoming.method} ${incoming.url}: ${said}\n`)
    return text('The sandbox failed; its log says why.', 'text/plain', 500)
  })
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(incoming.method === 'HEAD' ? undefined : Buffer.from(await response.arrayBuffer()))
}

async function requestFrom(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host ?? 'localhost'}`)
  const method = incoming.method ?? 'GET'
  const body = method === 'GET' || method === 'HEAD' ? null : Buffer.concat(chunks)
  return new Request(url, { method, headers, body })
}
