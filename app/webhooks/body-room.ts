/**
 * The memory that bodies under way share. When it is used up the largest of them goes, for webhooks are small: whoever
 * sends much and never ends takes the room from himself, and not from Shopify.
 */

/** One body's part. */
export interface Held {
  /** @returns how much it holds now, in bytes */
  take: (bytes: number) => number
  /** It is read, or given up. */
  leave: () => void
}

export interface BodyRoom {
  /** @param putOut called at most once, when the room is needed for others; it has left by then */
  enter: (putOut: () => void) => Held
}

interface Part {
  bytes: number
  putOut: () => void
}

/** @param most in bytes, of all together */
export function bodyRoom(most: number): BodyRoom {
  const parts = new Set<Part>()
  let used = 0
  const remove = (part: Part) => {
    if (parts.delete(part)) used -= part.bytes
  }
  const makeRoom = () => {
    while (used > most) {
      const largest = [...parts].reduce((a, b) => (b.bytes > a.bytes ? b : a))
      remove(largest)
      largest.putOut()
    }
  }
  return {
    enter: (putOut) => {
      const part = { bytes: 0, putOut }
      parts.add(part)
      return {
        take: (bytes) => {
          if (!parts.has(part)) return part.bytes
          part.bytes += bytes
          used += bytes
          makeRoom()
          return part.bytes
        },
        leave: () => remove(part),
      }
    },
  }
}
