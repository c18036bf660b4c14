import { globSync, readFileSync } from 'node:fs'

export type Operation = { file: string; source: string }

/** Every `#graphql` string in the app's source, with its file. */
export function operationsIn(pattern: string): Operation[] {
  return globSync(pattern)
    .filter((file) => !file.includes('/generated/'))
    .flatMap((file) => {
      const strings = readFileSync(file, 'utf8').matchAll(/`(#graphql\n[^`]*)`/g)
      return [...strings].map(([, source = '']) => ({ file, source }))
    })
}
