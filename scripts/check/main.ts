// npm test: every check there is, each to its end; then what passed and what failed.
import { availableParallelism } from 'node:os'
import { findChromium } from './find-chromium.ts'
import { inLanes } from './in-lanes.ts'
import { runProgram, runTests, watched } from './run-check.ts'
import { summary } from './summary.ts'

const isWide = process.argv.includes('--all')
if (isWide) process.env.TEST_ALL = '1'

/** Programs that only read: several at a time, and what takes longest is begun first. */
const programs: [name: string, file: string, ...words: string[]][] = [
  ['types', 'scripts/check/types.ts'],
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

/** Tests use all cores themselves: one kind after the other. */
for (const [name, projects] of Object.entries({
  'unit tests': ['unit', 'sandbox', 'extension'],
  'integration tests': ['integration', 'alone'],
  'browser tests': ['browser'],
})) {
  const check = async () => {
    if (projects.includes('browser')) process.env.CHROME_PATH = await findChromium()
    console.log(`\n── ${name}`)
    return runTests(projects)
  }
  outcomes.push(await watched(name, check))
}

const { text, isGood } = summary(outcomes)
console.log(text)
process.exitCode = isGood ? 0 : 1
