import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { report } from './report.mjs'

/**
 * Installs exactly what the lock file says, unless that is what is there. No package's install script runs: none is
 * needed, and npm from version 12 on skips them anyway.
 * @throws when npm fails
 */
export async function installPackages() {
  if (isInstalled()) return
  await report('Installing packages (the first time takes a minute or two)', async () => {
    if ((await runNpm(clean)) !== 0)
      throw new Error('npm could not install the packages: its own words are above')
  })
}

const clean = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund']

/** What npm reports is progress: standard output and input belong to the program that we make ready. */
const stdio = ['ignore', 2, 2]

/** The npm that runs us, where there is one. Gives its exit code. */
function runNpm(words) {
  return new Promise((resolve, reject) => {
    const npm = process.env.npm_execpath
    const child = npm?.endsWith('.js')
      ? spawn(process.execPath, [npm, ...words], { stdio })
      : spawn('npm', words, { stdio, shell: process.platform === 'win32' })
    child.on('error', reject)
    child.on('close', resolve)
  })
}

/** npm writes what it installed into node_modules when it has finished; optional packages may be for other machines. */
export function isInstalled() {
  const installed = 'node_modules/.package-lock.json'
  if (!existsSync(installed)) return false
  const wanted = packagesOf('package-lock.json')
  const present = packagesOf(installed)
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    if (!place.startsWith('node_modules/') || !version) return true
    return present[place] ? present[place].version === version : optional === true
  })
}

/** @returns {Record<string, { version?: string, optional?: boolean }>} */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}
