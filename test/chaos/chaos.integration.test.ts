/** The command itself, with few orders: everything comes out as without trouble, and does not where a safeguard is off. */
import { execFile } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { BLOWS } from './blows.ts'
import type { BreakageName } from './breakages.ts'
import type { Report } from './chaos.ts'

const root = path.resolve(import.meta.dirname, '../..')
/** On a busy machine; on a quiet one a minute does. */
const PATIENCE_MS = 900_000
const isWide = process.env.TEST_ALL === '1'
/** Its processes start a dozen times: what Node made of the sources at the first start serves the others. */
const compiled = { NODE_COMPILE_CACHE: path.join(root, '.cache/node-compile') }

function run(...words: string[]): Promise<{ code: number; report: Report }> {
  const all = ['test/chaos/main.ts', '--json', '--seed', '1', ...words]
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...compiled }
    const options = { cwd: root, env, timeout: PATIENCE_MS, maxBuffer: 50_000_000 }
    execFile(process.execPath, all, options, (error, said, errors) => {
      if (said === '') return reject(new Error(`no report: ${errors.slice(-2_000)}`, { cause: error }))
      resolve({ code: Number(error?.code ?? 0), report: JSON.parse(said) as Report })
    })
  })
}

test(
  'with everything going wrong, every order and case comes out as without',
  async () => {
    const { code, report } = await run('--webhooks', isWide ? '400' : '77')
    expect(report.differences).toEqual([])
    expect(code).toBe(0)
    expect(Object.keys(report.injected)).toEqual(expect.arrayContaining([...BLOWS]))
  },
  PATIENCE_MS,
)

/** What a run must find when a safeguard is off, and with how many webhooks it does: as many as its trouble needs. */
const FOUND: Record<BreakageName, { words: RegExp; webhooks: string }> = {
  dedupe: { words: /worked off, more than once/, webhooks: '22' },
  inbox: { words: /the shop heard nothing|still say what they said/, webhooks: '22' },
  sweep: { words: /known as it was before|never read|nobody could/, webhooks: '22' },
  idempotency: { words: /made twice|(shopify|refund)_refused/, webhooks: '11' },
}

// Each is two whole runs more, faultless and broken: under npm run test:all only.
test.runIf(isWide).each(Object.entries(FOUND))(
  'without %s, the difference is found',
  async (breakage, { words, webhooks }) => {
    const { code, report } = await run('--webhooks', webhooks, '--break', breakage)
    expect(report.differences.filter((what) => words.test(what))).not.toEqual([])
    expect(code).toBe(1)
  },
  PATIENCE_MS,
)
