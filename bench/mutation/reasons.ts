import type { Survivor } from './survivors.ts'

interface Reason {
  /** Part of the file's path; absent: any. */
  file?: string
  mutator?: RegExp
  /** Of the line of the source that holds the mutant. */
  source: RegExp
  replacement?: RegExp
  why: string
}

const REMEMBERED = 'What is remembered only saves time: without it the same is found anew.'
const QUICK = 'A quicker way to the same; without it the slower one says the same.'
const NOTHING = 'A line of nothing is left out at the end either way.'

/** Why a mutant may live. The first that fits counts; one that fits none is a test that is missing. */
const REASONS: readonly Reason[] = [
  {
    mutator: /StringLiteral/,
    source: /new (RangeError|TypeError|Error)\(/,
    why: 'The words of an error that no buyer sees; that it is thrown is tested.',
  },
  {
    mutator: /StringLiteral/,
    source: /event: '\w+'.*\.lastDay|const \{ lastDay \} = period\(/,
    why: 'The event is told in the steps of a period; of this one only the last day is used.',
  },
  {
    file: 'engine/period.ts',
    source: /MOST_DAYS|MOST_RULES|PERIODS|of[.]set|calendar, periods|last\?/,
    why: REMEMBERED,
  },
  { file: 'engine/day.ts', source: /NAMES|SUMMERS|if \(known|\[text\]: true/, why: REMEMBERED },
  { file: 'engine/floor.ts', source: /MOST_SPELLINGS|if \(known\) return/, why: REMEMBERED },
  { file: 'law/nothing-taken-off.ts', source: /last\?\.currency/, why: REMEMBERED },
  { file: 'law/place-calendars.ts', source: /if \(known\) return/, why: REMEMBERED },
  { file: 'engine/day.ts', source: /isUsual|instant\.length === 24/, why: QUICK },
  { file: 'engine/period.ts', source: /FULL_FORM/, why: QUICK },
  {
    file: 'settlement/unit-money.ts',
    mutator: /EqualityOperator/,
    source: /amount\.minor [<>] 0/,
    why: NOTHING,
  },
  { file: 'engine/settlement.ts', mutator: /EqualityOperator/, source: /amount\.minor < 0/, why: NOTHING },
  {
    file: 'engine/money.ts',
    mutator: /EqualityOperator/,
    source: /a\.minor <= b\.minor/,
    why: 'Of two equal amounts either is the lesser.',
  },
  {
    file: 'engine/day.ts',
    mutator: /EqualityOperator/,
    source: /a < b \? b : a/,
    why: 'Of two equal days either is the later.',
  },
  {
    file: 'law/place-calendars.ts',
    mutator: /EqualityOperator/,
    source: /b\.standardOffsetMinutes < a/,
    why: 'Of two zones that end together either will do.',
  },
  {
    file: 'law/withdrawal-start.ts',
    source: /kind === 'goods' \|\|/,
    why: 'An order in which goods are given back holds goods.',
  },
  {
    file: 'settlement/shared-money.ts',
    mutator: /EqualityOperator/,
    source: /whole < 0/,
    why: 'Of nothing, nothing is due either way.',
  },
  {
    file: 'engine/ask.ts',
    source: /OPEN\.set|if \(before\) return/,
    why: REMEMBERED,
  },
  {
    file: 'clauses/price-difference.ts',
    mutator: /EqualityOperator/,
    source: /amount\.minor < 0/,
    why: 'A difference of nothing is silent, whoever it would be owed by.',
  },
  {
    file: 'clauses/voucher-refusal.ts',
    source: /event: 'purchase'/,
    why: 'The event is told in the steps of a period; of this one only the end is used.',
  },
  {
    file: 'clauses/commercial-guarantee.ts',
    source: /only = 'repair'/,
    why: 'For the types alone: its shape asks for one remedy at least.',
  },
  {
    file: 'clauses/exchange-deduction.ts',
    mutator: /OptionalChaining/,
    source: /price\?\.minor/,
    why: 'For the types alone: without a price for each it has returned.',
  },
  {
    file: 'clauses/defect-refund-term.ts',
    source: /proven < goodsReceivedOn/,
    why: 'For the types alone: what is not defined is before no day; and of two equal days either will do.',
  },
  {
    file: 'law/eu/missing-information.ts',
    source: /informedOn !== 'never'/,
    why: 'For the types alone: `never` comes after every day.',
  },
  {
    file: 'settlement/entries.ts',
    source: /decided\.outcome === 'granted'/,
    why: 'For the types alone: what is granted is owed and never withheld.',
  },
  {
    file: 'settlement/unit-money.ts',
    mutator: /StringLiteral/,
    source: /^'item',$/,
    why: 'What is not in the order comes first, and so does the item.',
  },
]

export const reasonFor = ({ file, mutator, source, replacement }: Survivor): string | undefined =>
  REASONS.find(
    (reason) =>
      file.includes(reason.file ?? '') &&
      (reason.mutator?.test(mutator) ?? true) &&
      reason.source.test(source) &&
      (reason.replacement?.test(replacement) ?? true),
  )?.why
