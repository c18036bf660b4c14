import process from 'node:process'
import type { Bench } from '../bench.ts'
import { measureCases } from './measure-case.ts'

/** Points of the Admin API, queries and mails of one case, by its lines. */
export const benchCase: Bench = async ({ quick }, say) => {
  const cases = await measureCases(quick ? [1, 5] : [1, 5, 50], say)
  const [least, most] = [cases[0], cases.at(-1)]
  if (least === undefined || most === undefined) throw new Error('nothing was measured')
  /** 1: fifty lines cost fifty times what one costs; less is better. */
  const growth = Object.fromEntries(
    (['points', 'calls', 'queries'] as const).map((what) => [
      what,
      Number((most[what] / least[what] / (most.lines / least.lines)).toPrecision(3)),
    ]),
  )
  const report = { cases, growth, machine: { node: process.version } }
  const rows = cases.map(
    ({ lines, points, calls, queries, mails }) =>
      `  ${String(lines).padStart(5)} ${String(points).padStart(8)} ${String(calls).padStart(7)} ${String(queries).padStart(9)} ${String(mails).padStart(7)}`,
  )
  const text = [
    'One case from statement to settlement, with what its webhooks cause:',
    '  lines   points   calls   queries   mails',
    ...rows,
    `Growth from ${least.lines} to ${most.lines} lines, where 1 is linear: points ${growth.points}, calls ${growth.calls}, queries ${growth.queries}.`,
    '',
  ].join('\n')
  return { report, text }
}
