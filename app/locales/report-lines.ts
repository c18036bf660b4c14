/** How the lines of a report are built: titles, entries, citations. */
import type { Change, Citation } from '../engine/index.ts'
import type { DecisionWords } from './decision-words.ts'
import type { Sentence } from './sentence.ts'
import type { Locale, Translate } from './translate.ts'

/** What telling a decision takes. */
export interface Telling {
  t: Translate
  locale: Locale
  /** The words of `report` under this key, as they stand before what they introduce: "Basis:". */
  title: (key: string) => string
  words: DecisionWords
  change: (change: Change) => string | undefined
}

export const cited = (text: string, citation: Citation, { t, words }: Telling): string =>
  t('report:reason', { reason: text, citation: words.citation(citation) })

export const plain = (sentence: Sentence): string => sentence.map(({ text }) => text).join('')

export const listed = (title: string, entries: readonly string[], marks: readonly string[] = []): string[] =>
  entries.length === 0 ? [] : [title, ...entries.map((entry, at) => `  ${marks[at] ?? '-'} ${entry}`)]

/** Nothing below it, no title. */
export const headed = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [title, ...indented(lines)]

export const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`)
