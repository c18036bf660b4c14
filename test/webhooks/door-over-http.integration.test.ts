import { once } from 'node:events'
import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerWebhook } from '../../app/webhooks/answer-webhook.ts'
import { eventually } from '../harness/eventually.ts'
import { atTheDoor, countOf, headersOf, MB, row } from './at-the-door.ts'

atTheDoor()

let server: http.Server
let port = 0

beforeAll(async () => {
  server = http.createServer((request, response) => void answerWebhook(request, response))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())

function post(id: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<Response> {
  const all = { ...headersOf(id, body), ...headers }
  const bytes = Uint8Array.from(Buffer.from(body))
  return fetch(`http://127.0.0.1:${port}/webhooks`, { method: 'POST', body: bytes, headers: all })
}

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
async function raw(lines: readonly string[]): Promise<{ socket: net.Socket; said: Promise<string> }> {
  const socket = net.connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  const said = new Promise<string>((resolve) => socket.once('data', (chunk) => resolve(String(chunk))))
  await once(socket, 'connect')
  socket.write(['POST /webhooks HTTP/1.1', 'Host: door', ...lines, '', ''].join('\r\n'))
  return { socket, said }
}
