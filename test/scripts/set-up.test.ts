import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { summary } from '../../scripts/check/summary.ts'
import { leave, register } from '../../scripts/database/tenants.ts'
import { freePort, portNear, portsNear } from '../../scripts/ports.ts'
import { hashOf } from '../../scripts/setup/hash-of.mjs'
import { withLock } from '../../scripts/setup/with-lock.mjs'

let folder: string
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'recourse-scripts-'))
})
afterEach(() => fs.rmSync(folder, { recursive: true }))
const write = (name: string, content: string) => fs.writeFileSync(path.join(folder, name), content)

test('inputs count as changed when content, a name or the number of files changes, and only then', () => {
  write('a.ts', 'one')
  const first = hashOf([folder])
  expect(hashOf([folder])).toBe(first)
  write('a.ts', 'two')
  expect(hashOf([folder])).not.toBe(first)
  write('a.ts', 'one')
  expect(hashOf([folder])).toBe(first)
  write('b.ts', '')
  expect(hashOf([folder])).not.toBe(first)
  expect(hashOf([path.join(folder, 'missing')])).not.toBe(first)
})

test('a port that is taken is replaced by another, one that is free is kept', async () => {
  const server = net.createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as net.AddressInfo
  expect(await portNear(port)).not.toBe(port)
  await new Promise((resolve) => server.close(resolve))
  const free = await freePort()
  expect(await portNear(free)).toBe(free)
})

/** Source: https://docs.kernel.org/networking/ip-sysctl.html, ip_local_port_range; RFC 6335, 6. */
test('a free port is none that a system gives away by itself, nor one of a test worker', async () => {
  const chosen = await portsNear(Array.from({ length: 50 }, () => 0))
  expect(chosen).toHaveLength(50)
  expect(Math.min(...chosen)).toBeGreaterThanOrEqual(10_000)
  expect(Math.max(...chosen)).toBeLessThan(20_000)
})

test('no two get the same port, neither of those that are wanted nor of those instead', async () => {
  const server = net.createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port: taken } = server.address() as net.AddressInfo
  const free = await freePort()
  const many = Array.from({ length: 200 }, () => taken)
  const chosen = await portsNear([free, free, ...many])
  await new Promise((resolve) => server.close(resolve))
  expect(chosen[0]).toBe(free)
  expect(new Set([taken, ...chosen]).size).toBe(chosen.length + 1)
})

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'a %s to the way in alone reaches the task',
  async (signal) => {
    const task = `process.on('${signal}', () => process.exit(7)); setInterval(() => 0, 1000); console.log('ready')`
    const module = new URL('../../scripts/setup/give-place.mjs', import.meta.url)
    const code = `import { givePlace } from '${module}'; givePlace(process.execPath, ['-e', ${JSON.stringify(task)}])`
    const way = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(way.stdout, 'data')
    way.kill(signal)
    expect(await once(way, 'exit')).toEqual([7, null])
  },
)

test('set-ups in one folder come one after the other, and a lock whose holder is gone does not last', async () => {
  const file = path.join(folder, 'setup.lock')
  fs.writeFileSync(file, '999999999')
  const seen: string[] = []
  const work = (name: string) => async () => {
    seen.push(`${name} begins`)
    await new Promise((resolve) => setImmediate(resolve))
    seen.push(`${name} ends`)
  }
  await Promise.all([withLock(file, work('a')), withLock(file, work('b'))])
  expect(seen.indexOf('a ends') - seen.indexOf('a begins')).toBe(1)
  expect(seen.indexOf('b ends') - seen.indexOf('b begins')).toBe(1)
  expect(fs.existsSync(file)).toBe(false)
})

test('the last living process to leave a server is told so; one that crashed does not count', () => {
  register(folder)
  fs.writeFileSync(path.join(folder, 'tenants', '999999999'), '')
  fs.writeFileSync(path.join(folder, 'tenants', String(process.ppid)), '')
  expect(leave(folder)).toBe(1)
  fs.rmSync(path.join(folder, 'tenants', String(process.ppid)))
  expect(leave(folder)).toBe(0)
})

test('the sum of all checks is good only when something passed and nothing failed', () => {
  expect(summary([{ name: 'lint', passed: 1, failed: 0 }]).isGood).toBe(true)
  expect(
    summary([
      { name: 'lint', passed: 1, failed: 0 },
      { name: 'unit', passed: 9, failed: 1 },
    ]),
  ).toMatchObject({ isGood: false })
  expect(summary([]).isGood).toBe(false)
  expect(
    summary([{ name: 'unit', passed: 9, failed: 1 }])
      .text.split('\n')
      .at(-1),
  ).toBe('9 passed, 1 failed')
})
