import process from 'node:process'
import type { Bench } from '../bench.ts'
import { growsTooMuch, growthOf } from './growth.ts'
import { measureCases } from './measure-case.ts'

/** Points of the Admin API, queries and mails of one case, by its lines: fails where they grow more than these, and mails where they grow at all. */
export const benchCase: Bench = async ({ quick }, say) => {
  const cases = await measureCases(quick ? [1, 5] : [1, 5, 50], say)
  const growth = growthOf(cases)
  const [least, most] = [cases[0]?.lines, cases.at(-1)?.lines]
  const report = { cases, growth, machine: { node: process.version } }
  const rows = cases.map(
    ({ lines, points, calls, queries, mails }) =>
      `  ${String(lines).padStart(5)} ${String(points).padStart(8)} ${String(calls).padStart(7)} ${String(queries).padStart(9)} ${String(mails).padStart(7)}`,
  )
  const text = [
    'One case from statement to settlement, with what its webhooks cause:',
    '  lines   points   calls   queries   mails',
    ...rows,
    `Growth from ${least} to ${most} lines, where 1 is linear: points ${growth.points}, calls ${growth.calls}, queries ${growth.queries}, mails ${growth.mails}.`,
    '',
  ].join('\n')
  return { report, text, problems: growsTooMuch(cases) }
}
