import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'
import { HERE } from './shell.ts'

const PERIOD = ['period', '--from', '2026-11-16', '--days', '14', '--country', 'RO', '--json']

/** As a person would: no variable of the test's own npm, so that the one called finds its own way. */
const isOurs = (name: string): boolean => /^(npm_|INIT_CWD|NODE_OPTIONS|VITEST)/.test(name)
const env = { ...process.env }
for (const name of Object.keys(env).filter(isOurs)) delete env[name]

it.each([
  ['npx', ['--offline', 'recourse', ...PERIOD], '.'],
  ['npm', ['run', '-s', 'recourse', '--', ...PERIOD], '.'],
])('%s runs it, and nothing but its answer comes out', { timeout: 60_000 }, (program, words, folder) => {
  const out = execFileSync(program, words, {
    cwd: path.join(HERE, folder),
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  expect(JSON.parse(out)).toMatchObject({ nominal: '2026-11-30', lastDay: '2026-12-02' })
  expect(out.split('\n').length).toBe(2)
})

it('names of files are those of the folder where one stands', { timeout: 60_000 }, () => {
  const decide = ['decide', '--policy', 'preset-a', '--no-explain', 'facts.json']
  const words = ['run', '-s', 'recourse', '--', ...decide]
  const out = execFileSync('npm', words, { cwd: path.join(HERE, 'docs/examples'), env, encoding: 'utf8' })
  expect(JSON.parse(out)).toHaveProperty('lines')
})
