import { nearestName } from '../app/engine/index.ts'
import { LOCALES, type Locale } from '../app/locales/languages.ts'
import { BadInput } from './bad-input.ts'
import { shown } from './shown.ts'

/** @throws BadInput for a language that we do not speak */
export const localeOf = (text = 'en'): Locale => {
  const found = LOCALES.find((locale) => locale === text)
  if (found) return found
  const near = nearestName(text, LOCALES)
  const hint = near === undefined ? `there are ${LOCALES.join(', ')}` : `did you mean "${near}"?`
  throw new BadInput(`--locale: "${shown(text)}" is no language we speak; ${hint}`)
}
