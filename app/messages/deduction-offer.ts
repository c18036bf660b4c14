/**
 * What the buyer is told when the shop offers to pay back less: for what, how much less, why, and until when to answer.
 * Without a yes there is no deduction, so that they have to hear of it on a durable medium.
 */
import type { Tx } from '../db.server.ts'
import { moneyWords } from '../locales/format.ts'
import { type Locale, translator } from '../locales/translate.ts'
import { queueMessage } from './queue-message.ts'
import { type NoticeWords, renderNotice } from './render-notice.tsx'

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
  shop: string
  caseId: string
  /** There is one message of each. */
  deductionId: string
  reference: string
  /** As people say it, e.g. "#1001". */
  orderName: string
  shopName: string
  locale: Locale
  recipient: string
  /** The last day for an answer, in words. */
  day: string
  offered: Offered
}

/**
 * Stores the message as it will be sent and puts its sending into the queue, both in `tx`.
 * @returns the message's id; the same for an offer, however often it is called
 */
export async function queueDeductionOffer(tx: Tx, offer: DeductionOffer): Promise<string> {
  const { shop, caseId, deductionId, locale, recipient } = offer
  const words = wordsOf(offer)
  return queueMessage(tx, {
    ...{ shop, caseId, kind: 'deduction_offered', key: deductionId },
    ...{ locale, recipient, subject: words.subject, ...(await renderNotice(words)) },
  })
}

/** "1 × Over-ear headphones: 100,00 RON less. Why: Scratched." */
export const offerWords = ({ item, amount, reason }: Offered, locale: Locale): string =>
  translator(locale)('messages:offer.item', { item, amount: moneyWords(amount, locale), reason })

function wordsOf({ locale, shopName, orderName, reference, day, offered }: DeductionOffer): NoticeWords {
  const t = translator(locale)
  const said = { order: orderName, date: day }
  return {
    ...{ locale, shopName, subject: t('messages:offer.subject', said), text: t('messages:offer.text', said) },
    facts: [
      { label: t('messages:acknowledgement.order'), value: orderName },
      { label: t('messages:acknowledgement.reference'), value: reference },
    ],
    items: [offerWords(offered, locale)],
    questions: t('messages:acknowledgement.questionsHere'),
  }
}
