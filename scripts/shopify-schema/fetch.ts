// Fetches Shopify's published schemas into .cache/shopify-schema, with the npm registry, settings and cache that
// this machine uses. They ship inside one package, of which only two files are wanted and nothing is run.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readTar } from './read-tar.ts'

const pinned = '@shopify/dev-mcp@1.16.0'
const sha512 = 'tqgRnK7sQhjew+htxtleTH23nXB5fZcsrhWgEkomsorGXvLOB2mh2upwZm8uzuTDNTZnqtLMe64yIwh6s2awtw=='
const wanted = ['admin_2026-10.json.gz', 'customer_2026-10.json.gz']
const target = path.resolve('.cache/shopify-schema')

if (wanted.every((name) => fs.existsSync(path.join(target, name)))) process.exit(0)

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'recourse-schema-'))
try {
  const tarball = fs.readFileSync(download(folder))
  const found = createHash('sha512').update(tarball).digest('base64')
  if (found !== sha512)
    throw new Error(`${pinned} is not the package that was pinned: its sha512 is ${found}`)
  keep(gunzipSync(tarball))
} finally {
  fs.rmSync(folder, { recursive: true })
}

function download(into: string): string {
  const words = ['pack', pinned, '--pack-destination', into, '--ignore-scripts', '--silent']
  const npm = process.env.npm_execpath
  const options = { encoding: 'utf8', shell: !npm && process.platform === 'win32' } as const
  if (npm?.endsWith('.js')) execFileSync(process.execPath, [npm, ...words], options)
  else execFileSync('npm', words, options)
  const [file] = fs.readdirSync(into)
  if (!file) throw new Error(`npm fetched nothing for ${pinned}`)
  return path.join(into, file)
}

function keep(tar: Buffer): void {
  fs.mkdirSync(target, { recursive: true })
  const missing = new Set(wanted)
  for (const { name, content } of readTar(tar)) {
    if (!name.startsWith('package/dist/data/') || !missing.delete(path.posix.basename(name))) continue
    const file = path.join(target, path.posix.basename(name))
    fs.writeFileSync(`${file}.part`, content)
    fs.renameSync(`${file}.part`, file)
  }
  if (missing.size > 0) throw new Error(`${pinned} holds no ${[...missing].join(', ')}`)
}
