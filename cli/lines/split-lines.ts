/** Whole lines as bytes, ready to be given away to a thread. */
export interface Portion {
  /** Ends with the end of a line, or of the input; owns its buffer. */
  bytes: Uint8Array<ArrayBuffer>
  /** Counts from 1. */
  firstLine: number
  /** Instead of bytes: this one line is longer than may be read. */
  tooLong?: true
}

export interface SplitLimits {
  /** A portion is given as soon as it holds so many bytes. */
  portion: number
  /** The longest line, in bytes. */
  line: number
}

const NEWLINE = 10

/**
 * Cuts a stream of bytes at the ends of lines.
 * @param isHungry whether what there is should be given at once, though it is less than a portion
 */
export async function* splitLines(
  input: AsyncIterable<Uint8Array | string>,
  limits: SplitLimits,
  isHungry: () => boolean,
): AsyncGenerator<Portion> {
  const cutter = new Cutter(limits)
  for await (const chunk of input) {
    yield* cutter.take(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
    if (cutter.isFull() || isHungry()) yield* cutter.cut()
  }
  yield* cutter.end()
}

class Cutter {
  private readonly limits: SplitLimits
  private kept: Uint8Array[] = []
  private size = 0
  /** Bytes after the last end of a line; all of `kept` is before it or holds it. */
  private open = 0
  private line = 1
  private skipping = false

  constructor(limits: SplitLimits) {
    this.limits = limits
  }

  isFull(): boolean {
    return this.size - this.open >= this.limits.portion
  }

  *take(chunk: Uint8Array): Generator<Portion> {
    let bytes = this.line === 1 && this.size === 0 && !this.skipping ? withoutMark(chunk) : chunk
    if (this.skipping) {
      const end = bytes.indexOf(NEWLINE)
      if (end < 0) return
      this.skipping = false
      this.line++
      bytes = bytes.subarray(end + 1)
    }
    if (bytes.length === 0) return
    const last = bytes.lastIndexOf(NEWLINE)
    this.kept.push(bytes)
    this.size += bytes.length
    this.open = last < 0 ? this.open + bytes.length : bytes.length - last - 1
    if (this.open > this.limits.line) yield* this.skip()
  }

  /** The lines that are complete. */
  *cut(): Generator<Portion> {
    const whole = this.size - this.open
    if (whole === 0) return
    const all = joined(this.kept, this.size)
    const rest = all.slice(whole)
    const bytes = all.slice(0, whole)
    const firstLine = this.line
    this.line += linesIn(bytes)
    this.kept = rest.length > 0 ? [rest] : []
    this.size = rest.length
    yield { bytes, firstLine }
  }

  *end(): Generator<Portion> {
    if (this.size > 0) yield { bytes: joined(this.kept, this.size), firstLine: this.line }
  }

  private *skip(): Generator<Portion> {
    yield* this.cut()
    yield { bytes: new Uint8Array(), firstLine: this.line, tooLong: true }
    ;[this.kept, this.size, this.open, this.skipping] = [[], 0, 0, true]
  }
}

const joined = (parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> => {
  const all = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

const linesIn = (bytes: Uint8Array): number => {
  let count = 0
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count++
  return count
}

const withoutMark = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
