/** What was offered, and what the buyer said to it or took back, as steps of the timeline. Pure. */
import { dayWords, moneyWords } from '../../locales/format.ts'
import { translator } from '../../locales/translate.ts'
import type { CaseDeduction, CaseState } from '../case/case.ts'
import type { DeductionAnswer } from '../case/case-event.ts'
import { isOver } from '../case/is-over.ts'
import { openQuestions } from '../case/questions.ts'
import type { TimelineStep } from './buyer-wire.ts'
import { lastDay } from './can-words.ts'
import type { Listener } from './told-case.ts'

/** What happened, then what is awaited. Nobody waits any more for an answer in a case that is over. */
export function answerSteps(state: CaseState, listener: Listener): TimelineStep[] {
  const t = translator(listener.locale)
  const steps = [
    ...questionSteps(state, listener),
    ...state.deductions.flatMap((offer) => offerSteps(offer, state, listener)),
    ...(isUnheard(state) ? [{ text: t('buyer:timeline.answersYou'), done: false }] : []),
    ...(state.takenBack.length > 0 ? [{ text: t('buyer:timeline.takenBack'), done: true }] : []),
  ]
  return [...steps.filter(({ done }) => done), ...steps.filter(({ done }) => !done)]
}

/** Each that was asked, and that one of them waits. */
function questionSteps(state: CaseState, { locale, dayOf }: Listener): TimelineStep[] {
  const t = translator(locale)
  const asked = state.questions.map(({ askedAt }) => ({
    ...{ text: t('buyer:timeline.asked'), done: true },
    date: dayWords(dayOf(new Date(askedAt)), locale),
  }))
  const isOpen = openQuestions(state).length > 0
  return [...asked, ...(isOpen ? [{ text: t('buyer:timeline.answerQuestion'), done: false }] : [])]
}

function offerSteps(offer: CaseDeduction, state: CaseState, listener: Listener): TimelineStep[] {
  const t = translator(listener.locale)
  const amount = moneyWords(offer.amount, listener.locale)
  const offered = { text: t('buyer:timeline.offered', { amount }), done: true }
  if (offer.answer !== undefined) {
    const said = { text: t(`buyer:timeline.${SAID[offer.answer]}`, { amount }), done: true }
    return [offered, said]
  }
  if (isOver(state)) return [offered]
  return [offered, { text: t('buyer:timeline.answerBy'), date: lastDay(offer, listener), done: false }]
}

const SAID: Record<DeductionAnswer, 'agreed' | 'disagreed' | 'objected'> = {
  agreed: 'agreed',
  disagreed: 'disagreed',
  goods_back: 'objected',
}

/** Nobody at the shop has answered their no yet, by paying all of it, by another offer or in words. */
const isUnheard = (state: CaseState): boolean =>
  !isOver(state) && state.waits.some(({ code }) => code === 'disagreed')
