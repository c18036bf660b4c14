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
import { dutiesToSay, isGoingBack, type SaidOnce, saidOnce } from './said-once.ts'
import type { Listener } from './told-case.ts'
import { moneyRow, ownMoney } from './total-words.ts'

export function previewLine(
  item: SettledItem,
  settled: SettledStatement,
  speech: Telling,
): BuyerPreview['lines'][number] {
  const { line } = item
  const money = ownMoney(item, settled).map((own) => moneyRow(own, speech))
  return {
    unit: line.unit,
    title: line.title,
    quantity: line.quantity,
    what: speech.t(whatOf(item)),
    detail: detailOf(item, saidOnce(settled), speech),
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

function detailOf(item: SettledItem, once: SaidOnce, speech: Telling): Sentence[] {
  const { thing, remedy, money } = item
  const { t, words } = speech
  if (remedy.outcome === 'refused') return refusedDetail(words.reason(mainReason(remedy), thing), thing, t)
  if (remedy.outcome === 'asks') return [sentence(t('buyer:detail.needsAnswer'))]
  if (remedy.outcome === 'review' && !isGuarantee(remedy.remedy)) return [sentence(t('buyer:detail.review'))]
  const refund = sumOf(money)
  const amount = refund === undefined || refund.minor <= 0 ? undefined : moneyWords(refund, speech.locale)
  return dutiesToSay(item, once).flatMap((duty) => dutyWords(duty, amount, speech))
}

const refusedDetail = (reason: string, thing: Thing, t: Translate): Sentence[] =>
  [reason, t('buyer:detail.refused'), ...(isSentBack(thing) ? [t('buyer:detail.keepMeanwhile')] : [])].map(
    sentence,
  )

const sumOf = (lines: SettledItem['money']): Money | undefined => {
  const [first, ...more] = lines.map(({ amount }) => amount)
  return first === undefined ? undefined : more.reduce(addMoney, first)
}

/**
 * By when and at whose cost, where to send it and what to enclose, once for all lines.
 * `reference`: of its case; absent: there is none yet, nor a slip.
 */
export function sendingOf(
  settled: SettledStatement,
  { returnAddress, reference }: Pick<Listener['order'], 'returnAddress'> & { reference?: string },
  speech: Telling,
): Sentence[] {
  const { items } = settled
  const { t } = speech
  const goesBack = items.some(isGoingBack)
  const address = returnAddress.join(', ')
  const words = [
    ...(goesBack && address !== '' ? [t('buyer:instructions.address', { address })] : []),
    ...(goesBack && address === '' ? [t('buyer:instructions.addressFollows')] : []),
    ...(goesBack
      ? [reference ? t('buyer:instructions.enclose', { reference }) : t('buyer:instructions.encloseNext')]
      : []),
    ...(items.some(({ thing }) => isGoods(thing) && !isSentBack(thing))
      ? [t('buyer:instructions.nothingToSend')]
      : []),
  ]
  return [...wayBackOf(settled, speech), ...words.map(sentence)]
}

/** Several things, and of all of them the same: "Send the parcel by …". */
const wayBackOf = (settled: SettledStatement, { t, locale, today }: Telling): Sentence[] =>
  saidOnce(settled).wayBack.flatMap(({ what, who, by }) => {
    if (what === 'pay_return') return [sentence(t(`buyer:instructions.${who}Pays`))]
    return by === undefined
      ? []
      : [sentence(t('buyer:instructions.sendBy', { date: dayWords(by, locale, today) }))]
  })
