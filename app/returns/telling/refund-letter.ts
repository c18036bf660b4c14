/** Money went back: how much, by which way, when to expect it, and whether more is to come. */
import { moneyWords } from '../../locales/format.ts'
import { sentence } from '../../locales/sentence.ts'
import { type Letter, said } from '../../messages/letter.ts'
import type { RefundWay } from '../case/news-of.ts'
import { caseLetter, itemName, listOf, orderOf } from './letter-parts.ts'
import { comingNext } from './received-letter.ts'
import type { ToTell } from './to-tell.ts'
import type { Context } from './told-context.ts'

type Refund = Extract<ToTell, { kind: 'refund_sent' }>

export function refundLetter({ amount, ways }: Refund, context: Context): Letter {
  const { told, listener, t } = context
  const words = { ...orderOf(context), amount: moneyWords(amount, listener.locale) }
  const paidFor = told.state.lines.filter(({ settlement }) => settlement === 'executed')
  return caseLetter(
    {
      subject: t('messages:refund.subject', words),
      title: t('messages:refund.title'),
      first: sentence(t('messages:refund.text', words)),
      blocks: [
        ...listOf(paidFor.map((line) => said(itemName(line)))),
        { kind: 'text', words: said(t(`messages:refund.way.${wayOf(ways)}`)) },
        { kind: 'text', words: said(t(`messages:refund.expect.${wayOf(ways)}`)) },
        ...comingNext(context),
      ],
    },
    context,
  )
}

const wayOf = (ways: readonly RefundWay[]): RefundWay | 'both' =>
  ways.length > 1 ? 'both' : (ways[0] ?? 'same_means')
