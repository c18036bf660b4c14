/** A process that is killed before it lived, for want of memory, or cannot be started at all, is no reason to give up. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, linkSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { eventually } from '../harness/eventually.ts'

test('one that is killed as it starts is started again', async () => {
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', OPS_PORT: '0' }
  const child = spawn(process.execPath, ['app/supervise.ts', 'worker'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = once(child, 'close')
  onTestFinished(() => void child.kill('SIGTERM'))
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  const pids = () =>
    [...said.matchAll(/"pid":(\d+),"restarts":\d+,"msg":"process started"/g)].map(([, pid]) => Number(pid))
  await eventually('the first', () => pids().length === 1)
  process.kill(pids()[0] ?? 0, 'SIGKILL')
  await eventually('another', () => pids().length === 2)
  child.kill('SIGTERM')
  await ended
  expect(said).toContain('"signal":"SIGKILL"')
}, 60_000)

/** Its own Node, which can be taken away, as `npm ci` does for some seconds, and a process that does nothing but live. */
function withNodeOfItsOwn() {
  const folder = mkdtempSync(path.resolve('.cache/supervised-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const [node, away] = [path.join(folder, 'node'), path.join(folder, 'node-away')]
  linkSync(process.execPath, node)
  copyFileSync('app/supervise.ts', path.join(folder, 'supervise.ts'))
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(
    path.join(folder, 'worker.ts'),
    "process.send('alive'); setInterval(() => process.send('alive'), 1_000)",
  )
  const child = spawn(node, [path.join(folder, 'supervise.ts'), 'worker'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  const pids = () => [...said.matchAll(/"pid":(\d+),"restarts":\d+,"msg":"process started"/g)].map(pidOf)
  onTestFinished(() => pids().forEach(endIfThere))
  return {
    child,
    pids,
    ended: once(child, 'close'),
    failures: () => said.split('process could not be started').length - 1,
    takeNode: (isLoop: boolean) => {
      renameSync(node, away)
      if (isLoop) symlinkSync(node, node)
    },
    giveNode: () => {
      rmSync(node, { force: true })
      renameSync(away, node)
    },
  }
}
const pidOf = ([, pid]: RegExpExecArray) => Number(pid)
const endIfThere = (pid: number) => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended with its supervisor.
  }
}

// Node tells its caller of some causes at once, by throwing, as of too little memory; a link to itself is such a one.
test.each([
  ['told later', false],
  ['thrown', true],
])(
  'one that cannot be started now is started later, and what waits for it ends when asked: %s',
  async (_, isThrown) => {
    const { child, pids, ended, failures, takeNode, giveNode } = withNodeOfItsOwn()
    await eventually('the first', () => pids().length === 1)
    takeNode(isThrown)
    process.kill(pids()[0] ?? 0, 'SIGKILL')
    await eventually('more than one attempt', () => failures() >= 2)
    expect(child.exitCode).toBeNull()
    giveNode()
    await eventually('another', () => pids().length === 2)
    takeNode(isThrown)
    const before = failures()
    process.kill(pids()[1] ?? 0, 'SIGKILL')
    await eventually('another attempt', () => failures() > before)
    child.kill('SIGTERM')
    expect((await ended)[0]).toBe(0)
  },
  60_000,
)
