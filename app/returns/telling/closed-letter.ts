/** It is over: why, where somebody said so, and what came of each thing. */
import { moneyWords } from '../../locales/format.ts'
import { type Letter, said } from '../../messages/letter.ts'
import { closingWords, itemStateWord } from '../buyer/told-case.ts'
import { paidBack } from '../case/paid-back.ts'
import { caseLetter, itemName, orderOf } from './letter-parts.ts'
import { comingNext } from './received-letter.ts'
import type { Context } from './told-context.ts'

export function closedLetter(context: Context): Letter {
  const { told, listener, t } = context
  const paid = paidBack(told.state).filter(({ minor }) => minor > 0)
  const amounts = paid.map((amount) => moneyWords(amount, listener.locale)).join(' + ')
  return caseLetter(
    {
      subject: t('messages:closed.subject', orderOf(context)),
      title: t('messages:closed.title'),
      first: said(closingWords(told, listener) ?? t('messages:closed.done')),
      blocks: [
        ...told.state.lines.map((line) => ({
          ...{ kind: 'item' as const, name: itemName(line) },
          lines: [said(itemStateWord(told, line, listener))],
        })),
        ...(paid.length === 0
          ? []
          : [{ kind: 'facts' as const, facts: [{ label: t('messages:closed.paid'), value: amounts }] }]),
        ...comingNext(context),
      ],
      last: [t('messages:closed.again')],
    },
    context,
  )
}
