import { existsSync } from 'node:fs'
import process from 'node:process'
import { Worker } from 'node:worker_threads'

/** In milliseconds of processor time; by the clock a busy machine would make endless loops of what is only slow. */
const MOST = 15_000

/** In the sandbox: that this mutant never ends. */
const markOf = (mutant: string): string => `endless-${Number(mutant)}`

/** Looks at the time from beside, for an endless loop lets nothing else of its thread run. */
const WATCH = `
const { workerData } = require('node:worker_threads')
const { writeFileSync } = require('node:fs')
setInterval(() => {
  const began = workerData.shared[0]
  if (began === 0 || process.cpuUsage().user / 1000 - began < workerData.most) return
  writeFileSync('endless-' + workerData.shared[1], '')
  process.kill(process.pid, 'SIGKILL')
}, 250)
`

/** Ends this process where a mutant takes too long; asked for the same mutant again, another knows. */
export class CpuLimit {
  readonly #shared = new Float64Array(new SharedArrayBuffer(16))
  readonly #worker = new Worker(WATCH, { eval: true, workerData: { shared: this.#shared, most: MOST } })

  constructor() {
    this.#worker.unref()
  }

  isKnown(mutant: string): boolean {
    return existsSync(markOf(mutant))
  }

  begin(mutant: string): void {
    this.#shared[1] = Number(mutant)
    this.#shared[0] = process.cpuUsage().user / 1000
  }

  end(): void {
    this.#shared[0] = 0
  }
}
