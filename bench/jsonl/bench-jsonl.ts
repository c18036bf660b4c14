import type { Bench } from '../bench.ts'
import { jsonlText } from '../table.ts'
import { measureJsonl } from './measure-jsonl.ts'

const LINES = { full: 1_000_000, quick: 10_000 }

/** The file under preset A, once. */
export const jsonlNow = (quick: boolean, say: (text: string) => void) =>
  measureJsonl({ lines: quick ? LINES.quick : LINES.full, policy: 'preset-a', rounds: 1 }, say)

/** How long a file of orders takes beside parsing it alone: the part of `engine` that can be had in minutes. */
export const benchJsonl: Bench = async ({ quick }, say) => {
  const report = await jsonlNow(quick, say)
  return { report, text: jsonlText(report) }
}
