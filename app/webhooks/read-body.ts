import type { IncomingMessage } from 'node:http'

/**
 * The bytes of a request, unless there are more than are taken: what says so beforehand is not read at all, and what
 * does not is read no further.
 * @param most in bytes
 * @throws when the sender goes away in the middle
 */
export function readBody(request: IncomingMessage, most: number): Promise<Buffer | 'too large'> {
  if (Number(request.headers['content-length'] ?? 0) > most) return Promise.resolve('too large')
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > most) {
        chunks.length = 0
        request.removeAllListeners('data').pause()
        resolve('too large')
      } else chunks.push(chunk)
    })
    request.once('end', () => resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)))
    request.once('error', reject)
    request.once('aborted', () => reject(new Error('the sender went away')))
  })
}
