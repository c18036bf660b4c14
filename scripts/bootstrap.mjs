// The way into every npm script, on Node's built-ins alone, because nothing may be installed yet and the Node that
// runs this file may be older than the one that runs everything else.
//   node scripts/bootstrap.mjs <task> [arguments for the task]
import process from 'node:process'
import { givePlace } from './setup/give-place.mjs'
import { installPackages } from './setup/install-packages.mjs'
import { pinnedNode } from './setup/pinned-node.mjs'
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
givePlace(node, [...task.run, ...args])

/** @returns {never} */
function stop(message) {
  console.error(`\n${message}\n`)
  process.exit(1)
}
