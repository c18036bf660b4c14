/** How what a case costs grows with its lines, and whether that is more than in proportion. Pure. */
import type { CaseCost } from './measure-case.ts'

const WHAT = ['points', 'calls', 'queries', 'mails'] as const

export type Costs = Pick<CaseCost, 'lines' | (typeof WHAT)[number]>
export type Growth = Record<(typeof WHAT)[number], number>

/**
 * From the fewest lines to the most. 1: fifty lines cost fifty times what one costs; less is better.
 * @param cases at least two, the fewest lines first
 * @throws where there is nothing to be compared
 */
export function growthOf(cases: readonly Costs[]): Growth {
  const { least, more } = compared(cases)
  const most = more.at(-1) ?? least
  const growth = WHAT.map((what) => [what, most[what] / least[what] / (most.lines / least.lines)] as const)
  return Object.fromEntries(growth.map(([what, by]) => [what, Number(by.toPrecision(3))])) as Growth
}

/** @returns what costs more per line in a case of many lines than in one of the fewest; throws as `growthOf` does */
export function aboveLinear(cases: readonly Costs[]): string[] {
  const { least, more } = compared(cases)
  return more.flatMap((one) =>
    WHAT.filter((what) => one[what] * least.lines > least[what] * one.lines).map(
      (what) =>
        `${what} grow more than the lines: ${least[what]} for ${least.lines}, ${one[what]} for ${one.lines}`,
    ),
  )
}

function compared([least, ...more]: readonly Costs[]): { least: Costs; more: Costs[] } {
  if (least === undefined || more.length === 0) throw new Error('nothing was compared')
  return { least, more }
}
