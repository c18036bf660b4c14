import { spawn, spawnSync } from 'node:child_process'
import { existsSync, openSync, readFileSync } from 'node:fs'
import process from 'node:process'

export interface Watched {
  code: number | null
  seconds: number
  /** Memory in MiB, ten times a second at least, in order. */
  memory: readonly number[]
}

/** Runs a program of ours, what it prints going to a file, and watches its memory (worker threads live in it). */
export const watched = (words: readonly string[], output: string): Promise<Watched> =>
  new Promise((resolve, reject) => {
    const began = performance.now()
    const child = spawn(process.execPath, words, { stdio: ['ignore', openSync(output, 'w'), 'inherit'] })
    const memory: number[] = []
    const look = (): void => {
      const now = memoryOf(child.pid)
      if (now !== undefined) memory.push(now)
    }
    const timer = setInterval(look, 100)
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(timer)
      resolve({ code, seconds: (performance.now() - began) / 1000, memory })
    })
  })

const memoryOf = (pid: number | undefined): number | undefined => {
  const kib = existsSync(`/proc/${pid}/status`)
    ? /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    : spawnSync('ps', ['-o', 'rss=', '-p', String(pid)])
        .stdout.toString()
        .trim()
  return kib ? Number(kib) / 1024 : undefined
}
