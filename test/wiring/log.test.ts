import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'

/** What a process writes that does this with its log. */
function written(act: string): Record<string, unknown>[] {
  const file = path.resolve('app/log.server.ts')
  const program = `import { log, withCorrelation } from ${JSON.stringify(file)}\n${act}`
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, LOG_LEVEL: 'info' },
    encoding: 'utf8',
  })
  return said
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

test('lines of one piece of work share its id, and no more of each other', () => {
  const lines = written(`
    withCorrelation('work-1', () => {
      log.warn({ job: 'one', err: new Error('what Ana wrote') }, 'first')
      log.info({ shop: 'a' }, 'second')
    })
    log.info('third')`)
  expect(lines.map(({ level: _, time: __, err: ___, ...said }) => said)).toEqual([
    { correlation: 'work-1', job: 'one', msg: 'first' },
    { correlation: 'work-1', shop: 'a', msg: 'second' },
    { msg: 'third' },
  ])
  expect(lines.map(({ err }) => (err as { type: string } | undefined)?.type)).toEqual([
    'Error',
    undefined,
    undefined,
  ])
  expect(JSON.stringify(lines)).not.toContain('Ana')
})
