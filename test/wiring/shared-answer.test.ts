import { expect, test } from 'vitest'
import { sharedAnswer } from '../../app/shared-answer.ts'

function counted() {
  let asked = 0
  let at = 0
  let fails = false
  const ask = sharedAnswer(
    async () => {
      asked += 1
      if (fails) throw new Error('silence')
      return asked
    },
    1_000,
    () => at,
  )
  return { ask, pass: (ms: number) => (at += ms), fail: (yes: boolean) => (fails = yes), times: () => asked }
}

test('all who ask at the same time share one question', async () => {
  const { ask, times } = counted()
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1])
  expect(times()).toBe(1)
})

test.each([
  [999, 1],
  [1_000, 2],
])('after %i ms the answer is that of question %i', async (ms, answer) => {
  const { ask, pass } = counted()
  await ask()
  pass(ms)
  expect(await ask()).toBe(answer)
})

test('a failure is told to all who wait for it, and to nobody later', async () => {
  const { ask, fail } = counted()
  fail(true)
  const both = await Promise.allSettled([ask(), ask()])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  fail(false)
  expect(await ask()).toBe(2)
})
