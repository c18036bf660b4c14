/** A Liquid engine that knows what our extension asks of Shopify's: its tags, its filters, words from its locale files. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Liquid, Tag, type TagToken, type TopLevelToken } from 'liquidjs'

export const EXTENSION = new URL('../../extensions/storefront/', import.meta.url)

type Words = { [key: string]: string | Words }

const read = (path: string): string => readFileSync(new URL(path, EXTENSION), 'utf8')

/** The extension's words in a language, its default ones where it has no file for it. */
export function wordsFor(tag: string): Words {
  const [language = ''] = tag.split('-')
  for (const name of [tag, language, 'en.default']) {
    if (!/^[\w-]+(\.default)?$/.test(name)) continue
    try {
      return JSON.parse(read(`locales/${name}.json`)) as Words
    } catch {
      // Not every language has a file.
    }
  }
  throw new Error('The extension has no default words')
}

/** What stands between a tag and its end is for people or the theme editor, and shows nothing. */
class Unshown extends Tag {
  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
    super(token, remaining, liquid)
    while (remaining.length > 0) {
      const next = remaining.shift() as TopLevelToken & { name?: string }
      if (next.name === `end${token.name}`) return
    }
    throw new Error(`{% ${token.name} %} has no end`)
  }
  render(): void {}
}

/** @param words of the page's language */
export function liquidIn(words: Words): Liquid {
  const liquid = new Liquid({
    ...{ extname: '.liquid', partials: fileURLToPath(new URL('snippets/', EXTENSION)) },
    // What Shopify refuses must not pass here.
    ...{ strictFilters: true, cache: false },
  })
  liquid.registerTag('schema', Unshown)
  liquid.registerTag('doc', Unshown)
  liquid.registerFilter('t', (key: string, ...values: [string, unknown][]) =>
    said(words, key, new Map(values)),
  )
  return liquid
}

/** As Shopify does: what is put into a sentence is escaped, and a key without words says so. */
function said(words: Words, key: string, values: Map<string, unknown>): string {
  const found = key
    .split('.')
    .reduce<string | Words | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), words)
  if (typeof found !== 'string') return `Translation missing: ${key}`
  return found.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => escaped(String(values.get(name) ?? '')))
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export interface Setting {
  id?: string
  type: string
  default?: unknown
}

/** A block's source, and the settings that a merchant may change. */
export function blockOf(name: string): { source: string; settings: Setting[] } {
  const source = read(`blocks/${name}.liquid`)
  const [, schema = '{}'] = /\{%-?\s*schema\s*-?%\}([\s\S]*)\{%-?\s*endschema/.exec(source) ?? []
  return { source, settings: (JSON.parse(schema) as { settings?: Setting[] }).settings ?? [] }
}
