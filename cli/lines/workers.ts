import { Worker } from 'node:worker_threads'
import type { Answer, Job } from './decide-portion.ts'
import type { Portion } from './split-lines.ts'

/** So many portions wait in front of each thread that it is never idle, and no more, so that memory stays flat. */
const QUEUE = 2

/** Room for what lives as long as one portion, so that little of it is copied before it can be forgotten. */
const YOUNG_MIB = 96

interface Seat {
  worker: Worker
  waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void }[]
  /** Why this thread answers no more. */
  failure?: Error
}

/** Threads that decide portions; each answers in the order in which it was asked. */
export class Workers {
  private readonly seats: readonly Seat[]

  /** @param script what the threads run */
  constructor(job: Job, count: number, script = new URL('./worker.ts', import.meta.url)) {
    this.seats = Array.from({ length: count }, () => seatFor(job, script))
  }

  /** Whether a thread has nothing to do. */
  isIdle(): boolean {
    return this.seats.some(({ waiting }) => waiting.length === 0)
  }

  /** How many portions may be under way at once. */
  get room(): number {
    return this.seats.length * QUEUE
  }

  /** Gives the portion's buffer away. */
  decide(portion: Portion): Promise<Answer> {
    const [seat] = this.seats.toSorted((a, b) => a.waiting.length - b.waiting.length)
    if (!seat) throw new RangeError('There is no thread')
    return new Promise((resolve, reject) => {
      if (seat.failure) {
        reject(seat.failure)
        return
      }
      seat.waiting.push({ resolve, reject })
      seat.worker.postMessage(portion, [portion.bytes.buffer])
    })
  }

  async end(): Promise<void> {
    await Promise.all(this.seats.map(({ worker }) => worker.terminate()))
  }
}

const seatFor = (job: Job, script: URL): Seat => {
  const worker = new Worker(script, {
    workerData: job,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB },
  })
  const seat: Seat = { worker, waiting: [] }
  worker.on('message', (answer: Answer) => seat.waiting.shift()?.resolve(answer))
  const fail = (error: Error): void => {
    seat.failure ??= error
    for (const { reject } of seat.waiting.splice(0)) reject(seat.failure)
  }
  worker.on('error', (error) => fail(error as Error))
  worker.on('messageerror', fail)
  // Also when it is ended with nothing asked of it: then nobody is left to be told.
  worker.on('exit', (code) => fail(new Error(`a thread ended before its work was done (${code})`)))
  return seat
}
