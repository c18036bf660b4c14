/** What the database says of the inbox is heard again, however the connection was lost. */
import net from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { keepListening } from '../../app/webhooks/keep-listening.ts'
import { eventually } from '../harness/eventually.ts'

/** Between us and the database: it may say nothing at all, or fall silent later, as what forgets a line does. */
async function wayThere({ isSilent }: { isSilent: boolean }) {
  const sockets = new Set<net.Socket>()
  const database = new URL(process.env.DATABASE_URL ?? '')
  let connections = 0
  let words = 0
  const silent = new Set<net.Socket>()
  const server = net.createServer({ allowHalfOpen: true }, (socket) => {
    connections += 1
    sockets.add(socket.on('error', () => undefined))
    if (isSilent) return
    const there = net.connect(Number(database.port), database.hostname).on('error', () => undefined)
    sockets.add(there)
    socket.on('data', (said) => {
      words += 1
      if (!silent.has(socket)) there.write(said)
    })
    there.on('data', (said) => silent.has(socket) || socket.write(said))
    there.on('close', () => silent.has(socket) || socket.destroy())
    socket.on('close', () => there.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const url = Object.assign(new URL(database), { port: String((server.address() as net.AddressInfo).port) })
  return {
    url: url.href,
    connections: () => connections,
    /** How often something was said to the database. */
    words: () => words,
    /** Lines that were made before; those made later work. */
    fallSilent: () => {
      for (const socket of sockets) silent.add(socket)
    },
  }
}

/** @returns how long it took, in milliseconds */
async function timed(stop: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await stop()
  return performance.now() - began
}

test('a database that takes the connection and says nothing is asked again, and holds up no stop', async () => {
  const way = await wayThere({ isSilent: true })
  let rung = 0
  const stop = keepListening(() => void rung++, { url: way.url, patienceMs: 100 })
  await eventually('another attempt', () => way.connections() >= 2, 10_000)
  expect(await timed(stop)).toBeLessThan(2_000)
  expect(rung).toBe(0)
})

test('a line that was forgotten on the way holds up no stop', async () => {
  const way = await wayThere({ isSilent: false })
  let rung = 0
  const stop = keepListening(() => void rung++, { url: way.url, patienceMs: 1_000 })
  await eventually('it listens', () => rung === 1)
  way.fallSilent()
  expect(await timed(stop)).toBeLessThan(5_000)
})

test('a line that was forgotten on the way is noticed, and another one made', async () => {
  const way = await wayThere({ isSilent: false })
  let rung = 0
  const stop = keepListening(() => void rung++, { url: way.url, patienceMs: 1_000, probeMs: 200 })
  await eventually('it listens', () => rung === 1)
  way.fallSilent()
  await eventually('it listens again', () => rung === 2)
  expect(way.connections()).toBe(2)
  expect(await timed(stop)).toBeLessThan(1_000)
})

test('a line that is quiet and whole is kept', async () => {
  const way = await wayThere({ isSilent: false })
  let rung = 0
  const stop = keepListening(() => void rung++, { url: way.url, patienceMs: 1_000, probeMs: 1 })
  await eventually('it listens', () => rung === 1)
  await eventually('it was asked often', () => way.words() > 20)
  expect(way.connections()).toBe(1)
  await stop()
})
