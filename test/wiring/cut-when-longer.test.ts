import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cutWhenLonger } from '../../app/cut-when-longer.ts'

/** Reads bodies as the pages' framework does. */
const server = http.createServer((request, response) => {
  cutWhenLonger(request, 10)
  new Response(createReadableStreamFromReadable(request)).text().then(
    (text) => response.end(text),
    () => undefined,
  )
})

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
})
afterAll(() => void server.close())

const post = (body: string[] | string) => {
  const parts =
    typeof body === 'string' ? body : Readable.toWeb(Readable.from(body.map((it) => Buffer.from(it))))
  const { port } = server.address() as AddressInfo
  return fetch(`http://127.0.0.1:${port}`, { method: 'POST', body: parts, duplex: 'half' } as RequestInit)
}

test('a body that does not say how long it is, and is as long as it may be, comes whole', async () => {
  expect(await (await post(['01234', '56789'])).text()).toBe('0123456789')
})

test('one byte more, and the line is cut', async () => {
  await expect(post(['01234', '56789', '+'])).rejects.toThrow()
})

test('one that says how long it is has been measured before', async () => {
  expect(await (await post('0123456789+')).text()).toBe('0123456789+')
})
