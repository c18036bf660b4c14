import path from 'node:path'
import { expect, test } from 'vitest'
import { linesOf } from './lines-of.ts'

const file = path.resolve('app/log.server.ts')

test('lines of one piece of work share its id, and no more of each other', () => {
  const lines = linesOf(`
    import { log, withCorrelation } from ${JSON.stringify(file)}
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
