import os from 'node:os'
import process from 'node:process'
import type { Bench } from '../bench.ts'
import { measureBuyer } from './measure-buyer.ts'
import { problemsOf } from './problems.ts'

const FULL = { buyers: 50, each: 6, thinkMs: 10_000, openings: 10 }
const QUICK = { ...FULL, each: 2, openings: 3 }

/** How soon buyers are answered when fifty of them are at it, and how soon their page shows something. */
export const benchBuyer: Bench = async ({ quick }, say) => {
  const size = quick ? QUICK : FULL
  const measured = await measureBuyer(size, say)
  const machine = { node: process.version, cores: os.availableParallelism() }
  const report = { ...measured, buyers: size.buyers, thinkMs: size.thinkMs, machine }
  const { openP95Ms, previewP95Ms, submitP95Ms, atOnce, firstAnswerMs, visits, kept, wanted } = report
  const text = [
    `${size.buyers} buyers at once, ${visits} statements, each buyer reading about ${size.thinkMs / 1_000} s before going on, ${machine.cores} cores`,
    '  19 of 20 were answered within (ms)   open   preview   submit',
    row('as people read', openP95Ms, previewP95Ms, submitP95Ms),
    row('all in the same instant', atOnce.openP95Ms, atOnce.previewP95Ms, atOnce.submitP95Ms),
    `  from opening the page in Chromium to its first answer: ${firstAnswerMs.medianMs} ms in the middle of ${firstAnswerMs.openings}, ${firstAnswerMs.slowestMs} ms at most`,
    `  statements kept and acknowledged: ${kept} of ${wanted}, the last ${report.acknowledgedAfterMs} ms after those sent at once were answered`,
    '',
  ].join('\n')
  return { report, text, problems: problemsOf(report) }
}

const row = (name: string, ...ms: number[]): string =>
  `  ${name.padEnd(34)}${ms.map((one) => String(one).padStart(8)).join('')}`
