/** A web process ends in order, whatever those do who hold a line to it. */
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { closing } from '../../app/close-server.ts'
import { eventually } from '../harness/eventually.ts'

const GET = 'GET / HTTP/1.1\r\nHost: app\r\n\r\n'

async function serve(answer: RequestListener) {
  const server = createServer({ keepAliveTimeout: 75_000 }, answer)
  const { announce, close } = closing(server)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => server.closeAllConnections())
  const { port } = server.address() as AddressInfo
  return { server, announce, close, port }
}

/** A line to it on which this was said. */
async function lineTo(port: number, words: string) {
  const socket = net.connect(port, '127.0.0.1')
  let heard = ''
  let isOver = false
  socket.on('data', (chunk) => (heard += chunk))
  socket.on('error', () => undefined)
  socket.on('close', () => (isOver = true))
  onTestFinished(() => void socket.destroy())
  await once(socket, 'connect')
  if (words !== '') socket.write(words)
  return { socket, heard: () => heard, isOver: () => isOver }
}

describe('a line that holds nothing of a request', () => {
  test.each([
    ['nothing was said on', ''],
    ['half a header was said on', 'GET / HTTP/1.1\r\nHos'],
    ['half a body was said on', 'POST / HTTP/1.1\r\nHost: app\r\nContent-Length: 2\r\n\r\n{'],
  ])('holds up no end: one that %s', async (_, words) => {
    const { server, close, port } = await serve((request, response) => {
      request.resume().once('end', () => response.end('ok'))
    })
    const accepted = once(server, 'connection')
    const { socket, isOver } = await lineTo(port, words)
    const [taken] = (await accepted) as [net.Socket]
    await eventually('what was said', () => taken.bytesRead === socket.bytesWritten)
    await close(50)
    await eventually('the end of the line', isOver)
  })
})

test('what is under way is answered, by the last answer on its line', async () => {
  const answers: (() => void)[] = []
  const { close, port } = await serve((_, response) => answers.push(() => response.end('ok')))
  const { heard, isOver } = await lineTo(port, GET)
  await eventually('the request', () => answers.length === 1)
  const closed = close(20_000)
  answers[0]?.()
  await closed
  await eventually('the end of the line', isOver)
  expect(heard()).toMatch(/^HTTP\/1\.1 200 OK\r\nConnection: close\r\n/i)
})

test('what is asked after it was announced is answered, by the last answer on its line', async () => {
  const { announce, close, port } = await serve((_, response) => response.end('ok'))
  const before = await lineTo(port, GET)
  await eventually('an answer', () => before.heard().includes('ok'))
  expect(before.heard()).toMatch(/Connection: keep-alive/i)
  announce()
  const after = await lineTo(port, GET)
  before.socket.write(GET)
  for (const { heard, isOver } of [before, after]) {
    await eventually('the end of the line', isOver)
    expect(heard()).toMatch(/Connection: close(?!.*Connection: )/is)
  }
  await close(20_000)
})
