import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readTar } from '../../scripts/shopify-schema/read-tar.ts'

function packed(files: Record<string, string>): Buffer {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'recourse-tar-'))
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.join(folder, path.dirname(name)), { recursive: true })
    fs.writeFileSync(path.join(folder, name), content)
  }
  const archive = execFileSync('tar', ['--format=ustar', '-cf', '-', '-C', folder, ...Object.keys(files)])
  fs.rmSync(folder, { recursive: true })
  return archive
}

test.each([0, 1, 511, 512, 513, 5_000])(
  'a file of %i bytes comes out as it went in, and so does the next',
  (size) => {
    const files = { 'package/a.txt': 'a'.repeat(size), 'package/b.txt': 'after' }
    const found = [...readTar(packed(files))].map(({ name, content }) => [name, content.toString()])
    expect(Object.fromEntries(found)).toEqual(files)
  },
)

test('a path longer than a header’s name field is put together again', () => {
  const name = `package/${'folder/'.repeat(16)}file.json`
  expect([...readTar(packed({ [name]: '{}' }))].map((file) => file.name)).toEqual([name])
})
