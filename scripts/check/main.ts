// npm test: every check there is, each to its end; then what passed and what failed.
import { availableParallelism } from 'node:os'
import { inLanes } from './in-lanes.ts'
import { runProgram, runTests, watched } from './run-check.ts'
import { summary } from './summary.ts'

const isWide = process.argv.includes('--all')
if (isWide) process.env.TEST_ALL = '1'

/** Programs that change nothing here: several at a time, and what takes longest is begun first. */
const programs: [name: string, file: string, ...words: string[]][] = [
  ['types', 'scripts/check/types.ts'],
  ['a browser', 'scripts/check/chromium.ts'],
  ['unused code', 'node_modules/knip/bin/knip.js', '--no-progress'],
  ['generated types', 'scripts/codegen/generate.ts', '--check'],
  ['imports', 'scripts/check/imports.ts'],
  ['lint', 'node_modules/@biomejs/biome/bin/biome', 'ci', '--reporter=summary', '--reporter=default'],
]
const outcomes = await inLanes(
  programs.map(
    ([name, file, ...words]) =>
      () =>
        watched(name, () => runProgram(name, file, words)),
  ),
  Math.min(availableParallelism(), 4),
)

/** Tests use all cores themselves: all kinds in one run, so that none waits for the last file of another. */
const projects = ['unit', 'sandbox', 'extension', 'integration', 'alone', 'browser']
console.log('\n── tests')
outcomes.push(await watched('tests', () => runTests(projects)))

const { text, isGood } = summary(outcomes)
console.log(text)
process.exitCode = isGood ? 0 : 1
