// The way into every npm script, on Node's built-ins alone, because nothing may be installed yet and the Node that
// runs this file may be older than the one that runs everything else.
//   node scripts/bootstrap.mjs <task> [arguments for the task]
import { spawn } from 'node:child_process'
import process from 'node:process'
import { installPackages } from './setup/install-packages.mjs'
import { childEnvironment, pinnedNode } from './setup/pinned-node.mjs'
import { runSteps } from './setup/run-steps.mjs'
import { tasks } from './setup/tasks.mjs'
import { withLock } from './setup/with-lock.mjs'

process.chdir(new URL('..', import.meta.url).pathname.replace(/^\/(?=[A-Za-z]:)/, ''))

const [name = '', ...args] = process.argv.slice(2)
const task = tasks[name]
if (!task) stop(`No such task: "${name}". There are: ${Object.keys(tasks).join(', ')}`)
if (Number(process.versions.node.split('.')[0]) < 20)
  stop(`Node ${process.versions.node} is too old: 20 or newer, please`)

let node
try {
  node = await withLock('.cache/setup.lock', async () => {
    await installPackages()
    const found = pinnedNode()
    await runSteps(task.steps, found)
    return found
  })
} catch (error) {
  stop(error instanceof Error ? error.message : String(error))
}
run(node, [...task.run, ...args])

/**
 * The task gets our place: its exit code is ours. The terminal sends Ctrl-C to it as well; other signals come to us
 * alone, or only to npm, whose end we then notice.
 */
function run(program, words) {
  const child = spawn(program, words, { stdio: 'inherit', env: childEnvironment(program) })
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  process.on('SIGHUP', () => child.kill('SIGHUP'))
  const parent = process.ppid
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 1_000).unref()
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
}

/** @returns {never} */
function stop(message) {
  console.error(`\n${message}\n`)
  process.exit(1)
}
