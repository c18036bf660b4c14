import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import { z } from 'zod'
import { type Listening, listening } from '../../sandbox/http/serve.ts'

export interface Counted {
  calls: number
  /** As Shopify counts them: `actualQueryCost`. */
  points: number
}

export interface CountingRelay extends Listening {
  /** Since the last time this was asked. */
  take: () => Counted
}

const ADMIN_API = /^\/admin\/api\/[^/]+\/graphql\.json$/
const answered = z.object({
  extensions: z.object({ cost: z.object({ actualQueryCost: z.number().nullable() }) }),
})

/** Between the app and the stand-in: passes everything on, and adds up what the Admin API says that its calls cost. */
export async function startCountingRelay(sandboxUrl: string): Promise<CountingRelay> {
  let counted: Counted = { calls: 0, points: 0 }
  const count = (body: Buffer) => {
    const read = answered.safeParse(JSON.parse(body.toString('utf8')))
    counted.calls += 1
    counted.points += read.data?.extensions.cost.actualQueryCost ?? 0
  }
  const server = createServer((incoming, outgoing) => relay(sandboxUrl, incoming, outgoing, count))
  const take = () => {
    const taken = counted
    counted = { calls: 0, points: 0 }
    return taken
  }
  return { ...(await listening(server, 0)), take }
}

function relay(
  sandboxUrl: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  count: (body: Buffer) => void,
): void {
  const asked = httpRequest(
    new URL(incoming.url ?? '/', sandboxUrl),
    { method: incoming.method, headers: incoming.headers },
    (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.once('end', () => {
        const body = Buffer.concat(chunks)
        if (ADMIN_API.test(incoming.url ?? '')) count(body)
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        outgoing.end(body)
      })
    },
  )
  asked.once('error', () => outgoing.destroy())
  incoming.pipe(asked)
}
