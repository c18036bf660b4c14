import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { EXTENSION } from '../../sandbox/theme/liquid.ts'

const root = fileURLToPath(EXTENSION)

/** Every file of extensions/storefront, by its path there. */
export const extensionFiles = (): Map<string, string> =>
  new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .map((file) => [path.relative(root, file).replaceAll('\\', '/'), readFileSync(file, 'utf8')] as const),
  )
