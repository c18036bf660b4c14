import { execFile } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import type { Example } from '../../cli/command.ts'
import { COMMANDS } from '../../cli/commands/index.ts'
import { inLanes } from '../../scripts/check/in-lanes.ts'
import { HERE, recourse, STACK_TRACE } from './shell.ts'

/** Stands for npm's `npx`, which takes a second to find what it runs; real.test.ts runs the real one. */
const shim = mkdtempSync(path.join(tmpdir(), 'recourse-npx-'))
writeFileSync(
  path.join(shim, 'npx'),
  `#!/bin/sh\nshift\nexec "${process.execPath}" "${HERE}/cli/recourse.ts" "$@"\n`,
)
chmodSync(path.join(shim, 'npx'), 0o755)

const inShell = (command: string): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, PATH: `${shim}${path.delimiter}${process.env.PATH}` }
    execFile('sh', ['-c', command], { cwd: HERE, env }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    )
  })

/** The lines below "Examples" that are not what they say. */
const examplesIn = (help: string): string[] =>
  (help.split('\nExamples\n')[1] ?? '')
    .split('\n\n')[0]
    ?.split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '' && !text.startsWith('#')) ?? []

const known = new Map<string, Example>(
  COMMANDS.flatMap(({ examples }) => examples.map((one) => [one.shell, one])),
)

it('shows every command, and every example of the commands once', async () => {
  const { code, out, err } = await recourse(['--help'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  for (const { summary } of COMMANDS) expect(out).toContain(summary)
  const shown = await Promise.all(
    COMMANDS.map(async ({ name }) => {
      const help = await recourse([name, '--help'])
      expect(help).toEqual(await recourse(['help', name]))
      expect(help).toEqual(await recourse([name, '-h', '--nonsense']))
      return examplesIn(help.out)
    }),
  )
  expect(shown.flat().toSorted()).toEqual([...known.keys()].toSorted())
  expect(examplesIn(out).length).toBe(COMMANDS.length)
  for (const example of examplesIn(out)) expect(known.has(example)).toBe(true)
  expect(out.split('\n').filter((text) => text.length > 140)).toEqual([])
})

it('names no option that is not there, and each that is', async () => {
  for (const { name, options } of COMMANDS) {
    const { out } = await recourse([name, '--help'])
    for (const option of options) expect(out).toContain(`--${option.name}`)
    const { options: shown = '' } = /\nOptions\n(?<options>[\s\S]*?)\n\n/.exec(out)?.groups ?? {}
    expect(shown.split('\n').filter((text) => text !== '').length).toBe(options.length)
  }
})

it('tells each paragraph without a break in it, in lines that a terminal shows whole', async () => {
  expect(COMMANDS.flatMap(({ notes }) => notes).some((note) => note.length > 200)).toBe(true)
  for (const { name, notes } of COMMANDS) {
    const { out } = await recourse([name, '--help'])
    const paragraphs = out.split('\n\n')
    for (const note of notes) {
      expect(note).toMatch(/^[\p{Lu}`].*\.$/u)
      const found = paragraphs.find((lines) => lines.replaceAll('\n', ' ') === note)
      expect(found, note).toBeDefined()
      expect(found?.split('\n').filter((words) => words.length > 100)).toEqual([])
    }
  }
})

it('has examples that run as they are written', { timeout: 120_000 }, async () => {
  expect(known.size).toBeGreaterThan(8)
  const run = async ({ shell, ends = 0 }: Example) => {
    const { code, out, err } = await inShell(shell)
    expect({ shell, code, err }).toEqual({ shell, code: ends, err: '' })
    expect(out.length, shell).toBeGreaterThan(20)
  }
  await inLanes(
    [...known.values()].map((example) => () => run(example)),
    2,
  )
})

it('ends quietly when whoever reads has read enough', { timeout: 120_000 }, async () => {
  const many = path.join(shim, 'many.jsonl')
  writeFileSync(many, readFileSync(path.join(HERE, 'docs/examples/facts.jsonl'), 'utf8').repeat(2_000))
  const decide = `npx recourse decide --policy statutory-minimum --lines ${many}`
  const { out, err } = await inShell(`(${decide}; echo "ended with $?" >&2) | head -n 2`)
  expect(out.trimEnd().split('\n').length).toBe(2)
  expect(err).toBe('ended with 0\n')
  expect(err).not.toMatch(STACK_TRACE)
})
