// npm run -s bench -- engine|jsonl|ingest|case|buyer [--json] [--quick]. One JSON object on standard output, or a table; progress goes to
// standard error. Ends with 1 where something is not as it must be.
import process from 'node:process'
import { parseArgs } from 'node:util'
import type { Bench } from './bench.ts'

/** Each is loaded when it is asked for: what one needs, another may not have. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  engine: async () => (await import('./engine/bench-engine.ts')).benchEngine,
  jsonl: async () => (await import('./jsonl/bench-jsonl.ts')).benchJsonl,
  ingest: async () => (await import('./ingest/bench-ingest.ts')).benchIngest,
  case: async () => (await import('./case/bench-case.ts')).benchCase,
  buyer: async () => (await import('./buyer/bench-buyer.ts')).benchBuyer,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, quick: { type: 'boolean' } },
})
const load = benches[positionals[0] ?? '']
if (positionals.length !== 1 || load === undefined) {
  process.stderr.write(`Usage: npm run -s bench -- ${Object.keys(benches).join('|')} [--json] [--quick]\n`)
  process.exit(2)
}

let last = ''
const say = (text: string): void => {
  if (text !== last) process.stderr.write(`  … ${text}\n`)
  last = text
}

const bench = await load()
const { report, text, problems = [] } = await bench({ quick: values.quick ?? false }, say)
process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : text)
for (const problem of problems) process.stderr.write(`  ✗ ${problem}\n`)
if (problems.length > 0) process.exitCode = 1
