/** Words for what happens with one line of a statement, and for what the buyer is to do. */
import { addMoney, type Money } from '../../engine/index.ts'
import { dutyWords } from '../../locales/duty-words.ts'
import { dayWords, moneyWords } from '../../locales/format.ts'
import { mainReason } from '../../locales/main-reason.ts'
import { isGoods, isSentBack, type Thing } from '../../locales/sent-back.ts'
import { sentence } from '../../locales/sentence.ts'
import type { Translate } from '../../locales/translate.ts'
import type { DecidedLine } from '../deciding/decided-lines.ts'
import { isGuarantee } from '../deciding/decision-reading.ts'
import type { SettledItem, SettledStatement } from '../deciding/settle-lines.ts'
import type { Telling } from './buyer-item.ts'
import type { BuyerPreview, Sentence } from './buyer-wire.ts'

export function previewLine(item: SettledItem, speech: Telling): BuyerPreview['lines'][number] {
  const { line } = item
  const { t } = speech
  const money = item.money.map(({ what, amount }) => ({
    label: t(`buyer:money.${what}`),
    amount: moneyWords(amount, speech.locale),
  }))
  return {
    unit: line.unit,
    title: line.title,
    quantity: line.quantity,
    what: t(whatOf(item)),
    detail: detailOf(item, speech),
    ...(money.length === 0 ? {} : { money }),
  }
}

/** Only what is granted is to be sent back, and what was not sent cannot be. */
function whatOf({ line, thing, remedy }: DecidedLine): `buyer:what.${string}` {
  if (line.remedy === 'goodwill_return')
    return isSentBack(thing) ? 'buyer:what.goodwill_return' : 'buyer:what.goodwillUnsent'
  if (line.remedy !== 'withdrawal') return `buyer:what.${line.remedy}`
  if (remedy.outcome !== 'granted') return 'buyer:what.withdrawalOnly'
  if (isSentBack(thing)) return 'buyer:what.withdrawal'
  return isGoods(thing) ? 'buyer:what.withdrawalUnshipped' : 'buyer:what.withdrawalOnly'
}

function detailOf({ thing, remedy, money }: SettledItem, speech: Telling): Sentence[] {
  const { t, words } = speech
  if (remedy.outcome === 'refused') return refusedDetail(words.reason(mainReason(remedy), thing), thing, t)
  if (remedy.outcome === 'asks') return [sentence(t('buyer:detail.needsAnswer'))]
  if (remedy.outcome === 'review' && !isGuarantee(remedy.remedy)) return [sentence(t('buyer:detail.review'))]
  const refund = sumOf(money)
  const amount = refund === undefined || refund.minor <= 0 ? undefined : moneyWords(refund, speech.locale)
  const duties = remedy.duties.filter(({ what }) => isSentBack(thing) || what !== 'send_back')
  return duties.flatMap((duty) => dutyWords(duty, amount, speech))
}

const refusedDetail = (reason: string, thing: Thing, t: Translate): Sentence[] =>
  [reason, t('buyer:detail.refused'), ...(isSentBack(thing) ? [t('buyer:detail.keepMeanwhile')] : [])].map(
    sentence,
  )

const sumOf = (lines: SettledItem['money']): Money | undefined => {
  const [first, ...more] = lines.map(({ amount }) => amount)
  return first === undefined ? undefined : more.reduce(addMoney, first)
}

/** {@link sendingOf}, and where the answer will be: before anything is sent. */
export const instructionsOf = (...[lines, order, speech]: Parameters<typeof sendingOf>): Sentence[] => [
  ...sendingOf(lines, order, speech),
  sentence(speech.t('buyer:instructions.answers')),
]

/** How the money comes, where to send it and what to enclose, once for all lines. */
export function sendingOf(
  { items, settlement }: SettledStatement,
  order: { name: string; returnAddress: readonly string[] },
  { t }: Telling,
): Sentence[] {
  const goesBack = items.some(
    ({ thing, remedy }) => isSentBack(thing) && remedy.duties.some(({ what }) => what === 'send_back'),
  )
  const address = order.returnAddress.join(', ')
  const words = [
    ...waysBack(settlement).map((way) => t(`buyer:instructions.${way}`)),
    ...(goesBack && address !== '' ? [t('buyer:instructions.address', { address })] : []),
    ...(goesBack && address === '' ? [t('buyer:instructions.addressFollows')] : []),
    ...(goesBack ? [t('buyer:instructions.enclose', { order: order.name })] : []),
    ...(items.some(({ thing }) => isGoods(thing) && !isSentBack(thing))
      ? [t('buyer:instructions.nothingToSend')]
      : []),
  ]
  return words.map(sentence)
}

/** In whichever ways the money comes, each once. */
function waysBack({ repayments, needs }: SettledStatement['settlement']): string[] {
  const has = (by: (typeof repayments)[number]['by']) => repayments.some((repaid) => repaid.by === by)
  return [
    ...(has('same_means') ? ['means'] : []),
    ...(has('named_account') ? [needs.length > 0 ? 'accountAsked' : 'account'] : []),
    ...(has('store_credit') ? ['storeCredit'] : []),
  ]
}

/** All that is paid back, and until when; undefined where nothing is. */
export function totalWords(
  { settlement: { refund, due } }: SettledStatement,
  { t, locale, today }: Telling,
): BuyerPreview['total'] {
  if (refund.minor === 0) return undefined
  const words = { label: t('buyer:money.total'), amount: moneyWords(refund, locale) }
  const date = due?.by === undefined ? undefined : dayWords(due.by, locale, today)
  const dated = due?.held === undefined ? 'buyer:money.by' : 'buyer:money.byOnceSent'
  if (date !== undefined) return { ...words, by: t(dated, { date }) }
  return due?.held === undefined ? words : { ...words, by: t('buyer:money.byOnceSentUndated') }
}
