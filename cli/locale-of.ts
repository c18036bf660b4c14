import { nearestName } from '../app/engine/index.ts'
import { BadInput } from './bad-input.ts'
import { shown } from './shown.ts'

const LANGUAGES = ['en', 'ro', 'el', 'fr'] as const
type Language = (typeof LANGUAGES)[number]

/** @throws BadInput for a language that we do not speak */
export const localeOf = (text = 'en'): Language => {
  const found = LANGUAGES.find((language) => language === text)
  if (found) return found
  const near = nearestName(text, LANGUAGES)
  const hint = near === undefined ? `there are ${LANGUAGES.join(', ')}` : `did you mean "${near}"?`
  throw new BadInput(`--locale: "${shown(text)}" is no language we speak; ${hint}`)
}
