/**
 * Builds the buyer's page with Shopify's own tool, as a deploy would: `shopify app build`. It needs no network and no
 * login: with a client_id in shopify.app.toml and `--skip-dependencies-installation` it only bundles. Its settings and
 * caches are kept in .cache, so that a developer's own Shopify login is neither needed nor touched.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'smol-toml'
import { z } from 'zod'

const EXTENSION = 'extensions/buyer-returns'
const OUTPUTS = ['buyer-returns', 'buyer-returns-entry', 'buyer-my-returns', 'buyer-returns-status'].map(
  (handle) => `${EXTENSION}/dist/${handle}.js`,
)

process.chdir(path.resolve(import.meta.dirname, '..'))
writeAppUrl()
const begun = Date.now()
build()
const missing = OUTPUTS.filter((output) => !isNewerThan(begun, output))
if (missing.length > 0) fail(`The build left out ${missing.join(', ')}`)

/** The bundle calls the app at the address that Shopify knows it by. Written only when it changed: builds are skipped by content. */
function writeAppUrl(): void {
  const config = z
    .object({ application_url: z.url().transform((url) => new URL(url).origin) })
    .parse(parse(readFileSync('shopify.app.toml', 'utf8')))
  const file = `${EXTENSION}/src/app-url.ts`
  const source = `/** Written by scripts/build-extension.ts from application_url in shopify.app.toml. */\nexport const APP_URL = '${config.application_url}'\n`
  if (!existsSync(file) || readFileSync(file, 'utf8') !== source) writeFileSync(file, source)
}

/** Files' times may be coarser than a millisecond. */
function isNewerThan(instant: number, file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= instant - 1000
}

function build(): void {
  const words = ['app', 'build', '--path', '.', '--skip-dependencies-installation', '--no-color']
  const ownFolder = (name: string) => path.resolve('.cache/shopify-cli', name)
  const { status, error } = spawnSync(process.execPath, ['node_modules/@shopify/cli/bin/run.js', ...words], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      CI: '1',
      SHOPIFY_CLI_NO_ANALYTICS: '1',
      XDG_CONFIG_HOME: ownFolder('config'),
      XDG_CACHE_HOME: ownFolder('cache'),
      XDG_DATA_HOME: ownFolder('data'),
    },
  })
  if (error) throw error
  if (status !== 0)
    fail(`Shopify's tool could not build the extension (exit code ${status}): its words are above`)
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
