import type { Day, Instant, PeriodStep } from '../engine/index.ts'
import { derivationWords } from './derivation-words.ts'
import { dayWords } from './format.ts'
import type { Locale } from './translate.ts'

/** "14 days from 16 November → 30 November is St Andrew's Day → … → Wednesday 2 December 2026", for a period alone. */
export const periodSentence = (
  { steps, lastDay, endsAt }: { steps: readonly PeriodStep[]; lastDay: Day; endsAt: Instant },
  locale: Locale,
): string => {
  const deadline = { steps, lastDay, endsAt, open: false, citation: { layer: 'law', provision: '' } } as const
  return derivationWords(deadline, locale, (day) => dayWords(day, locale))
}
