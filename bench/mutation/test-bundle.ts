import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import vm from 'node:vm'
import type { OutputFile, Plugin } from 'esbuild'
import { build } from 'esbuild'
import type { Collected, testsOf } from './tiny-vitest.ts'

/**
 * Left out: tests over random facts (a mutant that only luck finds would be killed on one day and not on the
 * next, and the score would say nothing), those that take a second to draw what others say in a millisecond, and
 * those that read the sources, which are not the same here.
 */
const LEFT_OUT =
  /(properties|naive|agreement|lint-agrees|any-policy|restated-right|docket|prototype-keys|holidays|portable|facts-in-full)[^/]*$/

/** The engine's tests that give the same answer each time. */
export const testFiles = (): string[] =>
  globSync('test/engine/**/*.test.ts')
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !LEFT_OUT.test(file))
    .toSorted()

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

/** Loaded once and taken in by one module, not once more for every file that imports it. */
const ZOD_ONCE: Plugin = {
  name: 'zod-once',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^zod$/ }, ({ namespace }) =>
      namespace === 'once' ? { path: 'zod', external: true } : { path: 'zod', namespace: 'once' },
    )
    onLoad({ filter: /./, namespace: 'once' }, () => {
      const names = Object.keys(createRequire(import.meta.url)('zod')).filter((name) => name !== 'default')
      const lines = names.map(
        (name, index) => `const n${index} = all.${name}; export { n${index} as ${name} }`,
      )
      return { contents: ["const all = require('zod')", ...lines].join('\n'), resolveDir: process.cwd() }
    })
  },
}

/** What Stryker writes to count where tests come by. */
const COUNTING = /stryCov_9fa48\((?:"\d+"(?:, )?)+\)/g

/** The engine with its mutants, and nothing counted: nearly as fast as it is without any. */
const uncounted: Plugin = {
  name: 'uncounted',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/app\/engine\/.*\.ts$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replaceAll(COUNTING, '0'),
      loader: 'ts',
    }))
  },
}

const bundleOf = (files: readonly string[], plugins: Plugin[]): Promise<{ outputFiles: OutputFile[] }> =>
  build({
    stdin: {
      contents: [
        `export { testsOf } from '${here('tiny-vitest.ts')}'`,
        'export const files = {',
        ...files.map((file) => `'${file}': () => import('./${file}'),`),
        '}',
      ].join('\n'),
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node22',
    minifySyntax: true,
    external: ['ajv', 'chai', '@vitest/expect', 'esbuild', 'date-holidays', 'fast-check'],
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(path.resolve('package.json')).href) },
    plugins,
    // package.json says that the app's modules do nothing by themselves; tests do.
    ignoreAnnotations: true,
    logLevel: 'silent',
  })

/** An engine that remembers nothing; the tests of a file, loaded with what they need when they are first wanted. */
export interface Loaded {
  testsOf: (file: string) => Promise<readonly Collected[]>
}
export type Load = () => Loaded

interface Evaluated {
  testsOf: typeof testsOf
  files: Record<string, () => Promise<unknown>>
}

/** All tests and the engine in one script, the mutants counted or not. */
export const bundleTests = async (isCounted: boolean): Promise<Load> => {
  const files = testFiles()
  if (files.length === 0) throw new Error('There are no tests')
  const { outputFiles } = await bundleOf(files, [standIns, ZOD_ONCE, ...(isCounted ? [] : [uncounted])])
  const code = outputFiles[0]?.text ?? ''
  const script = new vm.Script(`(function (require, module, exports) {${code}\n})`)
  const require = createRequire(path.resolve('package.json'))
  return () => {
    const module = { exports: {} as Evaluated }
    script.runInThisContext()(require, module, module.exports)
    const { testsOf, files } = module.exports
    const known = new Map<string, Promise<readonly Collected[]>>()
    return {
      testsOf: (file) => {
        const tests = known.get(file) ?? testsOf(file, files[file] as () => Promise<unknown>)
        known.set(file, tests)
        return tests
      },
    }
  }
}
