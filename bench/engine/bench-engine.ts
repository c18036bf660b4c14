import os from 'node:os'
import process from 'node:process'
import type { Bench } from '../bench.ts'
import { measureJsonl } from '../jsonl/measure-jsonl.ts'
import { table } from '../table.ts'
import { measureEngine } from './measure-engine.ts'

const FULL = { compared: 5_000, measured: 20_000, rounds: 7, lines: 1_000_000, passes: 1 }
const QUICK = { compared: 1_000, measured: 2_000, rounds: 3, lines: 10_000, passes: 1 }

/** How fast the engine is, and against whom. */
export const benchEngine: Bench = async ({ quick }, say) => {
  const { compared, measured, rounds, lines, passes } = quick ? QUICK : FULL
  const engine = await measureEngine({ compared, measured, rounds }, say)
  const jsonl = await measureJsonl({ lines, policy: 'preset-a', rounds: passes }, say)
  const machine = {
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    cores: os.availableParallelism(),
  }
  const { linesPerSecond, vs, ...details } = engine
  const report = { linesPerSecond, vs, jsonl, ...details, machine }
  return { report, text: table(report) }
}
