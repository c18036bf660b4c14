import { fireEvent } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answering, button, extension, heading, open, press, seen, toCheck, until } from './page.ts'

beforeEach(() => extension.setUp())
afterEach(() => extension.tearDown())

test('three moments: what was chosen is previewed, sent with the same key, and received', async () => {
  const { calls } = answering()
  await toCheck()
  expect(seen().match(/918\.99 RON/g)).toHaveLength(1)
  expect(seen()).toMatch(
    /Price paid899\.00 RONDelivery you paid19\.99 RONYou get back918\.99 RONBy .*The money comes back the way/,
  )
  await press('Confirm withdrawal')
  await until(() => heading() === 'done.heading')
  const wanted = { unit: '11:21', quantity: 1, remedy: 'withdrawal', answers: {} }
  expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /buyer/orders/77',
    'POST /buyer/orders/77/preview',
    'POST /buyer/orders/77/statements',
  ])
  expect(calls[1]?.body?.items).toEqual([wanted])
  expect(calls[2]?.body).toEqual(calls[1]?.body)
  expect(calls[2]?.body?.submissionKey).toMatch(/^[0-9a-f-]{36}$/)
  expect(calls.map(({ authorization }) => authorization)).toEqual(Array(3).fill('Bearer mock-session-token'))
  expect(document.body.querySelector('s-banner')?.getAttribute('heading')).toMatch(/^We received/)
  expect(document.body.textContent).toMatch(
    /You get backRON 204\.00By Monday.*Send it to Strada Lipscani 12\./,
  )
})

test('pressing the button twice sends one statement', async () => {
  const { calls } = answering()
  await toCheck()
  const confirm = await button('Confirm withdrawal')
  fireEvent.click(confirm)
  fireEvent.click(confirm)
  await until(() => heading() === 'done.heading')
  expect(calls.filter(({ path }) => path.endsWith('/statements'))).toHaveLength(1)
})

test.each([
  ['the connection is lost', new TypeError('Failed to fetch'), 'failure.network'],
  [
    'the session has expired',
    { status: 401, body: { error: 'unauthorized', message: 'Please sign in again.' } },
    'failure.session',
  ],
  ['the server is down', { status: 503, body: 'not JSON of ours' }, 'failure.unavailable'],
])('when %s, nothing is lost: trying again sends the same statement', async (_, reply, words) => {
  const { calls, next } = answering()
  extension.shopify.sessionToken.get = vi.fn(async () => `token-${calls.length}`)
  await toCheck()
  next('/statements', reply)
  // An expired token is replaced once by itself.
  if (words === 'failure.session') next('/statements', reply)
  await press('Confirm withdrawal')
  await until(() => document.body.querySelector('s-banner')?.getAttribute('heading') === words)
  expect(heading()).toBe('check.heading')
  await press('failure.retry')
  await until(() => heading() === 'done.heading')
  const sent = calls.filter(({ path }) => path.endsWith('/statements'))
  const [first, second] = [sent[0], sent.at(-1)]
  expect(second?.body).toEqual(first?.body)
  expect(second?.authorization).not.toBe(first?.authorization)
})

test('a buyer who was signed out is told so, and can go on where they were', async () => {
  const { calls } = answering()
  await toCheck()
  const { get } = extension.shopify.sessionToken
  extension.shopify.sessionToken.get = vi.fn(async () => Promise.reject(new Error('signed out')))
  await press('Confirm withdrawal')
  await until(() => document.body.querySelector('s-banner')?.getAttribute('heading') === 'failure.session')
  extension.shopify.sessionToken.get = get
  await press('failure.retry')
  await until(() => heading() === 'done.heading')
  expect(calls.filter(({ path }) => path.endsWith('/statements'))).toHaveLength(1)
})

test('what the server finds wrong stands beside the item, and going back keeps it there', async () => {
  const { next } = answering()
  await open()
  await press('choose.pick – Over-ear')
  const fields = [{ path: 'items.0.quantity', message: 'Only 1 of it can still be asked for.' }]
  next('/preview', { status: 422, body: { error: 'invalid', message: 'Something does not fit.', fields } })
  await press('choose.continue_with')
  await until(
    () => document.body.querySelector('s-number-field')?.getAttribute('error') === fields[0]?.message,
  )
  expect(seen()).toContain('Something does not fit.')
  expect(heading()).toBe('choose.heading')
})

test('a statement that was kept although something was wrong is not offered for sending again', async () => {
  const { next } = answering()
  await toCheck()
  const receipt = { reference: 'R-9', received: 'We received your statement on Saturday.' }
  next('/statements', { status: 422, body: { error: 'kept', message: 'A person sorts it out.', receipt } })
  await press('Confirm withdrawal')
  await until(() => document.body.querySelector('s-banner')?.getAttribute('heading') === receipt.received)
  expect(seen()).toContain('A person sorts it out.')
  expect(seen()).not.toContain('Confirm withdrawal')
  await press('done.all')
  await until(() => heading() === 'choose.heading')
})
