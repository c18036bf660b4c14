import { Worker } from 'node:worker_threads'
import type { Answer, Job } from './decide-portion.ts'
import type { Portion } from './split-lines.ts'

/** So many portions wait in front of each thread that it is never idle, and no more, so that memory stays flat. */
const QUEUE = 2

interface Seat {
  worker: Worker
  waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void }[]
}

/** Threads that decide portions; each answers in the order in which it was asked. */
export class Workers {
  private readonly seats: readonly Seat[]

  constructor(job: Job, count: number) {
    this.seats = Array.from({ length: count }, () => seatFor(job))
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
      seat.waiting.push({ resolve, reject })
      seat.worker.postMessage(portion, [portion.bytes.buffer])
    })
  }

  async end(): Promise<void> {
    await Promise.all(this.seats.map(({ worker }) => worker.terminate()))
  }
}

const seatFor = (job: Job): Seat => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: job })
  const seat: Seat = { worker, waiting: [] }
  worker.on('message', (answer: Answer) => seat.waiting.shift()?.resolve(answer))
  worker.on('error', (error) => {
    for (const { reject } of seat.waiting.splice(0)) reject(error as Error)
  })
  return seat
}
