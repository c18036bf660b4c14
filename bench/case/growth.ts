/** How what a case costs grows with its lines, and whether that is more than it may. Pure. */
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

/**
 * Points, calls and queries may grow with the lines and no more. Mails may not grow at all: a case has several, one for each thing
 * that happens to it, and each tells of all its lines.
 * @returns what grows more than that, against the case of the fewest lines; throws as `growthOf` does
 */
export function growsTooMuch(cases: readonly Costs[]): string[] {
  const { least, more } = compared(cases)
  const unwritten = least.mails === 0 ? [`no mail was written about a case of ${least.lines}`] : []
  return [...unwritten, ...more.flatMap((one) => WHAT.flatMap((what) => tooMuch(what, least, one)))]
}

function tooMuch(what: (typeof WHAT)[number], least: Costs, one: Costs): string[] {
  const numbers = `${least[what]} for ${least.lines}, ${one[what]} for ${one.lines}`
  if (what === 'mails') return one.mails > least.mails ? [`mails grow with the lines: ${numbers}`] : []
  return one[what] * least.lines > least[what] * one.lines
    ? [`${what} grow more than the lines: ${numbers}`]
    : []
}

function compared([least, ...more]: readonly Costs[]): { least: Costs; more: Costs[] } {
  if (least === undefined || more.length === 0) throw new Error('nothing was compared')
  return { least, more }
}
