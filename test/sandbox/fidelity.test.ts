import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const folder = new URL('.', import.meta.url)
const document = readFileSync(new URL('../../sandbox/FIDELITY.md', import.meta.url), 'utf8')
const rows = document
  .split('\n')
  .filter((line) => /^\| (?!behaviour)[^-]/.test(line))
  .map((line) => line.slice(2, -2).split(' | '))

/** `of size %s are refused` stands for every name that its table makes. */
function names(file: string): RegExp[] {
  const source = readFileSync(new URL(file, folder), 'utf8')
  const quoted = [...source.matchAll(/(?:describe|it)\(\s*'([^']+)'|\]\)\(\s*'([^']+)'/g)]
  return quoted.map(([, plain, each]) => {
    const name = (plain ?? each ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return new RegExp(`^${name.replace(/%[sdj]/g, '.+')}$`)
  })
}

describe('what FIDELITY.md promises', () => {
  it('was read', () => {
    expect(rows.length).toBeGreaterThan(25)
  })

  it.each(rows.map((row) => [row[0] ?? '', row] as const))('%s', (_, row) => {
    const [behaviour, sure, source, test] = row
    expect(row).toHaveLength(4)
    expect(behaviour?.length).toBeGreaterThan(10)
    expect(['said', 'shape', 'stricter']).toContain(sure)
    expect(source).toMatch(/^\[[^\]]+\]\(https:\/\/(shopify\.dev|github\.com)\/\S+\)$/)
    const [, file = '', name = ''] = /^`([\w.-]+)` › (.+)$/.exec(test ?? '') ?? []
    expect(existsSync(new URL(file, folder)), `test/sandbox/${file}`).toBe(true)
    expect(
      names(file).some((one) => one.test(name)),
      `${file} has a test "${name}"`,
    ).toBe(true)
  })
})
