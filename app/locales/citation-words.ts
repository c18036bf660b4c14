import type { Citation } from '../engine/index.ts'
import { provisionOf } from '../engine/index.ts'
import { countryWords } from './format.ts'
import type { Locale } from './translate.ts'
import { translator } from './translate.ts'

/** "Clause A3 of the shop's policy"; "OUG nr. 34/2014, art. 16 lit. c) (Directive 2011/83/EU, Article 16(c))". */
export const citationWords = (locale: Locale): ((citation: Citation) => string) => {
  const t = translator(locale)
  return (citation) => {
    if (citation.layer === 'contract') return t('decision:citation.contract', { ref: citation.ref })
    const provision = provisionOf(citation.provision)
    const [country = '', id = ''] = citation.provision.split('/')
    if (!provision) {
      const key = id === 'outdated' ? 'outdated' : 'unknown'
      return t(`decision:citation.${key}`, { country: countryWords(country, locale) })
    }
    const act = t(`decision:act.${provision.eu.key}`)
    const union = t('decision:citation.union', { act, article: provision.eu.article })
    if (!provision.national) return union
    const national = `${provision.national.act}, ${provision.national.article}`
    return t('decision:citation.national', { national, union })
  }
}
