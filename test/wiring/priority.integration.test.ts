/** A worker steps behind: as a process, and as the session that it may be. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'

const STEP = `
  import { existsSync, readFileSync } from 'node:fs'
  import os from 'node:os'
  const { workInBackground } = await import('./app/priority.server.ts')
  const session = () => existsSync('/proc/self/autogroup') ? readFileSync('/proc/self/autogroup', 'utf8') : ''
  const seen = () => [os.getPriority(), Number(/nice (-?[0-9]+)/.exec(session())?.[1])]
  const before = seen()
  workInBackground()
  process.stdout.write(JSON.stringify([before, seen()]))`

/** `detached`: in a session of its own. */
async function steps(detached: boolean): Promise<{ process: number; session: number }> {
  const args = ['--experimental-strip-types', '--no-warnings', '--input-type=module', '--eval', STEP]
  const child = spawn(process.execPath, args, { detached, stdio: ['ignore', 'pipe', 'inherit'] })
  const [before, after] = JSON.parse(await text(child.stdout)) as [[number, number], [number, number]]
  return { process: after[0] - before[0], session: after[1] - before[1] }
}

test('five steps, among the processes of its session', async () => {
  expect((await steps(false)).process).toBe(5)
})

test.runIf(existsSync('/proc/self/autogroup'))('five steps as a session of its own', async () => {
  expect(await steps(true)).toEqual({ process: 5, session: 5 })
})

test.runIf(existsSync('/proc/self/autogroup'))('no session of others is moved', async () => {
  expect(await steps(false)).toEqual({ process: 5, session: 0 })
})
