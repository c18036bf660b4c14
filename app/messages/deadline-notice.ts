/** A message that a day is coming, or is over. To the buyer in their language, to the shop in English. */
import type { Tx } from '../db.server.ts'
import type { Sentence } from '../locales/sentence.ts'
import { type Locale, type Translate, translator } from '../locales/translate.ts'
import { type Block, type Letter, oneLine, said } from './letter.ts'
import { questionsTo } from './questions-to.ts'
import { type About, queueMessage } from './queue-message.ts'
import { renderLetter } from './render-letter.tsx'

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
  /** Where else the shop answers questions. */
  contact: string | null
  /** As people say it, e.g. "#1001". */
  orderName: string
  /** Our case's reference; absent: there is no case. */
  reference?: string
  /** The last day, in words. */
  day: string
  /** What it is about, one a line, e.g. "1 × Over-ear headphones". */
  items: readonly string[]
  /** What the buyer is to do, as it was told when it was accepted; absent: it is not about that. */
  instructions?: readonly Sentence[]
  /** Where the buyer does it. */
  doors?: readonly Block[]
}

/**
 * Stores the notice as it will be sent and puts its sending into the queue, both in `tx`.
 * @returns the message's id; the same for a key, however often it is called
 */
export async function queueDeadlineNotice(tx: Tx, notice: DeadlineNotice): Promise<string> {
  const { shop, about, key, locale, recipient } = notice
  return queueMessage(tx, {
    ...{ shop, ...about, kind: 'deadline', key, locale, recipient },
    ...(await renderLetter(letterOf(notice, translator(locale)))),
  })
}

function letterOf(notice: DeadlineNotice, t: Translate): Letter {
  const { to, kind, moment, locale, shopName, orderName: order, reference, day: date, items } = notice
  const { instructions = [], doors = [], contact } = notice
  const about = `${kind}.${moment}` as const
  const say = (part: 'subject' | 'text') =>
    to === 'buyer'
      ? t(`messages:deadline.${about}.${part}`, { order: oneLine(order), date })
      : t(`admin:notice.${about}.${part}`, { order: oneLine(order), date })
  const label = (name: 'order' | 'reference') => t(`messages:acknowledgement.${name}`)
  const facts = [
    { label: label('order'), value: order },
    ...(reference === undefined ? [] : [{ label: label('reference'), value: reference }]),
  ]
  return {
    ...{ locale, shopName: oneLine(shopName), subject: say('subject'), preview: say('text') },
    // Order and day, which the list of a mailbox should show, are said below once more.
    title: to === 'buyer' ? t(`messages:deadline.${about}.title`) : say('subject'),
    blocks: [
      { kind: 'text', words: said(say('text')) },
      { kind: 'facts', facts },
      { kind: 'list', items: items.map(said) },
      ...(instructions.length === 0
        ? []
        : [
            { kind: 'heading' as const, text: t('messages:decision.toDo') },
            { kind: 'list' as const, items: instructions },
          ]),
      ...doors,
    ],
    closing: [to === 'buyer' ? questionsTo(contact, t) : t('admin:notice.where')],
  }
}
