/** What was offered, and what the buyer said to it or took back, as steps of the timeline. Pure. */
import { moneyWords } from '../../locales/format.ts'
import { translator } from '../../locales/translate.ts'
import type { CaseDeduction, CaseState } from '../case/case.ts'
import { isOver } from '../case/is-over.ts'
import type { TimelineStep } from './buyer-wire.ts'
import { lastDay } from './can-words.ts'
import type { Listener } from './told-case.ts'

/** Nobody waits any more for an answer in a case that is over. */
export function answerSteps(state: CaseState, listener: Listener): TimelineStep[] {
  const t = translator(listener.locale)
  const steps = state.deductions.flatMap((offer) => stepsOf(offer, state, listener))
  const isTakenBack = state.takenBack.length > 0
  return [...steps, ...(isTakenBack ? [{ text: t('buyer:timeline.takenBack'), done: true }] : [])]
}

function stepsOf(offer: CaseDeduction, state: CaseState, listener: Listener): TimelineStep[] {
  const t = translator(listener.locale)
  const amount = moneyWords(offer.amount, listener.locale)
  const offered = { text: t('buyer:timeline.offered', { amount }), done: true }
  if (offer.answer === 'agreed')
    return [offered, { text: t('buyer:timeline.agreed', { amount }), done: true }]
  if (offer.answer === 'goods_back')
    return [offered, { text: t('buyer:timeline.objected', { amount }), done: true }]
  if (isOver(state)) return [offered]
  return [offered, { text: t('buyer:timeline.answerBy'), date: lastDay(offer, listener), done: false }]
}
