import { render } from '@react-email/render'
import { withColon } from '../locales/format.ts'
import { type Translate, translator } from '../locales/translate.ts'
import { writtenMoment } from '../locales/written-moment.ts'
import type { Acknowledgement, Entered, StatedItem } from './acknowledgement.ts'
import { AcknowledgementEmail, type AcknowledgementWords } from './acknowledgement-email.tsx'

export interface MessageContent {
  subject: string
  /** The plain part says all that the other says. */
  text: string
  html: string
}

export async function renderAcknowledgement(acknowledgement: Acknowledgement): Promise<MessageContent> {
  return renderWords(wordsOf(acknowledgement, translator(acknowledgement.locale)))
}

export async function renderWords(words: AcknowledgementWords): Promise<MessageContent> {
  return {
    subject: words.subject,
    text: plainText(words),
    html: await render(<AcknowledgementEmail {...words} />),
  }
}

function wordsOf(it: Acknowledgement, t: Translate): AcknowledgementWords {
  const at = (instant: Date) => writtenMoment(instant, it.zone, it.locale)
  return {
    locale: it.locale,
    shopName: oneLine(it.shopName),
    subject: t('messages:acknowledgement.subject', { order: oneLine(it.orderName) }),
    title: t('messages:acknowledgement.title'),
    whereAnswered: t('messages:acknowledgement.whereAnswered'),
    ...(it.entered ? asEntered(it, it.entered, t, at) : asSent(it, t, at)),
    items: it.items.map((item) => itemWords(item, t)),
    keep: t('messages:acknowledgement.keep'),
    questions: it.contact
      ? t('messages:acknowledgement.questions', { contact: it.contact })
      : t('messages:acknowledgement.questionsHere'),
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

const about = (it: Acknowledgement, t: Translate) => [
  { label: t('messages:acknowledgement.order'), value: it.orderName },
  { label: t('messages:acknowledgement.reference'), value: it.reference },
]

function itemWords(item: StatedItem, t: Translate): AcknowledgementWords['items'][number] {
  const name = item.variant ? `${item.title} (${item.variant})` : item.title
  return {
    name: `${item.quantity} × ${name}`,
    wish: t(`messages:wish.${item.wish}`),
    details: [...(item.details ?? [])],
    ...(item.note ? { noteLabel: t('messages:acknowledgement.note'), note: item.note } : {}),
  }
}

function plainText(words: AcknowledgementWords): string {
  const labelled = (label: string, value: string): string => `${withColon(label, words.locale)} ${value}`
  const items = words.items.flatMap((item) => [
    labelled(`- ${item.name}`, item.wish),
    ...item.details.map((detail) => `  ${detail}`),
    ...(item.note ? [labelled(`  ${item.noteLabel}`, item.note.replaceAll('\n', '\n  '))] : []),
  ])
  return [
    words.title,
    [words.received, words.counts, words.whereAnswered].filter(Boolean).join('\n'),
    [words.contentTitle, ...words.facts.map(({ label, value }) => labelled(label, value)), ...items].join(
      '\n',
    ),
    ...(words.own ? [`${withColon(words.own.label, words.locale)}\n${words.own.text}`] : []),
    ...(words.correct ? [words.correct] : []),
    words.keep,
    words.questions,
    words.shopName,
  ].join('\n\n')
}

/** A header is one line; a name from elsewhere must not end it. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}
