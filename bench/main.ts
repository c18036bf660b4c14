// npm run -s bench -- engine [--json] [--quick]: how fast the engine is, and against whom. One JSON object on
// standard output, or a table; progress goes to standard error.
import os from 'node:os'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { measureEngine } from './engine/measure-engine.ts'
import { measureJsonl } from './jsonl/measure-jsonl.ts'
import { table } from './table.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, quick: { type: 'boolean' } },
})
if (positionals.length !== 1 || positionals[0] !== 'engine') {
  process.stderr.write('Usage: npm run -s bench -- engine [--json] [--quick]\n')
  process.exit(2)
}

const FULL = { compared: 5_000, measured: 20_000, rounds: 7, lines: 1_000_000, passes: 1 }
const QUICK = { compared: 1_000, measured: 2_000, rounds: 3, lines: 10_000, passes: 1 }

let last = ''
const say = (text: string): void => {
  if (text !== last) process.stderr.write(`  … ${text}\n`)
  last = text
}

const { compared, measured, rounds, lines, passes } = values.quick ? QUICK : FULL
const engine = await measureEngine({ compared, measured, rounds }, say)
const jsonl = await measureJsonl({ lines, policy: 'preset-a', rounds: passes }, say)
const machine = {
  node: process.version,
  platform: `${process.platform}-${process.arch}`,
  cores: os.availableParallelism(),
}
const { linesPerSecond, vs, ...details } = engine
const report = { linesPerSecond, vs, jsonl, ...details, machine }
process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : table(report))
