/**
 * Keeps one process of ours running: `node app/supervise.ts server` or `worker`. One that dies is started again; one that
 * is silent for ten seconds, because its event loop is blocked or it was stopped, is killed and started again. Imports
 * nothing of the app, so that what hangs there cannot hang here.
 */
import { type ChildProcess, spawn } from 'node:child_process'

/** A process beats each second (signals.ts). */
const SILENCE_MS = 10_000
/** Packages are read and the queue's tables made before the first beat. */
const START_MS = 60_000
const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 15_000
/** Whoever lived this long did not die of how it was started. */
const SETTLED_MS = 30_000

const [role] = process.argv.slice(2)
if (role !== 'server' && role !== 'worker') {
  process.stderr.write('Say which: server or worker\n')
  process.exit(2)
}

const say = (msg: string, more: object = {}) =>
  process.stdout.write(
    `${JSON.stringify({ level: 30, time: new Date().toISOString(), supervisor: role, ...more, msg })}\n`,
  )

let restarts = 0
let waitMs = FIRST_WAIT_MS
let stopping = false
let child = start()

function start(): ChildProcess {
  const began = performance.now()
  const env = { ...process.env, RECOURSE_SUPERVISED: '1', RECOURSE_RESTARTS: String(restarts) }
  const words = [...process.execArgv, new URL(`./${role}.ts`, import.meta.url).pathname]
  const started = spawn(process.execPath, words, { env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  if (started.pid !== undefined) say('process started', { pid: started.pid, restarts })
  let hasLived = false
  let silence = setTimeout(giveUp, START_MS)
  started.on('message', () => {
    hasLived = true
    clearTimeout(silence)
    silence = setTimeout(giveUp, SILENCE_MS)
  })
  started.once('exit', (code, signal) => {
    clearTimeout(silence)
    // What was wrong from the beginning, such as its environment, is still wrong when it is started again. One that was
    // killed, for want of memory or because a busy machine was slow to start it, did not find anything wrong.
    if (stopping || (!hasLived && restarts === 0 && signal === null)) process.exit(code ?? 1)
    if (performance.now() - began > SETTLED_MS) waitMs = FIRST_WAIT_MS
    say('process ended; starting another', { code, signal, waitMs })
    tryLater()
  })
  started.on('error', (error) => {
    // Heard also of one that lives and could not be killed, which the next beat or its exit tells more of.
    if (started.pid !== undefined) return say('process was not reached', { error: error.message })
    clearTimeout(silence)
    notStarted(error)
  })
  return started

  function giveUp(): void {
    say('process is silent; killing it', { pid: started.pid })
    started.kill('SIGKILL')
  }
}

function tryLater(): void {
  setTimeout(again, waitMs)
  waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2)
}

function again(): void {
  if (stopping) process.exit(0)
  restarts += 1
  try {
    child = start()
  } catch (error) {
    // Of some causes, such as too little memory, Node tells at once.
    notStarted(error)
  }
}

/** As while packages are installed anew, or the machine has no process left to give: nothing that stays. */
function notStarted(error: unknown): void {
  say('process could not be started; trying again', { error: String(error), waitMs })
  tryLater()
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    stopping = true
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) process.exit(0)
    child.kill('SIGTERM')
  })
}
