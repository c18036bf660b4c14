import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The page's own code (`host`) and what prepares the extension's worker (`worker`), bundled at the first request. */
const bundled = new Map<string, Promise<string>>()

export function browserCode(entry: 'host' | 'worker'): Promise<string> {
  const known = bundled.get(entry) ?? bundle(entry)
  bundled.set(entry, known)
  return known
}

async function bundle(entry: 'host' | 'worker'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [at(`./browser/${entry}.ts`)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2023',
    minify: true,
    legalComments: 'none',
  })
  return outputFiles[0]?.text ?? ''
}

const EXTENSION = '../../extensions/buyer-returns'
export const EXTENSION_HANDLES = [
  'buyer-returns',
  'buyer-returns-entry',
  'buyer-my-returns',
  'buyer-returns-status',
] as const
export type ExtensionHandle = (typeof EXTENSION_HANDLES)[number]

/** The bundle as Shopify's tool left it. Read at each request: a rebuild shows on reload. */
export async function extensionBundle(handle: ExtensionHandle): Promise<string> {
  return readFile(at(`${EXTENSION}/dist/${handle}.js`), 'utf8').catch((cause: unknown) => {
    throw new Error('The extension is not built: run "npm run setup"', { cause })
  })
}

/** The words Shopify would serve with the extension in this language; English where there are none. */
export async function extensionWords(locale: string): Promise<unknown> {
  const file = locale === 'en' ? 'en.default' : locale
  return JSON.parse(await readFile(at(`${EXTENSION}/locales/${file}.json`), 'utf8'))
}
