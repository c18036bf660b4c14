// Writes what scripts/check/run-check.ts wants to know of a run to the file that TEST_RESULTS names. Vitest's own JSON
// says neither where two values part nor what went wrong outside tests.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'
import { errorText } from './error-text.ts'
import type { Failure } from './outcome.ts'

/** `passed`: how many tests, by project. */
export type TestResults = { passed: Record<string, number>; failures: Failure[] }

type Thrown = Parameters<typeof errorText>[0]

export default class TestReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly Thrown[]): void {
    const results: TestResults = { passed: {}, failures: [] }
    for (const module of modules) {
      const { name } = module.project
      results.passed[name] = (results.passed[name] ?? 0) + [...module.children.allTests('passed')].length
      results.failures.push(...failuresOf(module))
    }
    results.failures.push(...unhandled.map((error) => failure('outside any test', undefined, [error])))
    const { TEST_RESULTS: file } = process.env
    if (!file) throw new Error('TEST_RESULTS names no file')
    writeFileSync(file, JSON.stringify(results))
  }
}

/** Tests, and what failed around them: loading the file, and hooks. */
function failuresOf(module: TestModule): Failure[] {
  const file = path.relative(process.cwd(), module.moduleId)
  const found = [failure('(the file itself)', file, module.errors())]
  for (const suite of module.children.allSuites())
    found.push(failure(`${suite.fullName} (around its tests)`, file, suite.errors()))
  const missing = found.filter(({ text }) => text !== '')
  const failed = [...module.children.allTests('failed')]
  return [...missing, ...failed.map((test) => failure(test.fullName, file, test.result().errors ?? []))]
}

function failure(name: string, file: string | undefined, errors: readonly Thrown[]): Failure {
  return { name, ...(file && { file }), text: errors[0] ? errorText(errors[0]) : '' }
}
