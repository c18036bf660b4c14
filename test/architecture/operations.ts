import { globSync, readFileSync } from 'node:fs'

export type Operation = { file: string; source: string }

/** Every `#graphql` string in the app's source that asks or does something, with the fragments it is made of, and its file. */
export function operationsIn(pattern: string): Operation[] {
  const files = globSync(pattern).filter((file) => !file.includes('/generated/'))
  const sources = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }))
  const named = new Map(
    sources.flatMap(({ text }) =>
      [...text.matchAll(/const (\w+) = `(#graphql\n[^`]*)`/g)].map(([, name = '', it = '']) => [name, it]),
    ),
  )
  const whole = (source: string): string =>
    source.replace(/\$\{(\w+)\}/g, (_, name: string) => whole(named.get(name) ?? ''))
  return sources
    .flatMap(({ file, text }) =>
      [...text.matchAll(/`(#graphql\n[^`]*)`/g)].map(([, source = '']) => ({ file, source: whole(source) })),
    )
    .filter(({ source }) => /^\s*(query|mutation)\b/m.test(source))
}
