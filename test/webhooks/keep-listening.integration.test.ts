/** What the database says of the inbox is heard again, however the connection was lost. */
import net from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { keepListening } from '../../app/webhooks/keep-listening.ts'
import { eventually } from '../harness/eventually.ts'

/** Takes connections and says nothing. */
async function silentServer(): Promise<{ url: string; connections: () => number }> {
  const sockets = new Set<net.Socket>()
  let connections = 0
  const server = net.createServer((socket) => {
    connections += 1
    sockets.add(socket.on('error', () => undefined))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const { port } = server.address() as net.AddressInfo
  return { url: `postgresql://app:secret@127.0.0.1:${port}/app`, connections: () => connections }
}

test('a database that takes the connection and says nothing is asked again, and holds up no stop', async () => {
  const silent = await silentServer()
  let rung = 0
  const stop = keepListening(() => void rung++, { url: silent.url, patienceMs: 100 })
  await eventually('another attempt', () => silent.connections() >= 2, 10_000)
  const began = performance.now()
  await stop()
  expect(performance.now() - began).toBeLessThan(2_000)
  expect(rung).toBe(0)
})
