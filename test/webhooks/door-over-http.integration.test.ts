import { once } from 'node:events'
import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { withRawSql } from '../../app/tenancy.server.ts'
import { answerWebhook } from '../../app/webhooks/answer-webhook.ts'
import { eventually } from '../harness/eventually.ts'
import { watchMetrics } from '../harness/watch-metrics.ts'
import { atTheDoor, countOf, headersOf, MB, row } from './at-the-door.ts'
import { signatureOf } from './deliver.ts'

atTheDoor()

/** What comes in at `hasty` must have come in whole after so long. */
const HASTE_MS = 50

let port = 0
let hasty = 0
const servers: http.Server[] = []

async function listen(answer: http.RequestListener): Promise<number> {
  const server = http.createServer(answer)
  servers.push(server)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return (server.address() as AddressInfo).port
}

beforeAll(async () => {
  port = await listen((request, response) => void answerWebhook(request, response))
  hasty = await listen((request, response) => void answerWebhook(request, response, HASTE_MS))
})
afterAll(() => {
  for (const server of servers) server.close()
})

function post(id: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<Response> {
  const all = { ...headersOf(id, body), ...headers }
  const bytes = Uint8Array.from(Buffer.from(body))
  return fetch(`http://127.0.0.1:${port}/webhooks`, { method: 'POST', body: bytes, headers: all })
}

const acks = () => watchMetrics('recourse_webhook_ack_seconds_count')
const ack = (result: string) => `recourse_webhook_ack_seconds_count{result="${result}"}`

describe('what is answered is counted as what it is, and as nothing else:', () => {
  test.each([
    ['unsigned', 401, { 'x-shopify-hmac-sha256': signatureOf('{"id": 2}') }],
    ['malformed', 400, { 'x-shopify-shop-domain': 'example.com' }],
  ])('%s', async (result, status, headers) => {
    const risen = await acks()
    expect((await post('refused', '{"id": 1}', headers)).status).toBe(status)
    expect(await row('refused')).toBeNull()
    expect(await risen()).toEqual({ [ack(result)]: 1 })
  })

  test('kept, and known when it comes again', async () => {
    const risen = await acks()
    const statuses = [await post('again', '{"id": 1}'), await post('again', '{"id": 1}')]
    expect(statuses.map(({ status }) => status)).toEqual([200, 200])
    expect(await risen()).toEqual({ [ack('kept')]: 1, [ack('known')]: 1 })
  })

  test('late, when it has not come whole in time', async () => {
    const risen = await acks()
    const { socket, said } = await raw(['Content-Length: 100'], hasty)
    socket.write('{"id"')
    expect(await said).toMatch(/^HTTP\/1.1 408/)
    expect(await risen()).toEqual({ [ack('late')]: 1 })
    socket.destroy()
  })

  test('failed, when the database does not take it; sent again, it is kept', async () => {
    const risen = await acks()
    await rename('WebhookInbox', 'Elsewhere')
    const answer = await post('failed', '{"id": 1}').finally(() => rename('Elsewhere', 'WebhookInbox'))
    expect(answer.status).toBe(500)
    expect(await risen()).toEqual({ [ack('failed')]: 1 })
    expect((await post('failed', '{"id": 1}')).status).toBe(200)
    expect(await row('failed')).toMatchObject({ status: 'pending' })
    expect(await risen()).toEqual({ [ack('failed')]: 1, [ack('kept')]: 1 })
  })
})

const rename = (from: string, to: string) =>
  withRawSql('webhook inbox', async () => db.$executeRawUnsafe(`ALTER TABLE "${from}" RENAME TO "${to}"`))

describe('over HTTP', () => {
  test('a webhook is answered without a body, and counted', async () => {
    const before = await countOf({ result: 'kept' })
    const answer = await post('http', '{"id": 1}')
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(await row('http')).toMatchObject({ status: 'pending', topic: 'orders/create' })
    expect(await countOf({ result: 'kept' })).toBe(before + 1)
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'nonsense'])(
    'the signature counts, not that it says it is %s',
    async (type) => {
      expect((await post('typed', '{"id": 1}', { 'content-type': type })).status).toBe(200)
      expect(await row('typed')).not.toBeNull()
    },
  )

  test('five megabytes are taken, and one byte more is not', async () => {
    const largest = Buffer.alloc(5 * MB, ' ')
    largest.write('{"id": 1}')
    expect((await post('largest', largest)).status).toBe(200)
    expect((await post('larger', Buffer.concat([largest, Buffer.from(' ')]))).status).toBe(413)
    expect(await row('larger')).toBeNull()
  })

  test('what says that it is too large is refused before any of it has come', async () => {
    const before = await countOf({ result: 'too_large' })
    const { said } = await raw(['Content-Length: 1000000000000'])
    expect(await said).toMatch(/^HTTP\/1.1 413/)
    expect(await countOf({ result: 'too_large' })).toBe(before + 1)
  })

  test('who is refused in the middle is told that the line ends, and may finish', async () => {
    const { socket, said } = await raw([`Content-Length: ${5 * MB + 1}`])
    expect(await said).toMatch(/^HTTP\/1.1 413[\s\S]*\r\nConnection: close\r\n/)
    const ended = once(socket, 'end')
    expect(await new Promise((resolve) => socket.write(Buffer.alloc(5 * MB), resolve))).toBeFalsy()
    expect(socket.readableEnded).toBe(false)
    socket.write('x')
    await ended
  })

  test('what does not say how large it is is read no further than it may be, and the line is cut', async () => {
    const { socket, said } = await raw(['Transfer-Encoding: chunked'])
    const chunk = Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(MB, 'x'), Buffer.from('\r\n')])
    const feed = () => {
      while (!socket.destroyed) if (!socket.write(chunk)) return void socket.once('drain', feed)
    }
    feed()
    expect(await said).toMatch(/^HTTP\/1.1 413/)
    await eventually('the end of the line', () => socket.destroyed)
  })

  test('bodies that never end do not fill the memory, and keep nobody out', async () => {
    const before = await countOf({ result: 'busy' })
    const said = Array.from({ length: 8 }, async () => {
      const open = await raw([`Content-Length: ${5 * MB}`])
      open.socket.write(Buffer.alloc(5 * MB - 1, 'x'))
      return open
    })
    const opened = await Promise.all(said)
    await eventually('those that are put out', async () => (await countOf({ result: 'busy' })) === before + 2)
    expect((await post('small', '{"id": 1}')).status).toBe(200)
    expect(await countOf({ result: 'busy' })).toBe(before + 2)
    for (const { socket } of opened) socket.destroy()
  })

  test('a sender who goes away in the middle leaves nothing and is counted', async () => {
    const before = await countOf({ result: 'aborted' })
    const { socket } = await raw(['Content-Length: 100'])
    socket.write('{"id"')
    socket.destroy()
    await eventually('the count', async () => (await countOf({ result: 'aborted' })) === before + 1)
  })
})

/** A request of which only the head has been sent. */
async function raw(
  lines: readonly string[],
  at = port,
): Promise<{ socket: net.Socket; said: Promise<string> }> {
  const socket = net.connect(at, '127.0.0.1')
  socket.on('error', () => undefined)
  const said = new Promise<string>((resolve) => socket.once('data', (chunk) => resolve(String(chunk))))
  await once(socket, 'connect')
  socket.write(['POST /webhooks HTTP/1.1', 'Host: door', ...lines, '', ''].join('\r\n'))
  return { socket, said }
}
