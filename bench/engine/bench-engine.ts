import os from 'node:os'
import process from 'node:process'
import type { Bench } from '../bench.ts'
import { jsonlNow } from '../jsonl/bench-jsonl.ts'
import { table } from '../table.ts'
import { measureEngine } from './measure-engine.ts'

const FULL = { compared: 5_000, measured: 20_000, rounds: 7 }
const QUICK = { compared: 1_000, measured: 2_000, rounds: 3 }

/** How fast the engine is, and against whom. */
export const benchEngine: Bench = async ({ quick }, say) => {
  const engine = await measureEngine(quick ? QUICK : FULL, say)
  const jsonl = await jsonlNow(quick, say)
  const machine = {
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    cores: os.availableParallelism(),
  }
  const { linesPerSecond, vs, ...details } = engine
  const report = { linesPerSecond, vs, jsonl, ...details, machine }
  return { report, text: table(report) }
}
