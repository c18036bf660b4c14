import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type {
  BuyerGlance,
  BuyerOrder,
  BuyerPreview,
  BuyerReceipt,
  StatementBody,
} from '../../app/returns/buyer/buyer-wire.ts'
import { orderUnder, previewOf, receiptOf } from './fake-answers.ts'
import { GLANCE } from './fake-cases.ts'

export interface Heard {
  method: string
  path: string
  query: string
  body: unknown
  authorization: string | undefined
}
type Reply = { status: number; body: object } | 'hang up'

export interface FakeBuyerApi {
  origin: string
  /** Every request but the browser's preflights, in order. */
  heard: Heard[]
  /** What the order shows instead of its usual items. */
  shows(order: Partial<BuyerOrder>): void
  /** The next request to a path that ends so is answered with this instead. */
  replyOnce(ending: string, reply: Reply): void
  close(): Promise<void>
}

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'Authorization, Content-Type',
  'access-control-allow-methods': 'GET, POST, OPTIONS',
}

/** The buyer's door as the page knows it, with canned decisions: what is under test here is the page. */
export async function startFakeBuyerApi(): Promise<FakeBuyerApi> {
  const heard: Heard[] = []
  const once: { ending: string; reply: Reply }[] = []
  let shown: Partial<BuyerOrder> = {}
  const receipts = new Map<string, BuyerReceipt>()
  const reply = (path: string, body: unknown): Reply => {
    const index = once.findIndex(({ ending }) => path.endsWith(ending))
    const [planned] = index < 0 ? [] : once.splice(index, 1)
    return planned?.reply ?? usual(path, body, shown, receipts)
  }
  const server = createServer((request, response) => {
    read(request).then((request) => {
      const { method, path, body } = request
      if (method === 'OPTIONS') return send(response, 204, null)
      heard.push(request)
      const answer = reply(path, body)
      return answer === 'hang up' ? response.destroy() : send(response, answer.status, answer.body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    shows: (order) => {
      shown = order
    },
    replyOnce: (ending, planned) => once.push({ ending, reply: planned }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function usual(
  path: string,
  body: unknown,
  shown: Partial<BuyerOrder>,
  receipts: Map<string, BuyerReceipt>,
): Reply {
  if (path.endsWith('/preview'))
    return { status: 200, body: previewOf(body as StatementBody) satisfies BuyerPreview }
  if (path.endsWith('/glance')) return { status: 200, body: GLANCE satisfies BuyerGlance }
  if (!path.endsWith('/statements')) {
    const answers = (body as { answers?: Record<string, Record<string, boolean>> } | null)?.answers ?? {}
    return { status: 200, body: { ...orderUnder(answers), ...shown } }
  }
  const statement = body as StatementBody
  const known = receipts.get(statement.submissionKey)
  if (known) return { status: 200, body: known }
  const receipt = receiptOf(statement, receipts.size + 1)
  receipts.set(statement.submissionKey, receipt)
  return { status: 201, body: receipt }
}

async function read(request: IncomingMessage): Promise<Heard> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString()
  const { pathname, search } = new URL(request.url ?? '/', 'http://fake')
  return {
    method: request.method ?? '',
    path: pathname,
    query: search,
    body: text === '' ? null : JSON.parse(text),
    authorization: request.headers.authorization,
  }
}

function send(response: ServerResponse, status: number, body: object | null): void {
  response.writeHead(status, { ...CORS, 'content-type': 'application/json' })
  response.end(body === null ? undefined : JSON.stringify(body))
}
