import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { extensionFiles } from './extension-files.ts'

interface Run {
  files: number
  checks: number
  offenses: string[]
}

let home = ''
beforeAll(() => {
  home = mkdtempSync(path.join(tmpdir(), 'theme-check-'))
})
afterAll(() => rmSync(home, { recursive: true }))

async function check(folder: string): Promise<Run> {
  // Where it would keep documents that it fetched; empty, so that it takes its own.
  const env = { ...process.env, HOME: home, LOCALAPPDATA: home, XDG_CACHE_HOME: home }
  const run = promisify(execFile)(process.execPath, ['scripts/check/theme.ts', path.resolve(folder)], { env })
  return JSON.parse((await run).stdout) as Run
}

it('finds nothing in the theme extension, of which it looks at every file', async () => {
  const { files, checks, offenses } = await check('extensions/storefront')
  const looked = [...extensionFiles().keys()].filter((name) => /\.(liquid|json)$/.test(name))
  expect(files).toBe(looked.length)
  expect(files).toBeGreaterThan(30)
  expect(checks).toBeGreaterThan(50)
  expect(offenses).toEqual([])
}, 60_000)

it('finds what is wrong: a word that is missing, a tag that no app may use', async () => {
  const broken = path.join(home, 'broken')
  cpSync('extensions/storefront', broken, { recursive: true })
  const block = path.join(broken, 'blocks/withdrawal-link.liquid')
  writeFileSync(block, `{{ 'no.such' | t }}{% section 'x' %}${readFileSync(block, 'utf8')}`)
  const found = (await check(broken)).offenses.join('\n')
  for (const name of ['TranslationKeyExists', 'AppBlockValidTags', 'withdrawal-link.liquid'])
    expect(found).toContain(name)
}, 60_000)
