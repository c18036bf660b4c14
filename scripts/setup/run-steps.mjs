import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hashOf } from './hash-of.mjs'
import { childEnvironment } from './pinned-node.mjs'
import { report } from './report.mjs'
import { steps } from './steps.mjs'

const stamps = '.cache/steps'

/**
 * Runs those of the named steps whose inputs changed since they last succeeded, each once those it needs are done.
 * @param {string[]} names
 * @param {string} node the Node that runs them
 * @throws with the step's own words when one fails
 */
export async function runSteps(names, node) {
  mkdirSync(stamps, { recursive: true })
  const begun = new Map()
  const begin = (name) => {
    if (!begun.has(name)) begun.set(name, runStep(name, node, begin))
    return begun.get(name)
  }
  await Promise.all(names.map(begin))
}

async function runStep(name, node, begin) {
  const step = steps[name]
  await Promise.all((step.after ?? []).map(begin))
  const stamp = `${stamps}/${name}`
  const hash = hashOf(step.inputs)
  const isCurrent =
    existsSync(stamp) && readFileSync(stamp, 'utf8') === hash && step.outputs.every((o) => existsSync(o))
  if (isCurrent) return
  await report(step.title, () => runQuietly(node, step.run))
  writeFileSync(stamp, hash)
}

/** What a step says is shown only when it fails. */
function runQuietly(node, words) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, words, { stdio: ['ignore', 'pipe', 'pipe'], env: childEnvironment(node) })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(undefined)
      else reject(new Error(`${words.join(' ')} ended with ${code}:\n${said}`))
    })
  })
}
