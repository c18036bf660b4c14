import { describe, expect, it } from 'vitest'
import { WITHDRAWAL_LABELS } from '../../app/engine/index.ts'
import { LOCALES } from '../../app/locales/translate.ts'
import { provisionSnippet } from '../../scripts/storefront/provision-snippet.ts'
import { themeLocales } from '../../scripts/storefront/theme-locales.ts'
import { extensionFiles } from './extension-files.ts'

type Tree = { [key: string]: string | Tree }

const files = extensionFiles()
const locales = new Map(
  [...files]
    .filter(([name]) => /^locales\/[\w-]+(\.default)?\.json$/.test(name))
    .map(([name, text]) => [name.slice('locales/'.length), text]),
)
const wordsIn = (name: string) => JSON.parse(locales.get(name) ?? '') as Tree
const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : leaves(value, `${path}${key}.`),
  )
const liquid = [...files].filter(([name]) => name.endsWith('.liquid'))

describe('the words of the theme extension', () => {
  it('are what `node scripts/generate-storefront.ts` writes', () => {
    expect(locales.size).toBe(25)
    expect(Object.fromEntries(locales)).toEqual(Object.fromEntries(themeLocales()))
    expect(files.get('snippets/provision.liquid')).toBe(provisionSnippet())
  })

  it('have the same keys in every language, and none is empty', () => {
    const wanted = leaves(wordsIn('en.default.json')).map(([key]) => key)
    expect(wanted.length).toBeGreaterThan(35)
    for (const name of locales.keys()) {
      const own = leaves(wordsIn(name))
      expect(
        own.map(([key]) => key),
        name,
      ).toEqual(wanted)
      expect(
        own.filter(([, text]) => text.trim() === ''),
        name,
      ).toEqual([])
    }
  })

  it('name the withdrawal function in every official language as the law does', () => {
    const named = [...locales.values()].map(
      (text) => (JSON.parse(text) as { withdrawal: { label: string } }).withdrawal.label,
    )
    expect(new Set(named)).toEqual(
      new Set(Object.values(WITHDRAWAL_LABELS.labels).map(({ withdraw }) => withdraw)),
    )
  })

  it('say in which language they are: ours where we have words, else English', () => {
    const spoken = [...locales.keys()].map((name) => (wordsIn(name).language as Tree).sentences as string)
    expect(new Set(spoken)).toEqual(new Set(LOCALES))
    expect(spoken.filter((language) => language !== 'en')).toHaveLength(4)
  })

  it('are there for every key that a block asks for', () => {
    const known = new Set(leaves(wordsIn('en.default.json')).map(([key]) => key))
    const asked = liquid.flatMap(([, text]) =>
      [...text.matchAll(/'([\w.]+)' \| t\b/g)].map(([, key = '']) => key),
    )
    expect(asked.length).toBeGreaterThan(8)
    expect(asked.filter((key) => !known.has(key))).toEqual([])
    const merchants = leaves(JSON.parse(files.get('locales/en.default.schema.json') ?? '') as Tree).map(
      ([key]) => key,
    )
    const settings = liquid.flatMap(([, text]) =>
      [...text.matchAll(/"t:([\w.]+)"/g)].map(([, key = '']) => key),
    )
    expect(settings.length).toBeGreaterThan(20)
    expect([...new Set(settings)].toSorted()).toEqual(merchants.toSorted())
  })
})

describe('what a storefront has to load for it', () => {
  it('is no script and no style sheet: nothing waits, nothing moves', () => {
    expect(liquid.length).toBeGreaterThanOrEqual(6)
    expect(
      [...files.keys()].filter(
        (name) => !/^(blocks|snippets|locales)\/|^shopify\.extension\.toml$/.test(name),
      ),
    ).toEqual([])
    for (const [name, text] of liquid)
      expect(text, name).not.toMatch(/<script|<style|<link|"(javascript|stylesheet)"|\son\w+=/i)
  })

  it('stays far below what Shopify takes', () => {
    const bytes = liquid.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0)
    expect(bytes).toBeGreaterThan(5_000)
    expect(bytes).toBeLessThan(25_000)
    for (const [name, text] of locales) expect(Buffer.byteLength(text), name).toBeLessThan(15_000)
  })
})
