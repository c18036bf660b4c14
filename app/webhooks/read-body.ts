import type { IncomingMessage } from 'node:http'
import type { BodyRoom } from './body-room.ts'
import { gatherBytes } from './gather-bytes.ts'

/** too large: more than is taken · late: it did not all come in time · crowded: others need the room. */
export type Unread = 'too large' | 'late' | 'crowded'

export interface BodyLimits {
  /** In bytes. */
  most: number
  /** From its first byte to its last. */
  longestMs: number
  /** What all bodies that are under way may hold together. */
  room: BodyRoom
}

/**
 * The bytes of a request, unless there are more than are taken: what says so beforehand is not read at all, and what
 * does not is read no further. Nobody knows yet who sends it, so that it holds little, and not for long.
 * @throws when the sender goes away in the middle
 */
export function readBody(
  request: IncomingMessage,
  { most, longestMs, room }: BodyLimits,
): Promise<Buffer | Unread> {
  if (Number(request.headers['content-length'] ?? 0) > most) return Promise.resolve('too large')
  return new Promise((resolve, reject) => {
    const bytes = gatherBytes()
    const giveUp = (why: Unread) => {
      bytes.drop()
      request.removeAllListeners('data').pause()
      end(() => resolve(why))
    }
    const held = room.enter(() => giveUp('crowded'))
    const timer = setTimeout(() => giveUp('late'), longestMs)
    const end = (settle: () => void) => {
      clearTimeout(timer)
      held.leave()
      settle()
    }
    request.on('data', (chunk: Buffer) => {
      bytes.add(chunk)
      if (held.take(chunk.length) > most) giveUp('too large')
    })
    request.once('end', () => end(() => resolve(bytes.whole())))
    request.once('error', (error) => end(() => reject(error)))
    request.once('aborted', () => end(() => reject(new Error('the sender went away'))))
  })
}
