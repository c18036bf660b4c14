import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import type { Writable } from 'node:stream'
import { BadInput, faultLine } from '../bad-input.ts'
import { LARGEST_DOCUMENT, openInput } from '../read-document.ts'
import type { ExitCode, Surroundings } from '../surroundings.ts'
import type { Answer, Job } from './decide-portion.ts'
import type { Portion } from './split-lines.ts'
import { splitLines } from './split-lines.ts'
import { Workers } from './workers.ts'

const LIMITS = { portion: 256 * 1024, line: LARGEST_DOCUMENT }
const MOST_WORKERS = 64

/**
 * Decides each line of a file, or of standard input, on several threads. What comes out is in the order of what
 * came in; how much is under way at once does not depend on how much there is.
 */
export const runLines = async (
  job: Job,
  { file, workers: wanted }: { file: string | undefined; workers: string | undefined },
  around: Surroundings,
): Promise<ExitCode> => {
  const count = countOf(wanted)
  const input = await openInput(file, around)
  const workers = new Workers(job, count)
  const unwritten: Promise<number>[] = []
  let [last, faults] = [Promise.resolve(0), 0]
  try {
    for await (const portion of splitLines(input, LIMITS, () => workers.isIdle())) {
      const answer = portion.tooLong ? Promise.resolve(tooLong(portion)) : workers.decide(portion)
      // Written as soon as all before it are, also when nothing more comes in for a while.
      last = Promise.all([answer, last]).then(([answered]) => written(answered, around))
      last.catch(() => {})
      unwritten.push(last)
      if (unwritten.length >= workers.room) faults += (await unwritten.shift()) ?? 0
    }
    for (const rest of unwritten) faults += await rest
  } finally {
    await workers.end()
  }
  return faults > 0 ? 2 : 0
}

/** @throws BadInput unless it is a number of threads */
const countOf = (wanted: string | undefined): number => {
  if (wanted === undefined) return Math.min(availableParallelism(), MOST_WORKERS)
  const count = /^\d{1,3}$/.test(wanted) ? Number(wanted) : 0
  if (count >= 1 && count <= MOST_WORKERS) return count
  throw new BadInput(`--workers: a whole number from 1 to ${MOST_WORKERS} is needed`)
}

const tooLong = ({ firstLine: line }: Portion): Answer => {
  const message = `longer than ${LARGEST_DOCUMENT / 1024 / 1024} MiB`
  return { bytes: Buffer.from(`${JSON.stringify({ error: message, line })}\n`), faults: [{ line, message }] }
}

/** Gives the number of faults. */
const written = async ({ bytes, faults }: Answer, { stdout, stderr }: Surroundings): Promise<number> => {
  await taken(stdout, bytes)
  if (faults.length > 0)
    await taken(stderr, faults.map(({ line, message }) => faultLine(`line ${line}: ${message}`)).join(''))
  return faults.length
}

/** Waits for a reader that is slower than we are. */
const taken = async (stream: Writable, what: Uint8Array | string): Promise<void> => {
  if (!stream.write(what)) await once(stream, 'drain')
}
