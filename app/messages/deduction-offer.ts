/**
 * What the buyer is told when the shop offers to pay back less: for what, how much less, why, and until when to answer.
 * Without a yes there is no deduction, so that they have to hear of it on a durable medium.
 */
import { moneyWords } from '../locales/format.ts'
import { type Locale, type Translate, translator } from '../locales/translate.ts'
import { type Door, doorBlock } from './door.ts'
import { type Letter, oneLine, said } from './letter.ts'
import { questionsTo } from './questions-to.ts'

/** What is offered, for one line of a case. */
export interface Offered {
  /** "1 × Over-ear headphones". */
  item: string
  /** In minor units. */
  amount: { minor: number; currency: string }
  /** As the shop wrote it, in whatever language. */
  reason: string
}

export interface DeductionOffer {
  reference: string
  /** As people say it, e.g. "#1001". */
  orderName: string
  shopName: string
  /** Where else the shop answers questions. */
  contact: string | null
  /** Where it can be answered too. */
  door: Door
  locale: Locale
  /** The last day for an answer, in words. */
  day: string
  offered: Offered
  /** What is left to be paid back after a yes, in minor units; absent: not known. */
  left?: Offered['amount']
  /** What looking at it found: when it came, in words; and that it was damaged. */
  arrivedOn?: string
  isDamaged?: true
}

/** "1 × Over-ear headphones: 100,00 RON less. Why: Scratched." */
export const offerWords = ({ item, amount, reason }: Offered, locale: Locale): string =>
  translator(locale)('messages:offer.item', { item, amount: moneyWords(amount, locale), reason })

export function offerLetter(it: DeductionOffer): Letter {
  const { locale, shopName, orderName, reference, day, offered, contact } = it
  const t = translator(locale)
  const words = { order: oneLine(orderName), date: day }
  const subject = t('messages:offer.subject', words)
  return {
    ...{
      locale,
      shopName: oneLine(shopName),
      subject,
      title: t('messages:offer.title'),
      preview: t('messages:offer.text', words),
    },
    blocks: [
      { kind: 'text', words: said(t('messages:offer.text', words)) },
      {
        kind: 'facts',
        facts: [
          { label: t('messages:acknowledgement.order'), value: orderName },
          { label: t('messages:acknowledgement.reference'), value: reference },
        ],
      },
      { kind: 'heading', text: t('messages:offer.found') },
      { kind: 'list', items: [...found(it, t), said(offerWords(offered, locale))] },
      { kind: 'heading', text: t('messages:offer.answer') },
      {
        kind: 'list',
        items: [
          yes(it, t),
          ...(['no', 'back', 'silence'] as const).map((way) => t(`messages:offer.${way}`)),
        ].map(said),
      },
      doorBlock(it.door, t),
    ],
    closing: [questionsTo(contact, t)],
  }
}

const yes = ({ left, locale }: DeductionOffer, t: Translate): string =>
  left === undefined
    ? t('messages:offer.yesPlain')
    : t('messages:offer.yes', { amount: moneyWords(left, locale) })

const found = ({ arrivedOn: date, isDamaged }: DeductionOffer, t: Translate) =>
  date === undefined ? [] : [said(t(`messages:offer.${isDamaged ? 'cameDamaged' : 'came'}`, { date }))]
