import { readFileSync } from 'node:fs'
import type { Locale } from '../../app/locales/translate.ts'

type Tree = { [key: string]: Tree | string }

/** The words that the buyer's page brings itself. */
export function pageWords(locale: Locale): (key: string) => string {
  const file = locale === 'en' ? 'en.default' : locale
  const words = JSON.parse(readFileSync(`extensions/buyer-returns/locales/${file}.json`, 'utf8')) as Tree
  return (key) => {
    const found = key
      .split('.')
      .reduce<Tree | string | undefined>((level, part) => (level as Tree)?.[part], words)
    if (typeof found !== 'string') throw new Error(`The page has no words for "${key}" in ${locale}`)
    return found
  }
}
