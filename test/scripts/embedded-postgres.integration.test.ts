import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { embeddedPostgres, removePostgres } from '../../scripts/database/embedded-postgres.ts'
import { until } from '../../scripts/until.ts'

// A folder that only its owner may enter: as root, PostgreSQL runs as somebody else and must be put where it can read.
const closed = fs.mkdtempSync(path.join(os.tmpdir(), 'recourse-postgres-'))
const folder = path.join(closed, 'postgres')
const start = () => embeddedPostgres(folder)

afterAll(async () => {
  await (await start()).stop()
  removePostgres(folder)
  fs.rmSync(closed, { recursive: true, force: true })
})

async function ask<T extends pg.QueryResultRow>(url: string, query: string): Promise<T | undefined> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<T>(query)).rows[0]
  } finally {
    await client.end()
  }
}

test('it runs below a folder closed to others, not as root, and is joined by whoever comes second', async () => {
  const first = await start()
  await ask(first.url, 'create table kept as select 42 as answer')
  const second = await start()
  expect(second.url).toBe(first.url)
  const owner = fs.statSync(path.join(first.home, 'data')).uid
  expect(owner).not.toBe(0)
})

test('after a crash it starts again on the same data', async () => {
  const before = await start()
  const pid = Number(fs.readFileSync(path.join(before.home, 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
  process.kill(pid, 'SIGKILL')
  await until(() => isGone(pid), { patience: 10_000 })
  const after = await start()
  expect(await ask(after.url, 'select answer from kept')).toEqual({ answer: 42 })
})

test('stopped, it leaves nobody listening, and its data stays', async () => {
  const { url, stop } = await start()
  await stop()
  await expect(ask(url, 'select 1')).rejects.toThrow(/ECONNREFUSED/)
  expect(await ask((await start()).url, 'select answer from kept')).toEqual({ answer: 42 })
})

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return false
  } catch {
    return true
  }
}
