// npm run chaos -- --seed N [--webhooks 20000] [--break dedupe|idempotency|inbox|sweep] [--json]
//   0: everything came out as without trouble · 1: it did not, each difference is named · 2: not understood
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { inspect } from 'node:util'
import { BREAKAGES } from './breakages.ts'
import { chaos, type Report } from './chaos.ts'
import { NotUnderstood, type Options, readOptions } from './options.ts'

const MOST_SHOWN = 50

process.exit(await main())

async function main(): Promise<number> {
  try {
    return await tryWith(readOptions(process.argv.slice(2)))
  } catch (error) {
    const isTheirs = error instanceof NotUnderstood
    process.stderr.write(`${isTheirs ? error.message : inspect(error)}\n`)
    return isTheirs ? 2 : 1
  }
}

async function tryWith(options: Options): Promise<number> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'recourse-chaos-'))
  process.stderr.write(`  … the processes’ own words go to ${folder}\n`)
  const say = (what: string) =>
    process.stderr.write(`  … ${Math.round(performance.now() / 1_000)} s ${what}\n`)
  const report = await chaos(options, folder, { say, asked: askedToStop() })
  process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : told(options, report))
  if (report.differences.length > 0) return 1
  fs.rmSync(folder, { recursive: true, force: true })
  return 0
}

/** Somebody pressed Ctrl-C: PostgreSQL is a process of its own, and must be stopped. */
function askedToStop(): Promise<never> {
  return new Promise((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => reject(new Error('asked to stop')))
  })
}

function told({ breakage }: Options, report: Report): string {
  const { seed, lives, webhooks, injected, looked, seconds, differences } = report
  const list = (counts: object) =>
    Object.entries(counts).map(([name, count]) => `  ${String(count).padStart(7)}  ${name}`)
  const shown = differences.slice(0, MOST_SHOWN).map((what) => `  ${what}`)
  const more = differences.length - shown.length
  return [
    ...(breakage ? [`Switched off: ${BREAKAGES[breakage].off}.`] : []),
    `Seed ${seed}: ${lives} orders, ${webhooks.sent} webhooks, which arrived as ${webhooks.arrived} requests; ${seconds.faultless} s without trouble, ${seconds.chaotic} s with it.`,
    'What went wrong on the way:',
    ...list(injected),
    'What was looked at in the ledger:',
    ...list(looked),
    differences.length === 0
      ? 'Every order and every case came out as without trouble.'
      : `${differences.length} differences:`,
    ...shown,
    ...(more > 0 ? [`  … and ${more} more`] : []),
    '',
  ].join('\n')
}
