import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export type Description = {
  name: string
  /** For this Node, e.g. `['--import', './x.ts', 'main.ts']`. */
  words: string[]
  env: Record<string, string>
  cwd: string
  /** Where all it says is kept. */
  logFile: string
  /** Whether it does its work yet. */
  isReady: (said: string) => Promise<boolean> | boolean
}

const preload = new URL('./end-with-parent.ts', import.meta.url).href

/** A program of the system: it is started, found ready, heard when it dies by itself, and stopped. */
export class ManagedProcess {
  readonly name: string
  /** Settles when the process ends without having been asked to. */
  readonly died: Promise<Error>
  readonly #child: ChildProcess
  readonly #isReady: Description['isReady']
  #said = ''
  #isStopping = false
  #ended = false

  constructor({ name, words, env, cwd, logFile, isReady }: Description) {
    this.name = name
    this.#isReady = isReady
    fs.mkdirSync(path.dirname(logFile), { recursive: true })
    const log = fs.createWriteStream(logFile, { flags: 'a' })
    // A group of its own, so that the terminal's Ctrl-C reaches us alone and we decide who stops first.
    this.#child = spawn(process.execPath, ['--import', preload, ...words], {
      env: { ...process.env, ...env },
      cwd,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: process.platform !== 'win32',
    })
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (chunk) => this.#hear(chunk, log))
    this.died = new Promise((resolve) => {
      this.#child.once('error', (error) => resolve(error))
      this.#child.once('close', (code, signal) => {
        this.#ended = true
        log.end()
        if (!this.#isStopping) resolve(this.#lastWords(`ended with ${code ?? signal}`, logFile))
      })
    })
  }

  /** @throws with its last words when it dies or has not become ready within `patience` milliseconds */
  async ready(patience = 60_000): Promise<void> {
    const deadline = performance.now() + patience
    const dead = this.died.then((error) => {
      throw error
    })
    dead.catch(() => undefined)
    while (!(await Promise.race([dead, this.#isReady(this.#said)]))) {
      if (this.#isStopping) throw new Error(`${this.name} was stopped before it was ready`)
      if (performance.now() > deadline) throw this.#lastWords(`was not ready after ${patience / 1000} s`, '')
      await Promise.race([dead, pause(50)])
    }
  }

  /** Asks it to stop, and after `patience` milliseconds no longer asks. */
  async stop(patience = 10_000): Promise<void> {
    this.#isStopping = true
    if (this.#ended || this.#child.exitCode !== null) return
    const closed = new Promise((resolve) => this.#child.once('close', resolve))
    this.#child.kill('SIGTERM')
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), patience)
    await closed
    clearTimeout(timer)
  }

  /** Ends it at once and mid-word, as a machine that goes down does. */
  async kill(): Promise<void> {
    this.#isStopping = true
    if (this.#ended || this.#child.exitCode !== null) return
    const closed = new Promise((resolve) => this.#child.once('close', resolve))
    this.#child.kill('SIGKILL')
    await closed
  }

  /** Has it stand still for so many milliseconds, wherever it is, and go on: what is held up by a debugger, or out of memory. */
  async freeze(ms: number): Promise<void> {
    this.#child.kill('SIGSTOP')
    await pause(ms, undefined, { ref: false })
    this.#child.kill('SIGCONT')
  }

  #hear(chunk: Buffer, log: fs.WriteStream): void {
    this.#said = (this.#said + chunk).slice(-20_000)
    log.write(chunk)
  }

  #lastWords(what: string, logFile: string): Error {
    const lines = this.#said
      .trimEnd()
      .split('\n')
      .slice(-15)
      .map((line) => `  | ${line}`)
    return new Error(`${this.name} ${what}${logFile ? ` (${logFile})` : ''}:\n${lines.join('\n')}`)
  }
}
