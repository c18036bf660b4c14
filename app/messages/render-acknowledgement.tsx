import { render } from '@react-email/render'
import { type Translate, translator } from '../locales/translate.ts'
import type { Acknowledgement, StatedItem } from './acknowledgement.ts'
import { AcknowledgementEmail, type AcknowledgementWords } from './acknowledgement-email.tsx'
import { writtenMoment } from '../locales/written-moment.ts'

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
    received: t('messages:acknowledgement.received', { at: at(it.receivedAt) }),
    whereAnswered: t('messages:acknowledgement.whereAnswered'),
    contentTitle: t('messages:acknowledgement.contentTitle'),
    facts: [
      { label: t('messages:acknowledgement.order'), value: it.orderName },
      { label: t('messages:acknowledgement.reference'), value: it.reference },
      { label: t('messages:acknowledgement.sent'), value: at(it.sentAt) },
      { label: t('messages:acknowledgement.arrived'), value: at(it.receivedAt) },
    ],
    items: it.items.map((item) => itemWords(item, t)),
    keep: t('messages:acknowledgement.keep'),
    questions: it.contact
      ? t('messages:acknowledgement.questions', { contact: it.contact })
      : t('messages:acknowledgement.questionsHere'),
  }
}

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
  const items = words.items.flatMap((item) => [
    `- ${item.name}: ${item.wish}`,
    ...item.details.map((detail) => `  ${detail}`),
    ...(item.note ? [`  ${item.noteLabel}: ${item.note.replaceAll('\n', '\n  ')}`] : []),
  ])
  return [
    words.title,
    `${words.received}\n${words.whereAnswered}`,
    [words.contentTitle, ...words.facts.map(({ label, value }) => `${label}: ${value}`), ...items].join('\n'),
    words.keep,
    words.questions,
    words.shopName,
  ].join('\n\n')
}

/** A header is one line; a name from elsewhere must not end it. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}
