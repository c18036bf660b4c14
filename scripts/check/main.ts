// npm test: every check there is, one after the other, each to its end; then what passed and what failed.
import { findChromium } from './find-chromium.ts'
import type { Outcome } from './outcome.ts'
import { runProgram, runTests, watched } from './run-check.ts'
import { summary } from './summary.ts'

const isWide = process.argv.includes('--all')
if (isWide) process.env.TEST_ALL = '1'

const checks: Record<string, () => Promise<Outcome>> = {
  lint: () =>
    runProgram('node_modules/@biomejs/biome/bin/biome', ['ci', '--reporter=summary', '--reporter=default']),
  types: () => runProgram('scripts/check/types.ts'),
  imports: () => runProgram('scripts/check/imports.ts'),
  'unused code': () => runProgram('node_modules/knip/bin/knip.js', ['--no-progress']),
  'generated types': () => runProgram('scripts/codegen/generate.ts', ['--check']),
  'unit tests': () => runTests(['unit', 'extension']),
  'integration tests': () => runTests(['integration']),
  'browser tests': async () => {
    process.env.CHROME_PATH = await findChromium()
    return runTests(['browser'])
  },
}

const outcomes: Outcome[] = []
for (const [name, check] of Object.entries(checks)) outcomes.push(await watched(name, check))

const { text, isGood } = summary(outcomes)
console.log(text)
process.exitCode = isGood ? 0 : 1
