import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { firstLines, lastLines, parting } from '../../scripts/check/excerpt.ts'
import { inLanes } from '../../scripts/check/in-lanes.ts'
import { run } from '../../scripts/check/run.ts'
import { counted, runProgram, watched } from '../../scripts/check/run-check.ts'
import { summary } from '../../scripts/check/summary.ts'
import type { TestResults } from '../../scripts/check/test-reporter.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'recourse-failures-'))
afterAll(() => rmSync(folder, { recursive: true }))
const write = (name: string, content: string): string => {
  writeFileSync(path.join(folder, name), content)
  return path.join(folder, name)
}

const failing = `
test('passes', () => {})
describe('money', () => {
  test('parts', () => expect({ a: 1, b: [1, 2, 3] }).toEqual({ a: 1, b: [1, 2, 4] }))
  test('throws', () => { throw new TypeError('no such currency', { cause: new Error('XYZ') }) })
})
describe('around', () => {
  beforeAll(() => { throw new Error('not ready') })
  test('never runs', () => {})
})
setTimeout(() => { throw new Error('later') }, 1)
test('waits', () => new Promise((resolve) => setTimeout(resolve, 100)))
`

it('tells each failure of a real run by its name, with where values part', { timeout: 60_000 }, async () => {
  write('money.test.js', failing)
  write('broken.test.js', "throw new Error('does not load')")
  const file = path.join(folder, 'results.json')
  const reporter = path.resolve('scripts/check/test-reporter.ts')
  const words = ['run', '--root', folder, '--globals', `--reporter=${reporter}`]
  const ended = await run(['node_modules/vitest/vitest.mjs', ...words], false, { TEST_RESULTS: file })
  const results = JSON.parse(readFileSync(file, 'utf8')) as TestResults
  expect(results.passed).toEqual({ '': 2 })
  const { passed, failed, failures = [] } = counted([''], results, ended)
  expect({ passed, failed }).toEqual({ passed: 2, failed: 5 })
  const textOf = (name: string): string | undefined => failures.find((one) => one.name === name)?.text
  expect(textOf('(the file itself)')).toContain('does not load')
  expect(textOf('around (around its tests)')).toContain('not ready')
  expect(textOf('outside any test')).toContain('later')
  expect(textOf('money > throws')).toMatch(/^TypeError: no such currency\nbecause of Error: XYZ\nat .*:5$/)
  expect(textOf('money > parts')).toMatch(/-\s+4,\n\+\s+3,/)
  expect(failures.filter(({ file }) => file?.endsWith('money.test.js')).length).toBe(3)
})

describe('what is counted', () => {
  const counts = (passed: Record<string, number>, code: number | null) =>
    counted(['unit', 'extension'], { passed, failures: [] }, { code, said: 'the last words' })

  it('passes where each project had tests and the runner ended well', () => {
    const each = 'unit 2, extension 1'
    expect(counts({ unit: 2, extension: 1 }, 0)).toEqual({ passed: 3, failed: 0, each })
  })

  it.each([
    [{}, 0, 'there were no tests in: unit, extension'],
    [{ unit: 2 }, 0, 'there were no tests in: extension'],
    [{ unit: 2 }, null, 'the runner ended with null; there were no tests in: extension'],
    [{ unit: 2, extension: 1 }, 1, 'the runner ended with 1'],
    [{ unit: 2, extension: 1 }, null, 'the runner ended with null'],
  ])('%j with %s fails', (passed, code, problem) => {
    const outcome = counts(passed, code)
    expect(outcome).toMatchObject({ failed: 1, problem })
    expect(outcome.failures).toEqual([{ name: problem, text: 'the last words' }])
  })
})

it('keeps the last words of a program that fails, and what a check threw', async () => {
  const program = write('fails.mjs', "console.log('first'); console.error('the fault'); process.exitCode = 3")
  const { failed, problem, failures } = await runProgram('lint', program)
  expect({ failed, problem }).toEqual({ failed: 1, problem: 'ended with 3' })
  expect(failures?.[0]?.name).toBe('lint ended with 3')
  expect(failures?.[0]?.text).toContain('the fault')
  const thrown = await watched('browser', () => Promise.reject(new Error('no Chromium\nInstall one')))
  expect(thrown.failures).toEqual([{ name: 'browser', text: 'no Chromium\nInstall one' }])
})

it('ends with the failures and the sum', () => {
  const failures = Array.from({ length: 30 }, (_, index) => ({
    name: `test ${index}`,
    file: 'a.ts',
    text: 'why',
  }))
  const { text } = summary([
    { name: 'lint', passed: 1, failed: 0, seconds: 1 },
    { name: 'unit', passed: 9, failed: 30, seconds: 1, failures },
  ])
  const [table = '', told = ''] = text.split(/\n\n([\s\S]*)/)
  expect(table.split('\n').length).toBe(3)
  expect(told).toMatch(/^✗ test 0\n {2}a.ts\n {4}why\n\n✗ test 1\n/)
  for (const { name } of failures) expect(told).toContain(`✗ ${name}\n`)
  expect(told.split('why').length - 1, 'told in full').toBe(20)
  expect(told).toMatch(/\n\n10 passed, 30 failed$/)
})

it('cuts what is long', () => {
  const many = Array.from({ length: 100 }, (_, index) => `${index}`).join('\n')
  expect(firstLines(many).split('\n').slice(-2)).toEqual(['24', '… 75 more lines'])
  expect(firstLines(many, 100)).toBe(many)
  expect(lastLines(many).split('\n')[0]).toBe('75')
  expect(firstLines('x'.repeat(401))).toBe(`${'x'.repeat(400)} …`)
  expect(firstLines('\u001b[31mred\u001b[0m')).toBe('red')
  const same = Array.from({ length: 50 }, (_, index) => `    "key${index}": 1,`)
  const diff = ['- Expected', '+ Received', '', '  {', ...same, '-   "x": 1,', '+   "x": 2,', '  }']
  expect(parting(diff.join('\n')).split('\n')).toEqual([
    ...same.slice(-3),
    '-   "x": 1,',
    '+   "x": 2,',
    '  }',
  ])
})

it('does so many things at a time, each begun in its order, and gives what came of them in that order', async () => {
  const begun: number[] = []
  const open: (() => void)[] = []
  let most = 0
  const work = [0, 1, 2, 3, 4].map((index) => async () => {
    begun.push(index)
    await new Promise<void>((resolve) => {
      open.push(resolve)
      most = Math.max(most, open.length)
    })
    return index
  })
  const done = inLanes(work, 2)
  while (begun.length < 5 || open.length > 0) {
    open.pop()?.()
    await new Promise(setImmediate)
  }
  expect(await done).toEqual([0, 1, 2, 3, 4])
  expect(begun).toEqual([0, 1, 2, 3, 4])
  expect(most).toBe(2)
  await expect(inLanes([() => Promise.reject(new Error('no'))], 2)).rejects.toThrow('no')
  expect(await inLanes([], 2)).toEqual([])
})
