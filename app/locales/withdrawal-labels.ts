/** What the statutory withdrawal function is called, in each official language: more of them than we have words in. */
import { type OfficialLanguage, WITHDRAWAL_LABELS } from '../engine/index.ts'

export type { OfficialLanguage } from '../engine/index.ts'

const { labels } = WITHDRAWAL_LABELS

/** In the order of their codes. */
export const OFFICIAL_LANGUAGES = Object.keys(labels) as readonly OfficialLanguage[]

export const labelsIn = (language: OfficialLanguage): { withdraw: string; confirm: string } =>
  labels[language]

/**
 * The official language that somebody reads: the first that fits, in their order.
 * @param tags as browsers write them, e.g. `de-AT`
 */
export const officialLanguageOf = (tags: readonly string[]): OfficialLanguage =>
  tags
    .map((tag) => tag.toLowerCase().split(/[-_]/)[0])
    .flatMap((language) => OFFICIAL_LANGUAGES.filter((known) => known === language))[0] ?? 'en'

/** "Deutsch": each language by its own name, as whoever looks for it knows it. */
export const nameOfLanguage = (language: OfficialLanguage): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
