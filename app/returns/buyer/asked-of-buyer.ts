/** What waits for a buyer's answer: an offer, a question of a person at the shop. Pure. */
import { dayWords } from '../../locales/format.ts'
import { sentence } from '../../locales/sentence.ts'
import { translator } from '../../locales/translate.ts'
import type { CaseState } from '../case/case.ts'
import { type CaseQuestion, openQuestions } from '../case/questions.ts'
import type { BuyerQuestion } from './buyer-wire.ts'
import { lastDay } from './can-words.ts'
import { offersToAnswer } from './own-acts.ts'
import type { Listener } from './told-case.ts'

/** What has a last day comes first. */
export function asksOf(state: CaseState, listener: Listener): { asks?: string } {
  const t = translator(listener.locale)
  const [offer] = offersToAnswer(state).toSorted((a, b) => a.answerBy.localeCompare(b.answerBy))
  const asked = new Set(openQuestions(state).map((one) => t(`buyer:can.question.${keyOf(one)}asks`)))
  const words = [
    ...(offer === undefined ? [] : [t('buyer:can.offer.asks', { date: lastDay(offer, listener) })]),
    ...asked,
  ]
  return words.length === 0 ? {} : { asks: words.join(' ') }
}

export const questionsOf = (state: CaseState, listener: Listener): BuyerQuestion[] =>
  openQuestions(state).map((one) => questionWords(one, listener))

function questionWords(one: CaseQuestion, { locale, dayOf }: Listener): BuyerQuestion {
  const t = translator(locale)
  const date = dayWords(dayOf(new Date(one.askedAt)), locale)
  return {
    says: sentence(t(`buyer:can.question.${keyOf(one)}says`, { date })),
    question: one.question,
    how: sentence(t(`buyer:can.question.${keyOf(one)}how`)),
    ...(one.sending && { isOfSending: true }),
  }
}

const keyOf = ({ sending }: CaseQuestion): '' | 'sending.' => (sending === undefined ? '' : 'sending.')
