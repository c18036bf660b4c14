import net from 'node:net'

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
    for (const port of wanted) chosen.push((await hold(port, held)) ?? (await holdAny(held)))
    return chosen
  } finally {
    await Promise.all(held.map(close))
  }
}

/** A browser that is sent to `localhost` may try IPv6 first. */
async function hold(port: number, held: net.Server[]): Promise<number | undefined> {
  try {
    const server = await listen(port)
    held.push(server)
    const { port: given } = server.address() as net.AddressInfo
    await listen(given, '::1').then((other) => held.push(other), ignoreMissingIpv6)
    return given
  } catch {
    return undefined
  }
}

async function holdAny(held: net.Server[]): Promise<number> {
  const server = await listen(0)
  held.push(server)
  return (server.address() as net.AddressInfo).port
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
