import type { IncomingMessage } from 'node:http'
import { PassThrough } from 'node:stream'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { bodyRoom } from '../../app/webhooks/body-room.ts'
import { readBody } from '../../app/webhooks/read-body.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

const aRequest = () => Object.assign(new PassThrough(), { headers: {} })
const read = (request: PassThrough, room = bodyRoom(100)) =>
  readBody(request as unknown as IncomingMessage, { most: 10, longestMs: 10_000, room })

test.each([
  ['just in time', 9_999, 'all of it'],
  ['when its time is over', 10_000, 'late'],
])('a body that ends %s', async (_, ms, expected) => {
  const request = aRequest()
  const body = read(request)
  request.write('all of ')
  vi.advanceTimersByTime(ms)
  request.end('it')
  expect(String(await body)).toBe(expected)
})

test('a body makes room for others when it is read, too large or late', async () => {
  const room = bodyRoom(10)
  const whole = aRequest()
  const large = aRequest()
  const late = aRequest()
  whole.end('0123456789')
  expect(String(await read(whole, room))).toBe('0123456789')
  const tooLarge = read(large, bodyRoom(100))
  large.write('0123456789+')
  expect(await tooLarge).toBe('too large')
  const slow = read(late, room)
  late.write('0123456789')
  vi.advanceTimersByTime(10_000)
  expect(await slow).toBe('late')
  const next = aRequest()
  next.end('9876543210')
  expect(String(await read(next, room))).toBe('9876543210')
})

test('of two for whom there is no room together, the larger goes', async () => {
  const room = bodyRoom(10)
  const [large, small] = [aRequest(), aRequest()]
  const bodies = [read(large, room), read(small, room)]
  large.write('01234567')
  small.end('012')
  expect((await Promise.all(bodies)).map(String)).toEqual(['crowded', '012'])
})

test.each([1_023, 1_024, 1_025, 70_000])(
  'a body of %i bytes that come one by one is whole',
  async (bytes) => {
    const sent = Buffer.from(Array.from({ length: bytes }, (_, index) => index % 251))
    const request = aRequest()
    const body = readBody(request as unknown as IncomingMessage, { ...endless, most: bytes })
    for (const byte of sent) request.emit('data', Buffer.from([byte]))
    request.emit('end')
    expect(sent.equals((await body) as Buffer)).toBe(true)
  },
)

test('a body that comes in very many pieces holds hardly more than its bytes', async () => {
  const request = aRequest()
  const body = readBody(request as unknown as IncomingMessage, endless)
  const before = memory()
  for (let piece = 0; piece < 200_000; piece++) request.emit('data', Buffer.from('x'))
  expect(memory() - before).toBeLessThan(5_000_000)
  request.emit('end')
  expect(await body).toHaveLength(200_000)
})

const endless = { most: 1_000_000, longestMs: 10_000, room: bodyRoom(1_000_000) }

/** Bytes that something still holds. */
function memory(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
