import type { Day, DefectFacts, Remedy } from '../../engine/index.ts'

/** One thing that the buyer asked for. `key` is its place in the statement and never changes. */
export interface StatedLine {
  key: number
  unit: string
  title: string
  variant?: string
  quantity: number
  remedy: Remedy
  /** What the buyer answered: fact → answer. */
  answers: Readonly<Record<string, boolean>>
  /** The buyer's calendar day on which it came, where they were asked because no carrier said. */
  arrivedOn?: Day
  /** Of what is said to be wrong with it. The buyer's own words are in the statement. */
  defect?: StatedDefect
}

/** `noticedOn`: when it showed; absent: when it was stated. `cureFailed`: it was repaired or replaced before, in vain. */
export type StatedDefect = Pick<DefectFacts, 'kind' | 'wanted' | 'cureFailed'> & { noticedOn?: Day }
