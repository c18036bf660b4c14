// The way into every npm script, on Node's built-ins alone, because nothing may be installed yet and the Node that
// runs this file may be older than the one that runs everything else.
//   node scripts/bootstrap.mjs <task> [arguments for the task]
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { givePlace } from './setup/give-place.mjs'
import { installPackages, isInstalled } from './setup/install-packages.mjs'
import { pinnedNode } from './setup/pinned-node.mjs'
import { runSteps } from './setup/run-steps.mjs'
import { tasks } from './setup/tasks.mjs'
import { withLock } from './setup/with-lock.mjs'

// npm goes to the folder of package.json first; where the user stood, it says in INIT_CWD.
const isRunByNpm = ['npx', process.argv[2]].includes(process.env.npm_lifecycle_event)
const where = (isRunByNpm && process.env.INIT_CWD) || process.cwd()
process.chdir(fileURLToPath(new URL('..', import.meta.url)))

const [name = '', ...args] = process.argv.slice(2)
const task = tasks[name]
if (!task) stop(`No such task: "${name}". There are: ${Object.keys(tasks).join(', ')}`)
if (Number(process.versions.node.split('.')[0]) < 20)
  stop(`Node ${process.versions.node} is too old: 20 or newer, please`)

let node
try {
  node = await ready(task.steps)
} catch (error) {
  stop(error instanceof Error ? error.message : String(error))
}
givePlace(node, [...task.run, ...args], task.inPlace ? where : process.cwd())

/** Gives the Node to run with. What needs no step and finds its packages waits for no other set-up. */
async function ready(steps) {
  if (steps.length === 0 && isInstalled()) return pinnedNode()
  return withLock('.cache/setup.lock', async () => {
    await installPackages()
    const found = pinnedNode()
    await runSteps(steps, found)
    return found
  })
}

/** @returns {never} */
function stop(message) {
  console.error(`\n${message}\n`)
  process.exit(1)
}
