/** The command itself, with few orders: everything comes out as without trouble, and does not where a safeguard is off. */
import { execFile } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Report } from './chaos.ts'

const root = path.resolve(import.meta.dirname, '../..')
/** On a busy machine; on a quiet one a minute does. */
const PATIENCE_MS = 900_000
const isWide = process.env.TEST_ALL === '1'

function run(...words: string[]): Promise<{ code: number; report: Report }> {
  const all = ['test/chaos/main.ts', '--json', ...words]
  return new Promise((resolve, reject) => {
    const options = { cwd: root, timeout: PATIENCE_MS, maxBuffer: 50_000_000 }
    execFile(process.execPath, all, options, (error, said, errors) => {
      if (said === '') return reject(new Error(`no report: ${errors.slice(-2_000)}`, { cause: error }))
      resolve({ code: Number(error?.code ?? 0), report: JSON.parse(said) as Report })
    })
  })
}

test(
  'with everything going wrong, every order and case comes out as without',
  async () => {
    const { code, report } = await run('--seed', '1', '--webhooks', isWide ? '400' : '48')
    expect(report.differences).toEqual([])
    expect(code).toBe(0)
    expect(Object.keys(report.injected).length).toBeGreaterThanOrEqual(13)
  },
  PATIENCE_MS,
)

/** What a run must find when a safeguard is off. */
const FOUND: [string, RegExp][] = [
  ['dedupe', /worked off, more than once/],
  ['inbox', /the shop heard nothing|still say what they said/],
  ['sweep', /known as it was before|never read|chaotic nothing/],
  ['idempotency', /made twice|(shopify|refund)_refused/],
]

// Two whole runs each: under npm run test:all only.
test.runIf(isWide).each(FOUND)(
  'without %s, the difference is found',
  async (breakage, words) => {
    const { code, report } = await run('--seed', '1', '--webhooks', '168', '--break', breakage)
    expect(report.differences.filter((what) => words.test(what))).not.toEqual([])
    expect(code).toBe(1)
  },
  PATIENCE_MS,
)
