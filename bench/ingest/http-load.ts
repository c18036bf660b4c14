/**
 * Requests over a fixed number of lines, each of which sends its next one when the last is answered. Written on bare
 * sockets, so that the one who asks takes little of the two cores that are measured.
 */
import net from 'node:net'
import type { SignedWebhook } from './signed-webhooks.ts'

export interface Load {
  /** Answered 200. */
  acked: SignedWebhook[]
  /** Of those, from the first byte sent to the last received, in milliseconds. */
  ackMs: number[]
  /** Answered otherwise, by status; 0 for a line that broke. */
  refused: Record<string, number>
  seconds: number
}

export async function loadFor(
  seconds: number,
  { port, lines, next }: { port: number; lines: number; next: () => SignedWebhook },
): Promise<Load> {
  const load: Load = { acked: [], ackMs: [], refused: {}, seconds: 0 }
  const began = performance.now()
  const until = began + seconds * 1_000
  await Promise.all(Array.from({ length: lines }, () => oneLine(port, until, next, load)))
  return { ...load, seconds: (performance.now() - began) / 1_000 }
}

async function oneLine(port: number, until: number, next: () => SignedWebhook, load: Load): Promise<void> {
  while (performance.now() < until) {
    const socket = net.connect(port, '127.0.0.1').setNoDelay(true)
    try {
      await keepAsking(socket, until, next, load)
    } catch {
      load.refused['0'] = (load.refused['0'] ?? 0) + 1
    } finally {
      socket.destroy()
    }
  }
}

async function keepAsking(
  socket: net.Socket,
  until: number,
  next: () => SignedWebhook,
  load: Load,
): Promise<void> {
  const answers = answersOf(socket)
  while (performance.now() < until) {
    const webhook = next()
    const began = performance.now()
    socket.write(webhook.bytes)
    const status = await answers()
    if (status === 200) {
      load.acked.push(webhook)
      load.ackMs.push(performance.now() - began)
    } else load.refused[status] = (load.refused[status] ?? 0) + 1
  }
}

/** Both servers give a length, or none where there is no body. */
function answersOf(socket: net.Socket): () => Promise<number> {
  let said = ''
  let settle: { resolve: (status: number) => void; reject: (error: Error) => void } | undefined
  socket.setEncoding('latin1')
  socket.on('data', (chunk: string) => {
    said += chunk
    const end = said.indexOf('\r\n\r\n')
    if (end < 0) return
    if (/\r\ntransfer-encoding:/i.test(said.slice(0, end)))
      return settle?.reject(new Error('an answer without a length'))
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(said.slice(0, end))?.[1] ?? 0)
    if (said.length < end + 4 + length) return
    const status = Number(said.slice(9, 12))
    said = said.slice(end + 4 + length)
    settle?.resolve(status)
  })
  const broke = () => settle?.reject(new Error('the line broke'))
  socket.once('error', broke).once('close', broke)
  return () => new Promise((resolve, reject) => (settle = { resolve, reject }))
}
