import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Runs `work` while no other process of ours does the same: two builds at once would write over each other.
 * @template T
 * @param {string} file holds the process id of who works
 * @param {() => Promise<T>} work
 */
export async function withLock(file, work) {
  mkdirSync(path.dirname(file), { recursive: true })
  let waited = false
  while (!take(file)) {
    if (!waited) process.stderr.write('  … Waiting for another set-up in this folder to finish\n')
    waited = true
    await pause(500)
  }
  const release = () => rmSync(file, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (!holderLives(file)) rmSync(file, { force: true })
    return false
  }
}

function holderLives(file) {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
