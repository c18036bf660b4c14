import { expect, test } from 'vitest'
import { definitions } from '../../app/jobs/definitions/index.ts'
import { handlers } from '../../app/jobs/index.ts'

test('every kind of work has a queue and somebody who does it', () => {
  const names = definitions.map((it) => it.name)
  expect(names.length).toBeGreaterThan(5)
  expect(new Set(names).size).toBe(names.length)
  expect(handlers.map((it) => it.name).toSorted()).toEqual(names.toSorted())
})
