import path from 'node:path'
import { expect, test } from 'vitest'
import { linesOf } from './lines-of.ts'

const program = `
  import { tellOfOtherClock } from ${JSON.stringify(path.resolve('app/clock.server.ts'))}
  tellOfOtherClock()`

test('another clock is told of, by its variable and where it is asked, and nothing that may be a secret', () => {
  const lines = linesOf(program, { DOMAIN_CLOCK_URL: 'https://me:secret@clock.example.com/now?key=secret' })
  expect(lines).toMatchObject([
    { level: 40, host: 'clock.example.com', msg: expect.stringContaining('DOMAIN_CLOCK_URL') },
  ])
  expect(JSON.stringify(lines)).not.toContain('secret')
})

test('of the machine’s own nothing is said', () => {
  expect(linesOf(program, { DOMAIN_CLOCK_URL: '' })).toEqual([])
})
