import { expect, test } from 'vitest'
import { db } from '../../../app/db.server.ts'
import { shopA } from '../../harness/test-environment.ts'
import { control, deliveredOrder, newKey, onStage, returnsOf, state, view, work } from '../stage.ts'

onStage()

const asked = async (quantity: number, times: number) => {
  const order = await deliveredOrder([{ product: 'over-ear-headphones', quantity }])
  await control().setClock('2026-11-16T10:00:00Z')
  const unit = (await view(order)).body.items[0]?.unit ?? ''
  // Each in other words: the same words would be the same statement.
  const wanted = (submissionKey = newKey()) => ({
    items: [{ unit, quantity: 1, remedy: 'withdrawal' as const, answers: {}, note: submissionKey }],
    ...{ submissionKey, locale: 'en' },
  })
  const answers = await Promise.all(Array.from({ length: times }, () => state(order, wanted())))
  await work(shopA, order)
  const cases = await db.returnCase.findMany({ where: { shop: shopA, orderId: String(order) } })
  return { order, answers, states: cases.map((row) => row.state).sort() }
}

test.each([
  { left: 1, times: 2, accepted: 1 },
  { left: 2, times: 2, accepted: 2 },
  { left: 2, times: 5, accepted: 2 },
])('$times at once for the last $left: $accepted of them get it', async ({ left, times, accepted }) => {
  const { order, answers, states } = await asked(left, times)
  const told = answers.filter(({ status }) => status === 422)
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(accepted)
  expect(told).toHaveLength(times - accepted)
  const message = 'None of it is left to ask for: it was asked for already, or was paid back.'
  for (const { body } of told) expect(body.fields).toEqual([{ path: 'items.0.quantity', message }])
  expect(states.filter((word) => word === 'accepted')).toHaveLength(accepted)
  expect(states.filter((word) => word === 'review')).toHaveLength(times - accepted)
  expect((await returnsOf(shopA, order)).map(({ status }) => status)).toEqual(Array(accepted).fill('OPEN'))
})
