import { readFileSync, statSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { parse } from 'smol-toml'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { APP_URL } from '../../extensions/buyer-returns/src/app-url.ts'

const KB = 1024
const DIST = 'extensions/buyer-returns/dist'

test.each([
  ['buyer-returns', 64],
  ['buyer-returns-entry', 24],
  ['buyer-my-returns', 64],
  ['buyer-returns-status', 24],
])('%s, as Shopify’s tool built it, is at most %i KB compressed', (handle, most) => {
  const bundle = readFileSync(`${DIST}/${handle}.js`)
  const size = deflateSync(bundle).length / KB
  expect(size).toBeGreaterThan(1)
  expect(size).toBeLessThanOrEqual(most)
})

test('the page calls the app where Shopify knows it', () => {
  const config = z.object({ application_url: z.url() }).parse(parse(readFileSync('shopify.app.toml', 'utf8')))
  expect(APP_URL).toBe(new URL(config.application_url).origin)
  expect(readFileSync(`${DIST}/buyer-returns.js`, 'utf8')).toContain(APP_URL)
})

test('the entry does not carry the page', () => {
  expect(statSync(`${DIST}/buyer-returns-entry.js`).size).toBeLessThan(
    statSync(`${DIST}/buyer-returns.js`).size,
  )
})
