import { afterEach, beforeEach, expect, test } from 'vitest'
import { ACCEPTED_CASE, orderUnder } from '../../../test/extension/fake-answers.ts'
import { answering, extension, open, seen, until } from './page.ts'

beforeEach(() => extension.setUp())
afterEach(() => extension.tearDown())

test('the order may be told late: until then the page waits and asks nothing', async () => {
  const { calls } = answering()
  extension.shopify.order.value = undefined
  await extension.render()
  expect(document.body.querySelector('s-skeleton-paragraph')).not.toBeNull()
  expect(calls).toEqual([])
})

test('an order without items and with a return says both', async () => {
  const { next } = answering()
  next('/77', { status: 200, body: { ...orderUnder({}), items: [], cases: [ACCEPTED_CASE] } })
  await open()
  await until(() => seen().includes('empty.all_asked'))
  expect(seen()).toContain(ACCEPTED_CASE.reference)
  expect(seen()).not.toContain('choose.continue')
})

test('a return that the shop closed says why, and whom to ask', async () => {
  const { next } = answering()
  const order = orderUnder({})
  const closing = 'The shop closed this return: “Lost on its way.”'
  next('/77', {
    status: 200,
    body: { ...order, items: [], cases: [ACCEPTED_CASE, { ...ACCEPTED_CASE, closing }] },
  })
  await open()
  await until(() => seen().includes(closing))
  expect(seen()).toContain(order.help.text)
})

test('a return says when it came, under whose heading, and what waits for an answer', async () => {
  const { next } = answering()
  const asks = "Please answer the shop's offer by Wednesday 25 November 2026."
  next('/77', { status: 200, body: { ...orderUnder({}), items: [], cases: [{ ...ACCEPTED_CASE, asks }] } })
  await open()
  await until(() => seen().includes(asks))
  expect(seen()).toContain('case.received')
  expect(seen()).not.toContain('my_returns.heading')
})

test('another buyer’s order is not shown, and trying again is not offered', async () => {
  const { next } = answering()
  next('/77', {
    status: 404,
    body: { error: 'not_found', message: 'There is no such order in your account.' },
  })
  await open()
  await until(() => seen().includes('There is no such order in your account.'))
  expect(seen()).not.toContain('failure.retry')
})
