/** In what language a page for guests speaks: the labels in all official ones, the sentences in those we have words in. */
import { type Locale, localeFor, type Translate, translator } from '../../locales/translate.ts'
import { labelsIn, type OfficialLanguage, officialLanguageOf } from '../../locales/withdrawal-labels.ts'

export interface Speech {
  language: OfficialLanguage
  labels: { withdraw: string; confirm: string }
  locale: Locale
  t: Translate
}

/** As the address says (`?locale=de`), else as the browser does. */
export function speechFor(request: Request): Speech {
  const chosen = new URL(request.url).searchParams.get('locale')
  const read = (request.headers.get('accept-language') ?? '').split(',').map((part) => part.trim())
  const language = officialLanguageOf(chosen === null ? read : [chosen, ...read])
  const locale = localeFor(language)
  return { language, labels: labelsIn(language), locale, t: translator(locale) }
}
