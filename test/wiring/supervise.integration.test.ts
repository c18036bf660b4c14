/** A process that is killed before it lived, for want of memory or because it took too long, is no reason to give up. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
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
