import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { firstLines, lastLines } from './excerpt.ts'
import type { Outcome } from './outcome.ts'
import { type Ended, run } from './run.ts'
import type { TestResults } from './test-reporter.ts'

/** Runs a check under its name and takes its time. A check that throws has failed. */
export async function watched(name: string, check: () => Promise<Outcome>): Promise<Outcome> {
  const started = performance.now()
  const outcome = await check().catch((error: unknown) => {
    const said = error instanceof Error ? error.message : String(error)
    console.error(said)
    const [problem = ''] = said.split('\n')
    return { passed: 0, failed: 1, problem, failures: [{ name, text: firstLines(said) }] }
  })
  return { ...outcome, name, seconds: (performance.now() - started) / 1000 }
}

/** A program of ours, run by this Node, that passes when it ends with 0. What it said is printed once it has ended. */
export async function runProgram(name: string, file: string, words: string[] = []): Promise<Outcome> {
  const { code, said } = await run([file, ...words], false)
  console.log(`\n── ${name}\n${said.trimEnd()}`)
  if (code === 0) return { passed: 1, failed: 0 }
  const problem = `ended with ${code}`
  return { passed: 0, failed: 1, problem, failures: [{ name: `${name} ${problem}`, text: lastLines(said) }] }
}

/** The tests of some of vitest.config.ts's projects; that one of them has none is a failure. */
export async function runTests(projects: string[]): Promise<Outcome> {
  const file = path.resolve('.cache/test-results.json')
  mkdirSync(path.dirname(file), { recursive: true })
  rmSync(file, { force: true })
  const chosen = projects.flatMap((project) => ['--project', project])
  const reporters = ['--reporter=default', '--reporter=./scripts/check/test-reporter.ts']
  const ended = await run(['node_modules/vitest/vitest.mjs', 'run', ...chosen, ...reporters], true, {
    TEST_RESULTS: file,
  })
  const none: TestResults = { passed: {}, failures: [] }
  return counted(projects, existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : none, ended)
}

/** What a run of tests comes to. Passing is more than that nothing failed: each project ran, and the runner says so. */
export function counted(projects: string[], results: TestResults, { code, said }: Ended): Outcome {
  const passed = Object.values(results.passed).reduce((sum, one) => sum + one, 0)
  const { failures } = results
  if (failures.length > 0) return { passed, failed: failures.length, failures }
  const empty = projects.filter((project) => !results.passed[project])
  const problem = [
    ...(code === 0 ? [] : [`the runner ended with ${code}`]),
    ...(empty.length > 0 ? [`there were no tests in: ${empty.join(', ')}`] : []),
  ].join('; ')
  const each = projects.map((project) => `${project} ${results.passed[project]}`).join(', ')
  if (problem === '') return { passed, failed: 0, each }
  return { passed, failed: 1, problem, failures: [{ name: problem, text: lastLines(said) }] }
}
