import os from 'node:os'
import process from 'node:process'
import type { Bench } from '../bench.ts'
import { measureIngest } from './measure-ingest.ts'
import { problemsOf } from './problems.ts'

const FULL = { seconds: 60, plainSeconds: 30, lines: 32, orders: 100 }
const QUICK = { ...FULL, seconds: 10, plainSeconds: 5 }

/** How many webhooks a second are acknowledged, how soon, and whether each is worked off. */
export const benchIngest: Bench = async ({ quick }, say) => {
  const size = quick ? QUICK : FULL
  const measured = await measureIngest(size, say)
  const machine = { node: process.version, cores: os.availableParallelism(), lines: size.lines }
  const report = { ...measured, machine }
  const { perSecond, ackP50Ms, ackP99Ms, vsPlainReceiver, lost, drainedSeconds, plainReceiver } = report
  const text = [
    `${perSecond} webhooks a second for ${report.seconds} s, two workers working, ${machine.cores} cores`,
    `  acknowledged in ${ackP50Ms} ms (median), ${ackP99Ms} ms (99 of 100)`,
    `  ${vsPlainReceiver} × a plain receiver (${plainReceiver.perSecond.join(' and ')} a second)`,
    `  lost: ${lost}; all worked off ${drainedSeconds} s after the last`,
    '',
  ].join('\n')
  return { report, text, problems: problemsOf(report) }
}
