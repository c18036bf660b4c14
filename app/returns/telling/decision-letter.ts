/** What was decided: what is possible first, and what to do for it; then what is not, why, and what stays open. */
import { decisionWords } from '../../locales/decision-words.ts'
import { type Sentence, sentence } from '../../locales/sentence.ts'
import { type Block, type Letter, plain, said } from '../../messages/letter.ts'
import { isAccepted } from '../buyer/buyer-cases.ts'
import { carryingOut, toBeSent } from '../buyer/told-acceptance.ts'
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

/** How much comes back and when, where to send what, and what to enclose; as the account's page says it. */
function toDo(accepted: readonly CaseLine[], context: Context): Block[] {
  const { told, listener, kept, t } = context
  const { total, instructions = [] } = carryingOut(told, listener)
  const isSaid = accepted
    .flatMap((line) => acceptedLines(line, context))
    .some((words) => total !== undefined && plain(words).includes(total.amount))
  const money = total === undefined || isSaid ? [] : moneyOf(total)
  const slip = toBeSent(told, listener).length > 0
  const points = [
    ...instructions,
    ...(slip ? [sentence(t('messages:decision.slip', { reference: kept.reference }))] : []),
  ]
  return section(t('messages:decision.toDo'), [...money, ...listOf(points)])
}

/** Said of all things together; of one it was said with it. */
const moneyOf = ({ label, amount, by }: NonNullable<ReturnType<typeof carryingOut>['total']>): Block[] => [
  { kind: 'facts', facts: [{ label, value: amount }] },
  ...(by === undefined ? [] : [{ kind: 'text' as const, words: sentence(by) }]),
]
