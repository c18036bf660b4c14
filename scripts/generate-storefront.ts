/**
 * Writes the words and provisions of extensions/storefront from those of the app.
 * Run: node scripts/generate-storefront.ts
 */
import { writeFileSync } from 'node:fs'
import { provisionSnippet } from './storefront/provision-snippet.ts'
import { themeLocales } from './storefront/theme-locales.ts'

const extension = new URL('../extensions/storefront/', import.meta.url)

for (const [name, content] of themeLocales()) writeFileSync(new URL(`locales/${name}`, extension), content)
writeFileSync(new URL('snippets/provision.liquid', extension), provisionSnippet())
