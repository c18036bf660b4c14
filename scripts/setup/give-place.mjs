import { spawn } from 'node:child_process'
import process from 'node:process'
import { isatty } from 'node:tty'
import { childEnvironment } from './pinned-node.mjs'

/**
 * The program gets our place: its exit code is ours. A terminal sends Ctrl-C to it as well, so that twice would be
 * once too often; all other signals come to us alone, or only to npm, whose end we then notice.
 * @param {string} program
 * @param {string[]} words
 * @param {string} cwd
 */
export function givePlace(program, words, cwd) {
  const child = spawn(program, words, { stdio: 'inherit', env: childEnvironment(program), cwd })
  process.on('SIGINT', () => isatty(0) || child.kill('SIGINT'))
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  process.on('SIGHUP', () => child.kill('SIGHUP'))
  const parent = process.ppid
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 1_000).unref()
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
}
