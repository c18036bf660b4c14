/** Words for what happens with one line of a statement, and for what the buyer is to do. */
import type { Day, MoneyLine, RemedyDecision } from '../engine/index.ts'
import { dayWords, moneyWords } from '../locales/format.ts'
import { mainReason } from '../locales/main-reason.ts'
import { sentence } from '../locales/sentence.ts'
import type { Speech } from './buyer-item.ts'
import type { BuyerPreview, Sentence } from './buyer-wire.ts'
import type { DecidedLine } from './decided-lines.ts'
import { isGuarantee, totalOf } from './decision-reading.ts'
import { dutyWords } from './duty-words.ts'

export function previewLine(decided: DecidedLine, speech: Speech): BuyerPreview['lines'][number] {
  const { line, remedy, shared } = decided
  const { t } = speech
  const money = [...moneyOf(remedy), ...shared].map(({ what, amount }) => ({
    label: t(`buyer:money.${what}`),
    amount: moneyWords(amount, speech.locale),
  }))
  return {
    unit: line.unit,
    title: line.title,
    quantity: line.quantity,
    what: t(whatOf(decided)),
    detail: detailOf(decided, speech),
    ...(money.length === 0 ? {} : { money }),
  }
}

/** What is refused is not to be sent back, and what was not sent cannot be. */
function whatOf({ line, unit, remedy }: DecidedLine): `buyer:what.${string}` {
  if (line.remedy !== 'withdrawal') return `buyer:what.${line.remedy}`
  if (remedy.outcome === 'refused') return 'buyer:what.withdrawalRefused'
  return unit.shipped === undefined ? 'buyer:what.withdrawalUnshipped' : 'buyer:what.withdrawal'
}

const moneyOf = ({ outcome, money }: RemedyDecision): readonly MoneyLine[] =>
  outcome === 'granted' ? money : []

function detailOf({ unit, remedy, shared }: DecidedLine, speech: Speech): Sentence[] {
  const { t, words } = speech
  if (remedy.outcome === 'refused')
    return [sentence(words.reason(mainReason(remedy))), sentence(t('buyer:detail.refused'))]
  if (remedy.outcome === 'asks') return [sentence(t('buyer:detail.needsAnswer'))]
  if (remedy.outcome === 'review' && !isGuarantee(remedy.remedy)) return [sentence(t('buyer:detail.review'))]
  const refund = totalOf([...moneyOf(remedy), ...shared])
  const duties = remedy.duties.filter(({ what }) => unit.shipped !== undefined || what !== 'send_back')
  return duties.flatMap((duty) =>
    dutyWords(duty, refund === undefined ? undefined : moneyWords(refund, speech.locale), speech),
  )
}

/** {@link sendingOf}, and where the answer will be: before anything is sent. */
export const instructionsOf = (...[lines, order, speech]: Parameters<typeof sendingOf>): Sentence[] => [
  ...sendingOf(lines, order, speech),
  sentence(speech.t('buyer:instructions.answers')),
]

/** How the money comes, where to send it and what to enclose, once for all lines. */
export function sendingOf(
  lines: readonly DecidedLine[],
  order: { name: string; returnAddress: readonly string[] },
  { t }: Speech,
): Sentence[] {
  const goesBack = lines.some(
    ({ unit, remedy }) =>
      unit.shipped !== undefined && remedy.duties.some(({ what }) => what === 'send_back'),
  )
  const isPaid = lines.some(({ remedy, shared }) => moneyOf(remedy).length + shared.length > 0)
  const address = order.returnAddress.join(', ')
  const words = [
    ...(isPaid ? [t('buyer:instructions.means')] : []),
    ...(goesBack && address !== '' ? [t('buyer:instructions.address', { address })] : []),
    ...(goesBack && address === '' ? [t('buyer:instructions.addressFollows')] : []),
    ...(goesBack ? [t('buyer:instructions.enclose', { order: order.name })] : []),
    ...(lines.some(({ unit }) => unit.shipped === undefined) ? [t('buyer:instructions.nothingToSend')] : []),
  ]
  return words.map(sentence)
}

/** All that is paid back, and until when; undefined where nothing is. */
export function totalWords(
  lines: readonly DecidedLine[],
  { t, locale, today }: Speech,
): BuyerPreview['total'] {
  const total = totalOf(lines.flatMap(({ remedy, shared }) => [...moneyOf(remedy), ...shared]))
  if (total === undefined) return undefined
  const by = refundDay(lines)
  const words = { label: t('buyer:money.total'), amount: moneyWords(total, locale) }
  if (by === undefined) return words
  const mayWait = lines.some(({ remedy }) => remedy.duties.some(({ what }) => what === 'refund_once_sent'))
  const date = dayWords(by, locale, today)
  return { ...words, by: t(mayWait ? 'buyer:money.byOnceSent' : 'buyer:money.by', { date }) }
}

/** The last of the days by which money is due; undefined where none is. */
function refundDay(lines: readonly DecidedLine[]): Day | undefined {
  const days = lines.flatMap(({ remedy }) =>
    remedy.outcome === 'granted'
      ? remedy.duties.filter(({ what }) => what.startsWith('refund')).map(({ by }) => by)
      : [],
  )
  return days.toSorted().at(-1)
}
