/**
 * Shopify's theme check over a theme app extension, from what its packages bring: it would fetch newer documents, and then find
 * one thing today and another tomorrow. Prints JSON. Run by test/storefront/theme-check.test.ts, with a home of its own.
 */
import { themeCheckRun } from '@shopify/theme-check-node'

globalThis.fetch = () => Promise.reject(new Error('theme check has no network here'))

const [folder = 'extensions/storefront'] = process.argv.slice(2)
const { theme, config, offenses } = await themeCheckRun(folder, 'theme-check:theme-app-extension')
const found = offenses.map(({ check, uri, start, message }) => `${check} ${uri}:${start.line + 1} ${message}`)
process.stdout.write(JSON.stringify({ files: theme.length, checks: config.checks.length, offenses: found }))
