/** What was decided: what is possible first, and what to do for it; then what is not, why, and what stays open. */
import { decisionWords } from '../../locales/decision-words.ts'
import { type Sentence, sentence } from '../../locales/sentence.ts'
import { type Block, type Letter, plain, said } from '../../messages/letter.ts'
import { isAccepted } from '../buyer/buyer-cases.ts'
import type { WireTotal } from '../buyer/buyer-wire.ts'
import { carryingOut, isAccountNeeded, toBeSent } from '../buyer/told-acceptance.ts'
import { itemText, remedyDecided } from '../buyer/told-case.ts'
import { type CaseLine, isOpen } from '../case/case.ts'
import { caseLetter, itemName, listOf, orderOf, section } from './letter-parts.ts'
import type { Context } from './told-context.ts'

/** @param keys the lines that were judged */
export function decisionLetter(keys: readonly number[], context: Context): Letter {
  const { told, t } = context
  const judged = told.state.lines.filter(({ key }) => keys.includes(key))
  const accepted = judged.filter(({ acceptance }) => acceptance === 'accepted')
  const refused = judged.filter(({ acceptance }) => acceptance === 'refused')
  const open = told.state.lines.filter((line) => isOpen(line) && !told.state.takenBack.includes(line.key))
  const outcome = refused.length === 0 ? 'accepted' : accepted.length === 0 ? 'refused' : 'mixed'
  const words = {
    subject: t(`messages:decision.subject.${outcome}`, orderOf(context)),
    title: t(`messages:decision.title.${outcome}`),
    first: said(t(`messages:decision.first.${outcome}`)),
  }
  const blocks = [
    ...section(
      t('messages:decision.accepted'),
      accepted.map((line) => itemOf(line, acceptedLines(line, context))),
    ),
    ...(accepted.length === 0 ? [] : toDo(accepted, context)),
    ...section(
      t('messages:decision.refused'),
      refused.map((line) => itemOf(line, refusedLines(line, context))),
    ),
    ...section(
      t('messages:decision.open'),
      open.map((line) => itemOf(line, [said(t('messages:decision.openItem'))])),
    ),
  ]
  const last = refused.length === 0 ? [] : [t('messages:decision.differently')]
  return caseLetter({ ...words, blocks, last }, context)
}

const itemOf = (line: CaseLine, lines: readonly Sentence[]): Block => ({
  ...{ kind: 'item', name: itemName(line), lines },
})

/** Under its heading it need not be said that it is accepted. */
const acceptedLines = (line: CaseLine, { told, listener }: Context): Sentence[] =>
  itemText(told, line, listener).filter((words) => !isAccepted(words, listener))

/** What would change it is said where the engine refused: what a person says, only a person changes. */
function refusedLines(line: CaseLine, { told, listener, t }: Context): Sentence[] {
  const remedy = remedyDecided(told, line)
  const [answer, basis, ...rest] = itemText(told, line, listener)
  const isByEngine = remedy?.outcome === 'refused'
  const { document } = told.decided ?? {}
  if (!isByEngine || document === undefined) return itemText(told, line, listener)
  const words = decisionWords(listener.locale, document)
  const clause = remedy.citations.map(words.clauseText).find((text) => text !== undefined)
  const quoted = clause === undefined ? [] : [said(t('messages:decision.clause', { clause }))]
  const [change] = words.wouldChange(remedy).map(sentence)
  return [answer, basis, ...quoted, change, ...rest].filter((one) => one !== undefined)
}

/** How much comes back, when and how; then where to send what, and what to enclose. As the account's page says it. */
function toDo(accepted: readonly CaseLine[], context: Context): Block[] {
  const { told, listener, t } = context
  const { total, instructions = [] } = carryingOut(told, listener)
  const isSaid = accepted
    .flatMap((line) => acceptedLines(line, context))
    .some((words) => total !== undefined && plain(words).includes(total.amount))
  const slip = toBeSent(told, listener).length > 0
  const points = [
    ...instructions,
    ...(slip ? [sentence(t('messages:decision.slip'))] : []),
    ...accountAsked(context),
  ]
  return [
    ...(total === undefined ? [] : moneyOf(total, isSaid)),
    ...section(t('messages:decision.toDo'), listOf(points)),
  ]
}

/** Said of all things together; where one of them says as much, only in which way it comes. */
function moneyOf({ label, amount, rows = [], by, means = [] }: WireTotal, isSaid: boolean): Block[] {
  const facts = [...rows, { label, amount }].map((row) => ({ label: row.label, value: row.amount }))
  const words = [...(by === undefined || isSaid ? [] : [by]), ...means]
  return [
    ...(isSaid ? [] : [{ kind: 'facts' as const, facts }]),
    ...words.map((one): Block => ({ kind: 'text', words: sentence(one) })),
  ]
}

/** An account number does not belong in a mail: whoever has an account with the shop names it there. */
function accountAsked({ kept, told, listener, t }: Context): Sentence[] {
  if (!isAccountNeeded(told, listener)) return []
  const isThere = kept.state.channel === 'account' || kept.state.channel === 'native'
  return [sentence(t(isThere ? 'messages:decision.nameAccount' : 'messages:decision.accountAsked'))]
}
