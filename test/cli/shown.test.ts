import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { PRESETS } from '../../app/engine/index.ts'
import { shown } from '../../cli/shown.ts'
import { facts, line, onDay } from '../engine/case.ts'
import { fileOf, HERE, recourse } from './shell.ts'

const decide = (...words: readonly string[]) => recourse(['decide', '--policy', 'preset-a', ...words], '{}')

describe('what someone named', () => {
  it.each([
    ['facts.json', 'facts.json'],
    ['x'.repeat(100), 'x'.repeat(100)],
    [`a${'x'.repeat(99)}b`, `a${'x'.repeat(39)}…${'x'.repeat(58)}b`],
    [
      `${'😀'.repeat(30)}${'x'.repeat(1_000)}${'😀'.repeat(30)}`,
      `${'😀'.repeat(30)}${'x'.repeat(10)}…${'x'.repeat(29)}${'😀'.repeat(30)}`,
    ],
    ['a\nb\u001b[31m\u202e', 'a\\u000ab\\u001b[31m\\u202e'],
  ])('%j is cut in the middle, and stays one line', (name, expected) => {
    expect(shown(name)).toBe(expected)
  })

  it('is cut wherever it is said again', async () => {
    const long = `${'long/'.repeat(1_000)}name.json`
    for (const { code, out, err } of [
      await decide(long),
      await decide('one', long),
      await decide('--at', long),
      await decide(`--${long}`),
      await decide('--text', '--locale', long),
      await recourse(['decide', '--policy', long]),
      await recourse([long]),
      await recourse(['lint', '--policy', 'preset-a', '--country', long]),
      await recourse(['period', '--country', 'RO', '--from', long]),
    ]) {
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err.length).toBeLessThan(320)
      expect(err).toContain('long/long/')
      expect(err).toContain('/name.json')
      expect(err.trimEnd()).not.toContain('\n')
    }
  })

  it('is one line, whatever stands in a key', async () => {
    const { err } = await recourse(['decide', '--policy', 'preset-a'], '{"a\\nb\\u001b":1}')
    expect(err).toContain('standard input: a\\u000ab\\u001b: Not known here')
  })
})

describe('what a document holds', () => {
  const strange = 'a\u001b[31m\nb\u202e'

  it('cannot speak to the terminal in a report', async () => {
    const given = facts(onDay(1), [line(undefined, { unit: strange, product: { id: strange } })])
    const { code, out } = await recourse(['decide', '--policy', 'preset-a', '--text'], JSON.stringify(given))
    expect(code).toBe(0)
    expect(out).toContain('a\\u001b[31m\\u000ab\\u202e: 1 × a\\u001b[31m\\u000ab\\u202e')
    expect(out).not.toContain('\u001b')
  })

  it('nor in a finding', async () => {
    const policy = structuredClone(PRESETS['preset-a'])
    for (const { clauses } of policy.sections)
      for (const clause of clauses) if (clause.ref === 'A5') clause.ref = 'A5\n\u001b[31m'
    const { code, out } = await recourse(['lint', '--policy', fileOf(policy), '--country', 'RO'])
    expect(code).toBe(1)
    expect(out).toContain('A5\\u000a\\u001b[31m')
    expect(out.split('\n').every((text) => text === '' || /^(error|warning|note): /.test(text))).toBe(true)
  })
})

describe('a file that cannot be read', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'recourse-files-'))
  const loop = path.join(folder, 'loop')
  symlinkSync(loop, loop)
  /** On Linux: opens, and then cannot be read. */
  const UNREADABLE = '/proc/self/mem'

  it.each([
    ['nowhere.json', 'there is no such file'],
    ['package.json/facts.json', 'there is no such file: a part of its path is no folder'],
    ['x'.repeat(300), 'longer than the name of a file can be'],
    [loop, 'a link that leads back to itself'],
    ...(existsSync(UNREADABLE) ? [[UNREADABLE, 'cannot be read (EIO)']] : []),
  ])('%s: %s', async (file, told) => {
    const { code, err } = await decide(file)
    expect({ code, err }).toEqual({ code: 2, err: `recourse: ${shown(file)}: ${told}\n` })
  })

  it('is not one without a name', async () => {
    expect((await decide('')).err).toBe('recourse: decide: an empty word is no name of a file\n')
  })

  it('says so also where the folder that one stands in is gone', () => {
    const run = 'cd "$FOLDER" && rmdir "$FOLDER" && "$NODE" "$CLI" decide --policy preset-a facts.json'
    const env = { ...process.env, NODE: process.execPath, CLI: path.join(HERE, 'cli/recourse.ts') }
    const gone = { ...env, FOLDER: mkdtempSync(path.join(tmpdir(), 'recourse-gone-')) }
    const { status, stderr } = spawnSync('sh', ['-c', run], { env: gone, encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'recourse: facts.json: there is no such file\n' })
  })

  it.skipIf(process.getuid?.() === 0)('says when it may not be', async () => {
    const file = fileOf('{}')
    chmodSync(file, 0)
    expect((await decide(file)).err).toBe(`recourse: ${shown(file)}: may not be read\n`)
  })
})
