/** What people at the shop asked the buyer, and whether it still waits for an answer. Pure. */
import type { CaseState } from './case.ts'
import type { CaseEvent } from './case-event.ts'
import type { EventOf } from './change-lines.ts'
import { isOver } from './is-over.ts'

export interface CaseQuestion {
  /** In their words; empty once the buyer is forgotten. */
  question: string
  /** ISO 8601. */
  askedAt: string
  /** Of these lines no parcel was found, and nobody has shown it in another way yet. */
  sending?: number[]
  isAnswered?: true
}

export const asked = (
  state: CaseState,
  { question, sending }: EventOf<'question_asked'>,
  at: Date,
): CaseState => ({
  ...state,
  questions: [...state.questions, { question, askedAt: at.toISOString(), ...(sending && { sending }) }],
})

/**
 * Whatever the buyer writes answers all that was asked: a person reads it, and can ask again. A person who judges has their answer,
 * by mail for instance. Who only dealt with something else may have asked just then.
 */
export function withAnswers(state: CaseState, event: CaseEvent): CaseState {
  if (state.questions.length === 0) return state
  switch (event.type) {
    case 'buyer_wrote':
      return event.asks ? allAnswered(state) : state
    case 'resolved_by_merchant':
      return event.resolution === 'dealt_with' ? state : allAnswered(state)
    case 'sent_back':
      return shown(state, event.keys)
    case 'arrived':
      return shown(
        state,
        event.pieces.map(({ key }) => key),
      )
    default:
      return state
  }
}

const allAnswered = (state: CaseState): CaseState => ({
  ...state,
  questions: state.questions.map((one) => ({ ...one, isAnswered: true })),
})

const shown = (state: CaseState, keys: readonly number[]): CaseState => ({
  ...state,
  questions: state.questions.map((one) => {
    if (one.sending === undefined) return one
    const sending = one.sending.filter((key) => !keys.includes(key))
    return { ...one, sending, ...(sending.length === 0 && { isAnswered: true as const }) }
  }),
})

/** Nobody waits any more for an answer in a case that is over. */
export const openQuestions = (state: CaseState): CaseQuestion[] =>
  isOver(state) ? [] : state.questions.filter(({ question, isAnswered }) => !isAnswered && question !== '')
