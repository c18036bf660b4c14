/** The slip that goes into the parcel: what it is, where it goes, and what belongs to it. */

import type { DutyKind } from '../../engine/index.ts'
import { dutyWords } from '../../locales/duty-words.ts'
import { dayWords } from '../../locales/format.ts'
import { type Sentence, sentence } from '../../locales/sentence.ts'
import { type AttachedFile, filenameOf } from '../../messages/attached-file.ts'
import { type Block, type Letter, oneLine, said, strong } from '../../messages/letter.ts'
import { questionsTo } from '../../messages/questions-to.ts'
import { addressedTo } from '../../policies/addressed-to.ts'
import { speechOf, toBeSent } from '../buyer/told-acceptance.ts'
import type { SettledItem } from '../deciding/settle-lines.ts'
import { aboutFacts, listOf, section } from './letter-parts.ts'
import type { Context } from './told-context.ts'

/** @returns undefined where nothing is to be sent back */
export function slipFile(context: Context): AttachedFile | undefined {
  const items = toBeSent(context.told, context.listener)
  if (items.length === 0) return undefined
  const letter = slipLetter(items, context)
  const { kept, told, at } = context
  // The same slip whenever it is asked for, as long as nothing is decided anew.
  const madeAt = (told.decided?.decidedAt ?? at).toISOString()
  return { filename: filenameOf('slip', letter, kept.reference), letter, madeAt }
}

function slipLetter(items: readonly SettledItem[], context: Context): Letter {
  const { kept, listener, whom, shopName, contact, t } = context
  const { locale } = whom
  const [title, stated] = [t('messages:slip.title'), t('messages:slip.stated')]
  const facts = [
    ...aboutFacts(context),
    { label: stated, value: dayWords(listener.dayOf(whom.receivedAt), locale) },
  ]
  return {
    ...{ locale, shopName: oneLine(shopName), subject: title, title, preview: '' },
    blocks: [
      { kind: 'barcode', code: kept.reference },
      { kind: 'facts', facts },
      ...section(t('messages:sendTo'), addressOf(context)),
      ...section(
        t('messages:slip.inParcel'),
        items.map((item) => itemOf(item, context)),
      ),
      ...section(
        t('messages:slip.enclose'),
        listOf([said(t('messages:slip.thisSlip')), ...dutiesOf(items, ENCLOSED, context)]),
      ),
      ...section(t('messages:slip.note'), listOf(dutiesOf(items, SENDING, context))),
    ],
    closing: [questionsTo(contact, t)],
  }
}

const addressOf = ({ listener, shopName, t }: Context): Block[] => {
  const { returnAddress } = listener.order
  if (returnAddress.length === 0)
    return [{ kind: 'text', words: sentence(t('buyer:instructions.addressFollows')) }]
  return [{ kind: 'text', words: strong(addressedTo(shopName, returnAddress).join('\n')) }]
}

const itemOf = ({ line }: SettledItem, { told }: Context): Block => {
  const variant = told.state.lines.find(({ key }) => key === line.key)?.variant
  const name = variant ? `${line.title} (${variant})` : line.title
  return { kind: 'item', name: `${line.quantity} × ${name}`, lines: [] }
}

const ENCLOSED: readonly DutyKind[] = ['include_documents']
const SENDING: readonly DutyKind[] = ['send_back', 'pay_return', 'collect']

/** In the words of the answer, each said once. */
function dutiesOf(items: readonly SettledItem[], kinds: readonly DutyKind[], { told, listener }: Context) {
  const speech = speechOf(told, listener)
  if (speech === undefined) return []
  const duties = items.flatMap(({ remedy }) => remedy.duties).filter(({ what }) => kinds.includes(what))
  const words = duties.flatMap((duty) => dutyWords(duty, undefined, speech))
  return [...new Map(words.map((one): [string, Sentence] => [JSON.stringify(one), one])).values()]
}
