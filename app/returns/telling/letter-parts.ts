/** What letters about a case have in common. */
import { dayWords } from '../../locales/format.ts'
import type { Sentence } from '../../locales/sentence.ts'
import { doorBlock } from '../../messages/door.ts'
import type { Block, Fact, Letter } from '../../messages/letter.ts'
import { oneLine, plain } from '../../messages/letter.ts'
import { questionsTo } from '../../messages/questions-to.ts'
import type { StatedLine } from '../case/case-event.ts'
import type { Context } from './told-context.ts'

/** "1 × Over-ear headphones (black)"; fewer pieces where not all of the line is meant. */
export const itemName = (line: StatedLine, quantity = line.quantity): string =>
  `${quantity} × ${line.variant ? `${line.title} (${line.variant})` : line.title}`

export const orderOf = ({ kept }: Context): { order: string } => ({ order: oneLine(kept.orderName) })

export const aboutFacts = ({ kept, t }: Context): Fact[] => [
  { label: t('messages:acknowledgement.order'), value: kept.orderName },
  { label: t('messages:acknowledgement.reference'), value: kept.reference },
]

interface Body {
  subject: string
  title: string
  /** What it comes to, in one sentence. */
  first: Sentence
  blocks: readonly Block[]
  /** Said before where questions go. */
  last?: readonly string[]
}

export function caseLetter({ subject, title, first, blocks, last = [] }: Body, context: Context): Letter {
  const { whom, shopName, contact, t } = context
  return {
    ...{ locale: whom.locale, shopName: oneLine(shopName), subject, title, preview: plain(first) },
    blocks: [
      { kind: 'facts', facts: aboutFacts(context) },
      { kind: 'text', words: first },
      ...blocks,
      doorBlock(whom.door, t),
    ],
    closing: [...last, questionsTo(contact, t)],
  }
}

/** Nothing where there is nothing to say. */
export const section = (heading: string, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', text: heading }, ...blocks]

export const listOf = (items: readonly Sentence[]): Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', items }]

/** In the reader's zone and language, with its weekday and year. */
export const dayOfInstant = (at: string, { listener }: Context): string =>
  dayWords(listener.dayOf(new Date(at)), listener.locale)
