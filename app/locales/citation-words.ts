import type { Citation } from '../engine/index.ts'
import { provisionOf } from '../engine/index.ts'
import { countryWords } from './format.ts'
import type { Locale, Translate } from './translate.ts'
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
    const union = unionWords(provision.eu, t)
    if (!provision.national) return union
    const national = `${provision.national.act}, ${provision.national.article}`
    return t('decision:citation.national', { national, union })
  }
}

/** "Directive 2011/83/EU, Article 9"; a point of an annex is no article: "Directive 93/13/EEC, Annex, 1(m)". */
export const unionWords = ({ key, article }: Eu, t: Translate): string => {
  const act = t(`decision:act.${key}`)
  const [, point] = /^Annex, (.+)$/.exec(article) ?? []
  return point === undefined
    ? t('decision:citation.union', { act, article })
    : t('decision:citation.annex', { act, point })
}

type Eu = NonNullable<ReturnType<typeof provisionOf>>['eu']
