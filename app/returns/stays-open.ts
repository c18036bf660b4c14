import type { RemedyDecision } from '../engine/index.ts'
import { type Locale, translator } from '../locales/translate.ts'
import { dayWords } from './wording.ts'

/** "You can swap it for another model until Wednesday 9 December 2026." */
export function staysOpenWords({ remedy, deadline }: RemedyDecision, locale: Locale): string {
  const t = translator(locale)
  if (deadline?.lastDay === undefined) return t(`buyer:staysOpen.${remedy}.open`)
  return t(`buyer:staysOpen.${remedy}.until`, { date: dayWords(deadline.lastDay, locale) })
}
