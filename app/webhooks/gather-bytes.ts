/** What a body is read into. */
export interface Gathered {
  add: (chunk: Buffer) => void
  /** All that was added, in order. */
  whole: () => Buffer
  /** Lets go of it. */
  drop: () => void
}

const KB = 1024

/**
 * Copies what comes, so that a body holds at most twice its bytes (or 64 KB more, from there on), in however many pieces
 * it was sent: as a Buffer of its own each byte would hold a hundred.
 */
export function gatherBytes(): Gathered {
  let blocks: Buffer[] = []
  let free = 0
  let total = 0
  const grow = (wanted: number) => {
    free = Math.max(wanted, KB, Math.min(total, 64 * KB))
    blocks.push(Buffer.allocUnsafe(free))
  }
  return {
    add: (chunk) => {
      const last = blocks.at(-1)
      const fitting = last ? chunk.copy(last, last.length - free) : 0
      free -= fitting
      total += chunk.length
      if (fitting === chunk.length) return
      grow(chunk.length - fitting)
      free -= chunk.copy(blocks.at(-1) as Buffer, 0, fitting)
    },
    whole: () => (blocks.length === 1 ? (blocks[0] as Buffer) : Buffer.concat(blocks)).subarray(0, total),
    drop: () => {
      blocks = []
      free = total = 0
    },
  }
}
