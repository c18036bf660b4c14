/** What a buyer can do on a case, each with what it means, in their language. Pure. */
import { addMoney, type Day, type Money, money } from '../../engine/index.ts'
import { dayWords, moneyWords } from '../../locales/format.ts'
import { sentence } from '../../locales/sentence.ts'
import { translator } from '../../locales/translate.ts'
import type { CaseDeduction } from '../case/case.ts'
import type { BuyerCan, DeductionOffer, Sentence } from './buyer-wire.ts'
import { offersToAnswer, toBeSent, whyNoTakingBack } from './own-acts.ts'
import { isAccountNeeded } from './told-acceptance.ts'
import { type CaseToTell, type Listener, remedyDecided } from './told-case.ts'
import { accountForm } from './wishes.ts'

export function canWords(told: CaseToTell, listener: Listener): BuyerCan {
  const { state } = told
  const t = translator(listener.locale)
  const sendable = toBeSent(state)
  return {
    ...(sendable.length > 0 && {
      send: {
        items: sendable.map(({ key, title, quantity }) => ({ key, title, quantity })),
        means: [sentence(t('buyer:can.send.means')), sentence(t('buyer:can.send.keep'))],
      },
    }),
    answer: offersToAnswer(state).map((offer) => offerWords(offer, told, listener)),
    ...(isAccountNeeded(told, listener) && { account: accountForm(t) }),
    ...(whyNoTakingBack(state) === undefined && { takeBack: { means: takingBack(told, listener) } }),
  }
}

function offerWords(offer: CaseDeduction, told: CaseToTell, listener: Listener): DeductionOffer {
  const { locale } = listener
  const t = translator(locale)
  const { id, amount, reason } = offer
  const item = told.state.lines.find(({ key }) => key === offer.key)?.title ?? ''
  const values = { item, reason, amount: moneyWords(amount, locale), date: lastDay(offer, listener) }
  return {
    id,
    says: [sentence(t('buyer:can.offer.says', values)), sentence(t('buyer:can.offer.by', values))],
    agree: { label: t('buyer:can.offer.agree'), means: [agreed(told, amount, listener)] },
    disagree: {
      label: t('buyer:can.offer.disagree'),
      means: [sentence(t('buyer:can.offer.disagreeMeans')), sentence(t('buyer:can.offer.person'))],
    },
    object: {
      label: t('buyer:can.offer.goodsBack'),
      means: [sentence(t('buyer:can.offer.goodsBackMeans', { item })), sentence(t('buyer:can.offer.person'))],
    },
  }
}

/** Its end is exclusive. */
export const lastDay = (
  { answerBy }: Pick<CaseDeduction, 'answerBy'>,
  { locale, dayOf }: Pick<Listener, 'locale' | 'dayOf'>,
): string => dayWords(dayOf(new Date(Date.parse(answerBy) - 1)), locale)

function agreed(told: CaseToTell, amount: Money, { locale }: Listener): Sentence {
  const t = translator(locale)
  const rest = leftIfAgreed(told, amount)
  return rest === undefined
    ? sentence(t('buyer:can.offer.agreeMeansPlain', { amount: moneyWords(amount, locale) }))
    : sentence(t('buyer:can.offer.agreeMeans', { amount: moneyWords(rest, locale) }))
}

/** What then is left to come; undefined where that is not known. */
export const leftIfAgreed = ({ left }: CaseToTell, amount: Money): Money | undefined =>
  left === undefined || left.currency !== amount.currency || left.minor < amount.minor
    ? undefined
    : addMoney(left, money(-amount.minor, amount.currency))

/** That they keep it, and whether they could state it once more. */
function takingBack(told: CaseToTell, { locale, today }: Listener): Sentence[] {
  const t = translator(locale)
  const words = [t('buyer:can.takeBack.means')]
  const days = told.state.lines.flatMap((line) => {
    const remedy = line.remedy === 'withdrawal' ? remedyDecided(told, line) : undefined
    return remedy === undefined ? [] : [remedy.deadline?.lastDay]
  })
  if (days.length > 0)
    words.push(againWords(days, today, (key, date) => t(`buyer:can.takeBack.${key}`, date)))
  return [...words, t('buyer:can.takeBack.defects')].map(sentence)

  function againWords(
    ends: (Day | undefined)[],
    now: Day,
    say: (key: 'againUntil' | 'againOpen' | 'notAgain', date?: { date: string }) => string,
  ): string {
    const [first] = ends.flatMap((day) => day ?? []).toSorted()
    if (first === undefined) return say('againOpen')
    return first < now ? say('notAgain') : say('againUntil', { date: dayWords(first, locale) })
  }
}
