import { decisions } from '../../metrics.server.ts'
import type { Happening } from './case-store.ts'

/** One for each line that was decided. Of what is kept: a transaction that is taken back has decided nothing. */
export function countOutcomes(happenings: readonly Happening[]): void {
  for (const { event } of happenings) {
    if (event.type !== 'decided') continue
    for (const { outcome } of event.outcomes) decisions.inc({ outcome })
  }
}
