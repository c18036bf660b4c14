import type { Instant, LineFacts, PolicyClause } from '../../app/engine/index.ts'
import { addDays } from '../../app/engine/index.ts'
import type { Case } from './generated.ts'

/** Longer than any law gives, but not for what was opened or unsealed. */
const PROMISE: readonly PolicyClause[] = [
  {
    clause: 'withdrawal-period',
    ref: 'Z1',
    params: { days: 30, from: 'receipt', beyondLaw: true },
    words: '',
  },
  { clause: 'hygiene-seal', ref: 'Z2', params: { triggers: ['package_opened', 'seal_broken'] }, words: '' },
]

/** The goods came a few days before; of what the buyer could see on them nothing has been said. */
const unopened = (line: LineFacts, statedAt: Instant): LineFacts => {
  const { sealIntact: _, packageOpened: __, unsealedBy: ___, kind: ____, ...rest } = line
  return {
    ...rest,
    // Mostly nothing that the law would except: the right stands whatever was opened.
    cleanable: line.cleanable ?? true,
    product: { ...line.product, category: 'hygiene_sensitive' },
    delivery: {
      status: 'delivered',
      shippedAt: daysBefore(statedAt, 8),
      possessionOn: addDays(dayOf(statedAt), -5),
      source: 'carrier',
    },
  }
}

const dayOf = (instant: Instant) => instant.slice(0, 10) as ReturnType<typeof addDays>

const daysBefore = (instant: Instant, days: number): Instant =>
  `${addDays(dayOf(instant), -days)}T12:00:00.000Z` as Instant

/** A promise beyond the law, part of which an answer that nobody has given would take back. */
export const promisedAndAsked = ({ document, facts }: Case): Case => ({
  document: { ...document, sections: [...document.sections, { title: '', clauses: [...PROMISE] }] },
  facts: {
    ...facts,
    order: { ...facts.order, concludedAt: daysBefore(facts.statedAt, 10), conclusion: 'distance' },
    lines: facts.lines.map((line) => unopened(line, facts.statedAt)),
  },
})
