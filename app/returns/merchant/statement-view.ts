/** What was stated, as the merchant's page shows it. */
import type { BuyerAct, Message, Photo, Statement } from '@prisma/client'
import { openMessage } from '../../messages/sealed-message.ts'
import type { RecordedEvent, StatedLine } from '../case/case-event.ts'
import type { KeptCase } from '../case/case-store.ts'
import { isEntered } from '../case/channel.ts'
import { ibanInFours } from '../case/iban.ts'
import { openEntered, openStatement } from '../case/sealed-statement.ts'
import { accountOfAct, openAccount, openAnswerBy } from '../case/stated-wishes.ts'
import { openPlace } from '../photos/photo-place.ts'
import type { CarryOutView } from './carry-out-view.ts'
import type { CaseView } from './case-view.ts'
import type { PhotoView } from './stated-item-view.ts'

export function statementView(
  statement: Statement,
  { messages, photos }: { messages: readonly Message[]; photos: readonly Photo[] },
  { state, events }: KeptCase,
): CaseView['statement'] {
  const { notes } = openStatement(statement)
  const { words } = openEntered(statement)
  const answerBy = openAnswerBy(statement)
  const sent = messages.find(({ kind }) => kind === 'acknowledgement')
  return {
    sentAt: statement.sentAt.toISOString(),
    receivedAt: statement.receivedAt.toISOString(),
    locale: statement.locale,
    ...(sent === undefined ? {} : { contact: openMessage(sent.id, sent).recipient }),
    ...(answerBy.kind === 'whatsapp' && { whatsapp: answerBy.number }),
    ...(isEntered(statement.channel) && { entered: enteredIn(events) }),
    ...(words && { words }),
    items: statedIn(events).map(({ key, title, quantity, remedy, defect }) => {
      const note = notes[key]
      const taken = photos.filter((photo) => photo.key === key).map(photoView)
      return {
        ...{ title, quantity, remedy, ...(note === undefined ? {} : { note }) },
        ...(defect && { defect }),
        ...(taken.length > 0 && { photos: taken }),
      }
    }),
    mismatches: state.mismatches,
  }
}

function photoView(photo: Photo): PhotoView {
  const place = openPlace(photo)
  const { id, status } = photo
  if (status === 'kept' && 'url' in place) return { id, state: 'kept', url: place.url }
  return { id, state: status === 'failed' ? 'failed' : 'coming' }
}

/** Shown to who is to pay to it, and only then. */
export function withAccount(
  carryOut: CarryOutView,
  statement: Statement,
  { state, acts }: { state: Pick<KeptCase['state'], 'accountActId'>; acts: readonly BuyerAct[] },
): CarryOutView {
  if (carryOut.transfers.length === 0) return carryOut
  const later = acts.find(({ id }) => id === state.accountActId)
  const account = openAccount(statement) ?? (later && accountOfAct(later))
  if (account === undefined) return carryOut
  const named = { holder: account.holder, iban: ibanInFours(account.iban) }
  return { ...carryOut, transfers: carryOut.transfers.map((one) => ({ ...one, account: named })) }
}

const enteredIn = ([recorded]: readonly RecordedEvent[]) =>
  recorded && { by: recorded.actor, at: recorded.at.toISOString() }

/** As it was stated, whatever became of it. */
const statedIn = (events: readonly RecordedEvent[]): StatedLine[] =>
  events.flatMap(({ event }) => (event.type === 'statement_recorded' ? event.lines : []))
