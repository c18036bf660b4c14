import type { IncomingMessage } from 'node:http'

/**
 * Ends the connection of a request that does not say how long its body is, once that is longer than it may be. Call it
 * in the turn of the event loop in which the body is given to whoever reads it.
 * @param most in bytes
 */
export function cutWhenLonger(request: IncomingMessage, most: number): void {
  if (request.headers['transfer-encoding'] === undefined) return
  let bytes = 0
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > most) request.destroy()
  })
}
