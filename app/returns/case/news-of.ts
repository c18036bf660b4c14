/**
 * What of a case's events its buyer is written of: the one place that says which. A judgement is news where a line was
 * not so before, whoever made it and wherever, and money where more of it has gone back. Pure.
 */
import { type Money, money } from '../../engine/index.ts'
import { type CaseLine, type CaseState, NOTHING_YET } from './case.ts'
import type { ArrivedPieces, CaseEvent, RecordedEvent } from './case-event.ts'
import { afterEvent } from './fold-case.ts'
import { paidBack } from './paid-back.ts'

/** How money went back: through Shopify, as it was paid, or by a person's hand. */
export type RefundWay = 'same_means' | 'by_hand'

/** `seq`: of the event. */
export type News = { seq: number } & (
  | { kind: 'decision'; keys: number[] }
  | { kind: 'question'; question: string }
  | { kind: 'received'; pieces: ArrivedPieces[]; arrivedAt: string }
  | { kind: 'deduction_offered'; deductionId: string }
  | { kind: 'refund_sent'; amount: Money; ways: RefundWay[] }
  | { kind: 'closed' }
)

export type NewsOf<Kind extends News['kind']> = Extract<News, { kind: Kind }>

export const newsOf = (events: readonly RecordedEvent[]): News[] => newsIn(NOTHING_YET, events)

/** @param before the case as it was before `added` */
export function newsIn(before: CaseState, added: readonly RecordedEvent[]): News[] {
  const found: News[] = []
  let state = before
  for (const recorded of added) {
    const after = afterEvent(state, recorded)
    found.push(...newsAt(recorded, state, after))
    state = after
  }
  return found
}

function newsAt({ seq, event }: RecordedEvent, before: CaseState, after: CaseState): News[] {
  return [
    ...saidBy(seq, event, before),
    ...judgedBy(seq, before, after),
    ...paidBy(seq, event, before, after),
  ]
}

function saidBy(seq: number, event: CaseEvent, before: CaseState): News[] {
  switch (event.type) {
    case 'question_asked':
      return [{ kind: 'question', seq, question: event.question }]
    case 'arrived':
      return [{ kind: 'received', seq, pieces: event.pieces, arrivedAt: event.arrivedAt }]
    case 'deduction_offered':
      return [{ kind: 'deduction_offered', seq, deductionId: event.deduction.id }]
    case 'closed':
      return before.closed ? [] : [{ kind: 'closed', seq }]
    default:
      return []
  }
}

/** A part of a line that is one of its own from then on (shipped after all) was judged with the line. */
function judgedBy(seq: number, before: CaseState, after: CaseState): News[] {
  const keys = after.lines
    .filter((line) => isJudged(line) && before.lines.some((was) => isChanged(was, line)))
    .map(({ key }) => key)
  return keys.length === 0 ? [] : [{ kind: 'decision', seq, keys }]
}

export const isJudged = ({ acceptance }: CaseLine): boolean =>
  acceptance === 'accepted' || acceptance === 'refused'

const isChanged = (was: CaseLine, line: CaseLine): boolean =>
  was.key === line.key && was.acceptance !== line.acceptance

function paidBy(seq: number, event: CaseEvent, before: CaseState, after: CaseState): News[] {
  const [paid] = paidBack(after)
  if (paid === undefined) return []
  const more = sumOf(after) - sumOf(before)
  if (more <= 0) return []
  return [{ kind: 'refund_sent', seq, amount: money(more, paid.currency), ways: waysOf(event, after) }]
}

const sumOf = (state: CaseState): number => paidBack(state).reduce((sum, { minor }) => sum + minor, 0)

function waysOf(event: CaseEvent, { settlements }: CaseState): RefundWay[] {
  if (event.type !== 'settlement_executed' && event.type !== 'settlement_failed') return ['same_means']
  const paid = settlements.find(({ id }) => id === event.settlementId)
  const repaid = (paid?.repayments ?? []).filter(({ amount }) => amount.minor > 0)
  const ways = [...new Set(repaid.map(({ byHand }): RefundWay => (byHand ? 'by_hand' : 'same_means')))]
  return ways.length === 0 ? ['same_means'] : ways
}
