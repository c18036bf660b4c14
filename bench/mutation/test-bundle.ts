import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import vm from 'node:vm'
import type { Plugin } from 'esbuild'
import { build } from 'esbuild'
import type { Collected } from './tiny-vitest.ts'

/**
 * Left out: tests over random facts (a mutant that only luck finds would be killed on one day and not on the
 * next, and the score would say nothing), and those that read the sources, which are not the same here.
 */
const LEFT_OUT = /(properties|naive|agreement|holidays|portable|facts-in-full)[^/]*$/

/** What notices most comes first, what takes longest last: the first failure ends a run. */
const rankOf = (file: string): number => {
  if (/(examples|said-by-clauses|slice|worked-decisions)[.]test/.test(file)) return 0
  return /(decided-orders|jurisdictions|law-periods|day|schema)[.]test/.test(file) ? 2 : 1
}

/** The engine's tests that give the same answer each time. */
const testFiles = (): string[] =>
  globSync('test/engine/**/*.test.ts')
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !LEFT_OUT.test(file))
    .toSorted((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1))

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** In the place of vitest our own few lines; of fast-check one whose properties are not tried. */
const standIns: Plugin = {
  name: 'stand-ins',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^vitest$/ }, () => ({ path: here('tiny-vitest.ts') }))
    onResolve({ filter: /^fast-check$/ }, () => ({ path: here('no-random.ts') }))
    onLoad({ filter: /\/test\/.*\.ts$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(file).href),
      ),
      loader: 'ts',
    }))
  },
}

/** All tests and the engine in one script; evaluating it again gives an engine that remembers nothing. */
export const bundleTests = async (): Promise<() => readonly Collected[]> => {
  const files = testFiles()
  if (files.length === 0) throw new Error('There are no tests')
  const { outputFiles } = await build({
    stdin: {
      contents: [
        ...files.map((file) => `import './${file}'`),
        `export { collected } from '${here('tiny-vitest.ts')}'`,
      ].join('\n'),
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node22',
    external: ['zod', 'chai', '@vitest/expect', 'esbuild', 'date-holidays', 'fast-check'],
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(path.resolve('package.json')).href) },
    plugins: [standIns],
    // package.json says that the app's modules do nothing by themselves; tests do.
    ignoreAnnotations: true,
    logLevel: 'silent',
  })
  const code = outputFiles[0]?.text ?? ''
  const script = new vm.Script(`(function (require, module, exports) {${code}\n})`)
  const require = createRequire(path.resolve('package.json'))
  return () => {
    const module = { exports: {} as { collected: readonly Collected[] } }
    script.runInThisContext()(require, module, module.exports)
    return module.exports.collected
  }
}
