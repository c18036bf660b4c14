import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

/** `passed` and `failed` count tests; a check without tests counts as one. */
export type Outcome = { name?: string; passed: number; failed: number; seconds?: number; problem?: string }

/** Runs a check under its name and takes its time. A check that throws has failed. */
export async function watched(name: string, check: () => Promise<Outcome>): Promise<Outcome> {
  const started = performance.now()
  console.log(`\n── ${name}`)
  const outcome = await check().catch((error: unknown) => {
    const problem = error instanceof Error ? error.message : String(error)
    console.error(problem)
    return { passed: 0, failed: 1, problem: problem.split('\n')[0] ?? '' }
  })
  return { ...outcome, name, seconds: (performance.now() - started) / 1000 }
}

/** A program of ours, run by this Node, that passes when it ends with 0. */
export async function runProgram(file: string, words: string[] = []): Promise<Outcome> {
  const code = await run([file, ...words])
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, problem: `ended with ${code}` }
}

/** The tests of some of vitest.config.ts's projects; that there are none is a failure. */
export async function runTests(projects: string[]): Promise<Outcome> {
  const results = path.resolve('.cache/test-results', `${projects.join('-')}.json`)
  mkdirSync(path.dirname(results), { recursive: true })
  rmSync(results, { force: true })
  const chosen = projects.flatMap((project) => ['--project', project])
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
  const code = await run(['node_modules/vitest/vitest.mjs', 'run', ...chosen, ...reporters])
  return counted(results, code)
}

function counted(results: string, code: number | null): Outcome {
  const read = JSON.parse(readFileSync(results, 'utf8')) as { numPassedTests: number; numFailedTests: number }
  const [passed, failed] = [read.numPassedTests, read.numFailedTests]
  if (passed + failed === 0) return { passed, failed: 1, problem: 'there were no tests' }
  if (code !== 0 && failed === 0) return { passed, failed: 1, problem: `the runner ended with ${code}` }
  return { passed, failed }
}

function run(words: string[]): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', reject)
    child.on('close', resolve)
  })
}
