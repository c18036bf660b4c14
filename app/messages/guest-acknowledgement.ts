/**
 * The acknowledgement that a guest's statement arrived (CRD 11a(5)): what they typed, date and time, to the address they
 * gave. Nothing in it says whether there is such an order, nor whose it is: anybody may have typed it.
 */
import { type Translate, translator } from '../locales/translate.ts'
import { writtenMoment } from '../locales/written-moment.ts'
import type { Acknowledgement } from './acknowledgement.ts'
import type { AcknowledgementWords } from './acknowledgement-email.tsx'
import type { NewMessage } from './queue-message.ts'
import { oneLine, renderWords } from './render-acknowledgement.tsx'

export interface GuestAcknowledgement
  extends Pick<
    Acknowledgement,
    'shop' | 'reference' | 'recipient' | 'locale' | 'shopName' | 'contact' | 'sentAt' | 'receivedAt' | 'zone'
  > {
  guestId: string
  /** As typed; empty: nothing. */
  given: { name: string; order: string; email: string; words: string }
}

/** The message as it will be sent. Not yet queued, so that whoever writes it down waits for no rendering meanwhile. */
export async function guestAcknowledgement(it: GuestAcknowledgement): Promise<NewMessage> {
  const { shop, guestId, locale, recipient } = it
  const content = await renderWords(wordsOf(it, translator(locale)))
  return { shop, guestId, kind: 'acknowledgement', key: 'statement', locale, recipient, ...content }
}

function wordsOf(it: GuestAcknowledgement, t: Translate): AcknowledgementWords {
  const at = (instant: Date) => writtenMoment(instant, it.zone, it.locale)
  return {
    locale: it.locale,
    shopName: oneLine(it.shopName),
    // A subject is kept as it is: what somebody typed has no place in it.
    subject: t('guest:mail.subject', { reference: it.reference }),
    title: t('messages:acknowledgement.title'),
    received: t('messages:acknowledgement.received', { at: at(it.receivedAt) }),
    whereAnswered: t('guest:mail.whereAnswered'),
    contentTitle: t('messages:acknowledgement.contentTitle'),
    facts: [
      ...typed(it, t),
      { label: t('messages:acknowledgement.reference'), value: it.reference },
      { label: t('messages:acknowledgement.sent'), value: at(it.sentAt) },
      { label: t('messages:acknowledgement.arrived'), value: at(it.receivedAt) },
    ],
    items: [itemOf(it.given.words, t)],
    keep: t('messages:acknowledgement.keep'),
    questions: it.contact
      ? t('messages:acknowledgement.questions', { contact: it.contact })
      : t('messages:acknowledgement.questionsHere'),
  }
}

const typed = ({ given }: GuestAcknowledgement, t: Translate): { label: string; value: string }[] =>
  (['name', 'order', 'email'] as const)
    .filter((field) => given[field].trim() !== '')
    .map((field) => ({ label: t(`guest:field.${field}.label`), value: given[field].trim() }))

const itemOf = (words: string, t: Translate): AcknowledgementWords['items'][number] => ({
  name: t('messages:wish.withdrawal'),
  wish: t(words.trim() === '' ? 'guest:what.whole' : 'guest:what.described'),
  details: [],
  ...(words.trim() === '' ? {} : { noteLabel: t('guest:what.words'), note: words }),
})
