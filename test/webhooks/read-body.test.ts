import type { IncomingMessage } from 'node:http'
import { PassThrough } from 'node:stream'
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
