/**
 * The acknowledgement that a guest's statement arrived (CRD 11a(5)): what they typed, date and time, to the address they
 * gave. Nothing in it says whether there is such an order, nor whose it is: anybody may have typed it.
 */
import { type Translate, translator } from '../locales/translate.ts'
import { writtenMoment } from '../locales/written-moment.ts'
import type { Acknowledgement } from './acknowledgement.ts'
import { noteWords, receivedLetter } from './acknowledgement-letter.ts'
import { statementFile } from './attached-file.ts'
import { type Block, type Fact, type Letter, said } from './letter.ts'
import type { NewMessage } from './queue-message.ts'
import { renderLetter } from './render-letter.tsx'

export interface GuestAcknowledgement
  extends Pick<
    Acknowledgement,
    | 'shop'
    | 'reference'
    | 'recipient'
    | 'locale'
    | 'shopName'
    | 'contact'
    | 'door'
    | 'sentAt'
    | 'receivedAt'
    | 'zone'
  > {
  guestId: string
  /** As typed; empty: nothing. */
  given: { name: string; order: string; email: string; words: string }
}

/** The message as it will be sent. Not yet queued, so that whoever writes it down waits for no rendering meanwhile. */
export async function guestAcknowledgement(it: GuestAcknowledgement): Promise<NewMessage> {
  const { shop, guestId, reference, locale, recipient, receivedAt } = it
  const letter = letterOf(it, translator(locale))
  return {
    ...{ shop, guestId, kind: 'acknowledgement', key: 'statement', locale, recipient },
    ...(await renderLetter(letter)),
    file: statementFile(letter, reference, receivedAt),
  }
}

function letterOf(it: GuestAcknowledgement, t: Translate): Letter {
  const at = (instant: Date) => writtenMoment(instant, it.zone, it.locale)
  return receivedLetter({
    ...{ locale: it.locale, shopName: it.shopName, contact: it.contact },
    // A subject is kept as it is: what somebody typed has no place in it.
    subject: t('guest:mail.subject', { reference: it.reference }),
    received: t('messages:acknowledgement.received', { at: at(it.receivedAt) }),
    whereAnswered: t('guest:mail.whereAnswered'),
    door: it.door,
    contentTitle: t('messages:acknowledgement.contentTitle'),
    facts: [
      ...typed(it, t),
      { label: t('messages:acknowledgement.reference'), value: it.reference },
      { label: t('messages:acknowledgement.sent'), value: at(it.sentAt) },
      { label: t('messages:acknowledgement.arrived'), value: at(it.receivedAt) },
    ],
    items: [itemOf(it, t)],
  })
}

const typed = ({ given }: GuestAcknowledgement, t: Translate): Fact[] =>
  (['name', 'order', 'email'] as const)
    .filter((field) => given[field].trim() !== '')
    .map((field) => ({ label: t(`guest:field.${field}.label`), value: given[field].trim() }))

const itemOf = ({ given: { words }, locale }: GuestAcknowledgement, t: Translate): Block => ({
  ...{ kind: 'item', name: t('messages:wish.withdrawal') },
  lines: [
    said(t(words.trim() === '' ? 'guest:what.whole' : 'guest:what.described')),
    ...(words.trim() === '' ? [] : [noteWords(t('guest:what.words'), words, locale)]),
  ],
})
