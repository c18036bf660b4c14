import type { Decide, Facts, LineFacts, Outcome, RemedyDecision } from '../../app/engine/index.ts'
import { withLine } from './arbitrary.ts'
import type { One } from './generated.ts'
import { every, finder, isWorse } from './generated.ts'
import { waysToAnswer } from './ways-to-answer.ts'

/** A remedy that came to less. */
export interface Worsened {
  unit: string
  remedy: string
  from: Outcome
  to: Outcome | 'nothing'
  /** Granted both times, but for a shorter time or with less money. */
  less?: 'time' | 'money'
}

/**
 * What comes to less by the second facts than by the first. A question is as good as its answers: it is worse to
 * lose one only if some way to answer it would have come to more than it comes to now.
 */
export const worsened = (
  decide: Decide,
  before: Facts,
  after: Facts,
): { compared: number; worse: Worsened[] } => {
  const find = finder(decide, after)
  const all = every(decide, before)
  const worse = all.flatMap((one): Worsened[] => {
    const { outcome: from, remedy } = one.remedy
    const found = find(one)
    const to: Worsened['to'] = found?.outcome ?? 'nothing'
    const same = { unit: one.unit, remedy, from, to }
    if (isLess(to, from))
      return from !== 'asks' || isLessBySomeAnswer(decide, before, after, one) ? [same] : []
    return found ? shrunk(one.remedy, found).map((less) => ({ ...same, less })) : []
  })
  return { compared: all.length, worse }
}

/** What is no longer spoken of is not refused either. */
const isLess = (to: Worsened['to'], from: Outcome): boolean =>
  to === 'nothing' ? from === 'granted' : isWorse(to, from)

const isLessBySomeAnswer = (decide: Decide, before: Facts, after: Facts, one: One): boolean => {
  const index = before.lines.findIndex(({ unit }) => unit === one.unit)
  return waysToAnswer(before.lines[index] as LineFacts).some((way) => {
    const [from, to] = [before, after].map((facts) => finder(decide, withLine(facts, index, way))(one))
    return from !== undefined && isLess(to?.outcome ?? 'nothing', from.outcome)
  })
}

const isCertain = ({ outcome, asks }: RemedyDecision): boolean => outcome === 'granted' && asks.length === 0

const shrunk = (was: RemedyDecision, is: RemedyDecision): ('time' | 'money')[] => {
  if (!isCertain(was) || !isCertain(is)) return []
  // Where no end is said, nothing is said of the time.
  const isShorter = was.deadline && is.deadline && endOf(is.deadline) < endOf(was.deadline)
  return [...(isShorter ? ['time' as const] : []), ...(sumOf(is) < sumOf(was) ? ['money' as const] : [])]
}

/** What is open ends after all that has an end. */
const endOf = ({ endsAt }: NonNullable<RemedyDecision['deadline']>): string => endsAt ?? 'open'

const sumOf = ({ money }: RemedyDecision): number => money.reduce((sum, { amount }) => sum + amount.minor, 0)
