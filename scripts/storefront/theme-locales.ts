/** The words of the theme extension, from those of the app: every language in which the withdrawal function has a name. */
import { provisionOf } from '../../app/engine/index.ts'
import { unionWords } from '../../app/locales/citation-words.ts'
import { type Locale, localeFor, translator } from '../../app/locales/translate.ts'
import { labelsIn, OFFICIAL_LANGUAGES, type OfficialLanguage } from '../../app/locales/withdrawal-labels.ts'
import { NOTICES } from './notices.ts'

/** Shopify knows Portuguese by its countries only. */
const TAGS: Partial<Record<OfficialLanguage, readonly string[]>> = { pt: ['pt-PT', 'pt-BR'] }

/** File name → content. Where the app has no words of a language its sentences are English, and say so. */
export function themeLocales(): Map<string, string> {
  const files = OFFICIAL_LANGUAGES.flatMap((language): [string, string][] => {
    const content = `${JSON.stringify(wordsIn(language), null, 2)}\n`
    const tags = TAGS[language] ?? [language === 'en' ? 'en.default' : language]
    return tags.map((tag) => [`${tag}.json`, content])
  })
  return new Map(files)
}

function wordsIn(language: OfficialLanguage) {
  const locale = localeFor(language)
  const t = translator(locale)
  const kinds = Object.entries(NOTICES)
  return {
    language: { sentences: locale, label: language },
    withdrawal: { label: labelsIn(language).withdraw, model_form: t('guest:modelForm.link') },
    title: Object.fromEntries(kinds.map(([kind]) => [kind, t(`storefront:title.${kind}`)])),
    text: Object.fromEntries(kinds.map(([kind, { text }]) => [kind, t(text)])),
    guarantee: t('storefront:guarantee'),
    provision: {
      national: t('decision:citation.national', { national: '{{ national }}', union: '{{ union }}' }),
      ...Object.fromEntries(kinds.map(([kind, { provision }]) => [kind, unionOf(provision, locale)])),
    },
    editor: t('storefront:editor'),
  }
}

/** The directive is the same in every country that carries it out. */
function unionOf(provision: string, locale: Locale): string {
  const found = provisionOf(`RO/${provision}`)
  if (found === undefined) throw new Error(`No provision ${provision}`)
  return unionWords(found.eu, translator(locale))
}
