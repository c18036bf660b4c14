/** A message that a day is coming, or is over. To the buyer in their language, to the shop in English. */
import type { Tx } from '../db.server.ts'
import { type Locale, type Translate, translator } from '../locales/translate.ts'
import { type About, queueMessage } from './queue-message.ts'
import { type NoticeWords, renderNotice } from './render-notice.tsx'

export interface DeadlineNotice {
  shop: string
  about: About
  /** Which day of which deadline: there is one notice of each. */
  key: string
  to: 'buyer' | 'merchant'
  /** As in app/policies/deadline-settings.ts. */
  kind: string
  moment: 'before' | 'passed'
  locale: Locale
  recipient: string
  shopName: string
  /** As people say it, e.g. "#1001". */
  orderName: string
  /** Our case's reference; absent: there is no case. */
  reference?: string
  /** The last day, in words. */
  day: string
  /** What it is about, one a line, e.g. "1 × Over-ear headphones". */
  items: readonly string[]
  /** Where the items are to be sent, line by line; absent: it is not about that, or the shop has not said. */
  sendTo?: readonly string[]
}

/**
 * Stores the notice as it will be sent and puts its sending into the queue, both in `tx`.
 * @returns the message's id; the same for a key, however often it is called
 */
export async function queueDeadlineNotice(tx: Tx, notice: DeadlineNotice): Promise<string> {
  const { shop, about, key, locale, recipient } = notice
  const words = wordsOf(notice, translator(locale))
  return queueMessage(tx, {
    ...{ shop, ...about, kind: 'deadline', key, locale, recipient, subject: words.subject },
    ...(await renderNotice(words)),
  })
}

function wordsOf(notice: DeadlineNotice, t: Translate): NoticeWords {
  const { to, kind, moment, locale, shopName, orderName: order, reference, day: date, items } = notice
  const { sendTo = [] } = notice
  const about = `${kind}.${moment}` as const
  const say = (part: 'subject' | 'text') =>
    to === 'buyer'
      ? t(`messages:deadline.${about}.${part}`, { order, date })
      : t(`admin:notice.${about}.${part}`, { order, date })
  const label = (name: 'order' | 'reference') => t(`messages:acknowledgement.${name}`)
  return {
    ...{ locale, shopName, subject: say('subject'), text: say('text'), items },
    facts: [
      { label: label('order'), value: order },
      ...(reference === undefined ? [] : [{ label: label('reference'), value: reference }]),
      ...(sendTo.length === 0 ? [] : [{ label: t('messages:sendTo'), value: sendTo.join(', ') }]),
    ],
    questions: to === 'buyer' ? t('messages:acknowledgement.questionsHere') : t('admin:notice.where'),
  }
}
