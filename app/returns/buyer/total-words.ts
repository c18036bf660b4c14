/** All the money of a statement in one place: what it is made of, by when it comes and how. */
import { addMoney, type Money } from '../../engine/index.ts'
import { dayWords, moneyWords } from '../../locales/format.ts'
import type { SettledItem, SettledStatement } from '../deciding/settle-lines.ts'
import type { Telling } from './buyer-item.ts'
import type { WireTotal } from './buyer-wire.ts'

type Row = NonNullable<WireTotal['rows']>[number]

/**
 * @param isWhole the rows name each thing; else each has its own money beside it, and they name what is owed for all together
 * @returns undefined where nothing is paid back
 */
export function totalWords(
  settled: SettledStatement,
  speech: Telling,
  isWhole = true,
): WireTotal | undefined {
  const { refund } = settled.settlement
  if (refund.minor === 0) return undefined
  const rows = rowsOf(settled, speech, isWhole)
  const means = meansWords(settled, speech)
  const by = byWords(settled, speech)
  return {
    ...{ label: speech.t('buyer:money.total'), amount: moneyWords(refund, speech.locale) },
    ...(rows.length > 0 && { rows }),
    ...(by !== undefined && { by }),
    ...(means.length > 0 && { means }),
  }
}

/** Own money beside a thing only where there are several, and where what it comes to is what is paid. */
export const ownMoney = (item: SettledItem, settled: SettledStatement): SettledItem['money'] => {
  if (!addsUp(settled)) return item.money
  return paidFor(settled).length > 1 ? item.money.filter(({ unit }) => unit !== undefined) : []
}

export const moneyRow = ({ what, amount }: SettledItem['money'][number], { t, locale }: Telling): Row => ({
  ...{ label: t(`buyer:money.${what}`), amount: moneyWords(amount, locale) },
})

/** Of one thing what its money is made of, unless that is one amount; of several what each comes to, and what is owed for all. */
function rowsOf(settled: SettledStatement, speech: Telling, isWhole: boolean): Row[] {
  if (!addsUp(settled)) return []
  const paid = paidFor(settled)
  const all = paid.flatMap(({ money }) => money)
  if (paid.length < 2) return all.length > 1 ? all.map((line) => moneyRow(line, speech)) : []
  const shared = all.filter(({ unit }) => unit === undefined).map((line) => moneyRow(line, speech))
  return isWhole ? [...paid.flatMap((item) => itemRow(item, speech)), ...shared] : shared
}

function itemRow({ line, money }: SettledItem, { locale }: Telling): Row[] {
  const sum = sumOf(money.filter(({ unit }) => unit !== undefined))
  const label = `${line.quantity} × ${line.title}`
  return sum === undefined ? [] : [{ label, amount: moneyWords(sum, locale) }]
}

const paidFor = ({ items }: SettledStatement): SettledItem[] => items.filter(({ money }) => money.length > 0)

/** Not where something was agreed or paid since, nor where a swap costs more. */
const addsUp = (settled: SettledStatement): boolean =>
  sumOf(paidFor(settled).flatMap(({ money }) => money))?.minor === settled.settlement.refund.minor

const sumOf = (lines: SettledItem['money']): Money | undefined => {
  const [first, ...more] = lines.map(({ amount }) => amount)
  return first === undefined ? undefined : more.reduce(addMoney, first)
}

function byWords(
  { settlement: { due } }: SettledStatement,
  { t, locale, today }: Telling,
): string | undefined {
  if (due === undefined) return undefined
  const isHeld = due.held !== undefined
  if (due.by === undefined) return isHeld ? t('buyer:money.byOnceSentUndated') : undefined
  return t(isHeld ? 'buyer:money.byOnceSent' : 'buyer:money.by', { date: dayWords(due.by, locale, today) })
}

/** In whichever ways the money comes, each once; what was paid in cash apart from the rest. */
function meansWords(
  { items, settlement: { repayments, needs } }: SettledStatement,
  { t }: Telling,
): string[] {
  const has = (by: (typeof repayments)[number]['by']) => repayments.some((repaid) => repaid.by === by)
  const toAccount = repayments.filter(({ by }) => by === 'named_account')
  const isCash = toAccount.length > 0 && toAccount.every(({ means }) => means === 'cash_on_delivery')
  const isPart = isCash && has('same_means')
  const part = needs.length > 0 ? 'accountAskedPart' : 'accountPart'
  const all = needs.length === 0 ? 'account' : isCash ? 'accountAsked' : 'accountAskedOther'
  const ways = [
    ...(toAccount.length > 0 ? [isPart ? part : all] : []),
    ...(has('same_means') ? [isPart ? 'meansRest' : 'means'] : []),
    ...(has('store_credit') ? [isCreditAgreed(items) ? 'storeCredit' : 'storeCreditOffered'] : []),
  ]
  return ways.map((way) => t(`buyer:instructions.${way}`))
}

/** By law it takes the buyer's consent; beside it a shop may pay back in credit of its own accord. */
const isCreditAgreed = (items: readonly SettledItem[]): boolean =>
  items.some(
    ({ remedy: { repayment } }) => repayment?.means === 'store_credit' && repayment.citation.layer === 'law',
  )
