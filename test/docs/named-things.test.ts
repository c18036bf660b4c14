/** What our documents tell people to run, and where they send them, is there. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const DOCUMENTS = ['docs/operating.md', 'README.md', 'CONTRIBUTING.md']

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found)

/** Folders of the repository in which something is named, e.g. `app/engine` or `node app/server.ts`. */
const NAMED = /(?<![\w./@-])((?:app|bench|cli|docs|extensions|prisma|sandbox|scripts|test)\/[\w./$-]*\w)/g
/** Targets of links that lead to a file, without the heading behind it. */
const LINKED = /\]\((?!\w+:)([^)#\s]+)[^)]*\)/g

test.each(DOCUMENTS)('%s names commands that there are', (document) => {
  const named = all(readFileSync(document, 'utf8'), /\bnpm run\s+(?:-s\s+)?([\w:-]+)/g)
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
})

test.each(DOCUMENTS)('%s names files and folders that there are', (document) => {
  const text = readFileSync(document, 'utf8')
  const named = all(text, NAMED)
  const linked = all(text, LINKED).map((to) => path.join(path.dirname(document), to))
  expect(named.length).toBeGreaterThan(0)
  expect([...named, ...linked].filter((file) => !existsSync(file))).toEqual([])
})

test('a name that is wrong is found', () => {
  expect(all('`npm run -s no-such` and (`node app/no-such.ts`)', NAMED)).toEqual(['app/no-such.ts'])
  expect(all('[x](../LICENSE#top) [y](https://a.example/b)', LINKED)).toEqual(['../LICENSE'])
})
