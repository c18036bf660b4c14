import { randomInt } from 'node:crypto'
import net from 'node:net'

/**
 * Between the choice of a port and the moment when somebody listens on it, nobody else must come by it. So it is none of those that
 * systems give to connections that go out and to whoever asks for any (Linux from 32768, others from 49152), nor of those that
 * test workers count off for themselves (test/harness/worker-ports.ts).
 */
const CHOSEN = { from: 10_000, until: 20_000 }
const MOST_TRIES = 1_000

/** A port of the loopback interface that nobody listens on at this moment. */
export const freePort = (): Promise<number> => portNear(0)

/** `wanted` when it is free, else another. */
export async function portNear(wanted: number): Promise<number> {
  return (await portsNear([wanted]))[0] ?? 0
}

/** Each that is wanted when it is free, else another (0: any). No two are the same: all are held until all are chosen. */
export async function portsNear(wanted: readonly number[]): Promise<number[]> {
  const held: net.Server[] = []
  try {
    const chosen: number[] = []
    for (const port of wanted)
      chosen.push((port === 0 ? undefined : await hold(port, held)) ?? (await holdAny(held)))
    return chosen
  } finally {
    await Promise.all(held.map(close))
  }
}

/** A browser that is sent to `localhost` may try IPv6 first. */
async function hold(port: number, held: net.Server[]): Promise<number | undefined> {
  try {
    held.push(await listen(port))
    await listen(port, '::1').then((other) => held.push(other), ignoreMissingIpv6)
    return port
  } catch {
    return undefined
  }
}

async function holdAny(held: net.Server[]): Promise<number> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const port = await hold(randomInt(CHOSEN.from, CHOSEN.until), held)
    if (port !== undefined) return port
  }
  throw new Error(`no port is free from ${CHOSEN.from} to ${CHOSEN.until}`)
}

function listen(port: number, host = '127.0.0.1'): Promise<net.Server> {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', reject)
    server.listen(port, host, () => resolve(server))
  })
}

function close(server: net.Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()))
}

function ignoreMissingIpv6(error: NodeJS.ErrnoException): void {
  if (error.code === 'EADDRINUSE') throw error
}
