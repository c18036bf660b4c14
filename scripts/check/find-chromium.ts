import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
]
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * The path of a Chromium that runs: CHROME_PATH, the usual names and places, Playwright's own; else one installed
 * now, by apt as root and by Playwright otherwise.
 * @throws when there is none and none could be installed, saying what to do
 */
export async function findChromium(): Promise<string> {
  const given = process.env.CHROME_PATH
  if (given && !runs(given)) throw new Error(`CHROME_PATH names ${given}, which is no Chromium that runs`)
  const found = given || installed()
  if (found) return found
  console.log('No Chromium found: installing one')
  install()
  const fresh = installed()
  if (fresh) return fresh
  throw new Error(
    [
      'The browser tests need Chromium, and none could be installed here.',
      'Install Chromium or Google Chrome (Debian, Ubuntu: apt-get install chromium; macOS: brew install --cask chromium),',
      'or set CHROME_PATH to one, and run npm test again.',
    ].join('\n'),
  )
}

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  return [...onPath, ...places, chromium.executablePath()].find((file) => existsSync(file) && runs(file))
}

/** Ubuntu's `chromium` may be a script that only says where to get it: whether it runs is asked, not assumed. */
function runs(file: string): boolean {
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  return status === 0 && /Chrom|Edge/.test(stdout)
}

function install(): void {
  const run = (program: string, ...words: string[]) =>
    spawnSync(program, words, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  const isRoot = process.getuid?.() === 0
  const packages = ['chromium', 'fonts-liberation', 'fonts-dejavu-core']
  const byApt = () =>
    run('apt-get', 'update') && run('apt-get', 'install', '-y', '--no-install-recommends', ...packages)
  if (isRoot && existsSync('/usr/bin/apt-get') && byApt()) return
  const playwright = [
    'node_modules/playwright-core/cli.js',
    'install',
    ...(isRoot ? ['--with-deps'] : []),
    'chromium',
  ]
  run(process.execPath, ...playwright)
}
