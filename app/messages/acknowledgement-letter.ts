import { withColon } from '../locales/format.ts'
import type { Sentence } from '../locales/sentence.ts'
import { type Locale, type Translate, translator } from '../locales/translate.ts'
import { writtenMoment } from '../locales/written-moment.ts'
import type { Acknowledgement, Entered, StatedItem } from './acknowledgement.ts'
import { type Door, doorBlock } from './door.ts'
import { type Block, type Fact, type Letter, oneLine, said, strong } from './letter.ts'
import { questionsTo } from './questions-to.ts'

export function acknowledgementLetter(it: Acknowledgement): Letter {
  const t = translator(it.locale)
  const at = (instant: Date) => writtenMoment(instant, it.zone, it.locale)
  const words = it.entered ? asEntered(it, it.entered, t, at) : asSent(it, t, at)
  return receivedLetter({
    ...{ locale: it.locale, shopName: it.shopName, contact: it.contact, ...words },
    subject: t('messages:acknowledgement.subject', { order: oneLine(it.orderName) }),
    whereAnswered: t(`messages:acknowledgement.whereAnswered.${it.door.kind}`),
    door: it.door,
    items: it.items.map((item) => itemBlock(item, it.locale, t)),
  })
}

export interface ReceivedWords extends Pick<Letter, 'locale' | 'shopName' | 'subject'> {
  received: string
  /** Which instant counts, where the buyer did not send it here themselves. */
  counts?: string
  whereAnswered: string
  door: Door
  contentTitle: string
  facts: Fact[]
  items: Block[]
  /** What they wrote or said, word for word. */
  own?: { label: string; text: string }
  correct?: string
  /** Where else the shop answers questions. */
  contact: string | undefined
}

/** That a statement arrived, whoever wrote it and by whatever door. */
export function receivedLetter(it: ReceivedWords): Letter {
  const t = translator(it.locale)
  const { subject, received, counts, own, correct } = it
  return {
    ...{ locale: it.locale, shopName: oneLine(it.shopName), subject, preview: received },
    title: t('messages:acknowledgement.title'),
    blocks: [
      { kind: 'text', words: strong(received) },
      ...(counts === undefined ? [] : [{ kind: 'text' as const, words: said(counts) }]),
      { kind: 'text', words: said(it.whereAnswered) },
      ...(it.door.url === undefined ? [] : [doorBlock(it.door, t)]),
      { kind: 'heading', text: it.contentTitle },
      { kind: 'facts', facts: it.facts },
      ...it.items,
      ...(own === undefined ? [] : [{ kind: 'quote' as const, ...own }]),
    ],
    closing: [
      ...(correct === undefined ? [] : [correct]),
      t('messages:acknowledgement.keep'),
      questionsTo(it.contact, t),
    ],
  }
}

type Written = (instant: Date) => string

const asSent = (it: Acknowledgement, t: Translate, at: Written) => ({
  received: t('messages:acknowledgement.received', { at: at(it.receivedAt) }),
  contentTitle: t('messages:acknowledgement.contentTitle'),
  facts: [
    ...about(it, t),
    { label: t('messages:acknowledgement.sent'), value: at(it.sentAt) },
    { label: t('messages:acknowledgement.arrived'), value: at(it.receivedAt) },
  ],
})

/** What the buyer did not write here themselves says how it came, which instant counts, and how to put it right. */
const asEntered = (it: Acknowledgement, entered: Entered, t: Translate, at: Written) => ({
  received: t(`messages:acknowledgement.entered.${entered.channel}`, { sent: at(it.sentAt) }),
  counts: t('messages:acknowledgement.entered.counts'),
  contentTitle: t('messages:acknowledgement.entered.contentTitle'),
  facts: [
    ...about(it, t),
    { label: t('messages:acknowledgement.entered.stated'), value: at(it.sentAt) },
    { label: t('messages:acknowledgement.entered.writtenDown'), value: at(entered.at) },
  ],
  ...(entered.words && {
    own: { label: t('messages:acknowledgement.entered.words'), text: entered.words },
  }),
  correct: t('messages:acknowledgement.entered.correct'),
})

const about = (it: Acknowledgement, t: Translate): Fact[] => [
  { label: t('messages:acknowledgement.order'), value: it.orderName },
  { label: t('messages:acknowledgement.reference'), value: it.reference },
]

function itemBlock(item: StatedItem, locale: Locale, t: Translate): Block {
  const name = item.variant ? `${item.title} (${item.variant})` : item.title
  return {
    ...{ kind: 'item', name: `${item.quantity} × ${name}` },
    lines: [
      said(t(`messages:wish.${item.wish}`)),
      ...(item.details ?? []).map(said),
      ...(item.note ? [noteWords(t('messages:acknowledgement.note'), item.note, locale)] : []),
    ],
  }
}

/** "Your note: Too big." */
export const noteWords = (label: string, note: string, locale: Locale): Sentence =>
  said(`${withColon(label, locale)} ${note}`)
