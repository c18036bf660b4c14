/** The goods are here: which, since when, and what comes next. */
import { sentence } from '../../locales/sentence.ts'
import type { Block, Fact, Letter } from '../../messages/letter.ts'
import { said } from '../../messages/letter.ts'
import { timelineOf } from '../buyer/timeline-of.ts'
import { caseLetter, dayOfInstant, itemName, listOf, orderOf, section } from './letter-parts.ts'
import type { ToTell } from './to-tell.ts'
import type { Context } from './told-context.ts'

type Received = Extract<ToTell, { kind: 'received' }>

export function receivedLetter({ pieces, arrivedAt }: Received, context: Context): Letter {
  const { told, t } = context
  const date = dayOfInstant(arrivedAt, context)
  const names = told.state.lines.flatMap((line) => {
    const came = pieces.reduce((sum, { key, quantity }) => sum + (key === line.key ? quantity : 0), 0)
    return came === 0 ? [] : [said(itemName(line, came))]
  })
  return caseLetter(
    {
      subject: t('messages:received.subject', orderOf(context)),
      title: t('messages:received.title'),
      first: sentence(t('messages:received.text', { date })),
      blocks: [...listOf(names), ...comingNext(context)],
    },
    context,
  )
}

/** What the timeline of the account's page has still before it. */
export function comingNext({ told, listener, t }: Context): Block[] {
  const next = timelineOf(told, listener).filter(({ done }) => !done)
  const dated = next.flatMap(({ text, date }): Fact[] =>
    date === undefined ? [] : [{ label: text, value: date }],
  )
  const undated = next.flatMap(({ text, date }) => (date === undefined ? [said(text)] : []))
  return section(t('messages:received.next'), [
    ...(dated.length === 0 ? [] : [{ kind: 'facts' as const, facts: dated }]),
    ...listOf(undated),
  ])
}
