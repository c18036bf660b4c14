import net from 'node:net'

/** A port of the loopback interface that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = await listen(0)
  const { port } = server.address() as net.AddressInfo
  await close(server)
  return port
}

/** `wanted` when it is free, else another. A browser that is sent to `localhost` may try IPv6 first. */
export async function portNear(wanted: number): Promise<number> {
  try {
    await close(await listen(wanted))
    await listen(wanted, '::1').then(close, ignoreMissingIpv6)
    return wanted
  } catch {
    return freePort()
  }
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
