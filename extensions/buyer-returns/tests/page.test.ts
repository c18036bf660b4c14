import { fireEvent } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ACCEPTED_CASE, orderUnder } from '../../../test/extension/fake-answers.ts'
import { answering, button, extension, heading, open, press, seen, until } from './page.ts'

beforeEach(() => extension.setUp())
afterEach(() => extension.tearDown())

const toCheck = async () => {
  await open()
  await press('choose.pick – Over-ear')
  await press('choose.continue_with')
  await until(() => heading() === 'check.heading')
}

test('three moments: what was chosen is previewed, sent with the same key, and received', async () => {
  const { calls } = answering()
  await toCheck()
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
  await press('Confirm withdrawal')
  await until(() => document.body.querySelector('s-banner')?.getAttribute('heading') === words)
  expect(heading()).toBe('check.heading')
  await press('failure.retry')
  await until(() => heading() === 'done.heading')
  const [first, second] = calls.filter(({ path }) => path.endsWith('/statements'))
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

test('an answer asks the server again and stays where it was given, open to change', async () => {
  const { calls } = answering()
  await open()
  await until(() => document.body.querySelector('s-choice-list') !== null)
  const question = document.body.querySelector('s-choice-list')
  const answer = (value: string) => {
    Object.assign(question ?? {}, { values: [value] })
    fireEvent.change(question ?? document.body)
  }
  answer('false')
  await until(() => seen().includes('Its hygiene seal is broken'))
  expect(document.body.querySelector('s-choice-list')).toBe(question)
  answer('true')
  await until(() => !seen().includes('Its hygiene seal is broken'))
  expect(calls.map(({ body }) => body?.answers)).toEqual([
    undefined,
    { '13:23': { sealIntact: false } },
    { '13:23': { sealIntact: true } },
  ])
})

test('of two answers in quick succession the last counts, whichever the server answers first', async () => {
  const { next } = answering()
  await open()
  await until(() => document.body.querySelector('s-choice-list') !== null)
  let release: () => void = () => undefined
  const slow = new Promise<void>((resolve) => {
    release = resolve
  })
  next(
    '/77',
    slow.then(() => ({ status: 200, body: orderUnder({ '13:23': { sealIntact: false } }) })),
  )
  const question = document.body.querySelector('s-choice-list')
  for (const value of ['false', 'true']) {
    Object.assign(question ?? {}, { values: [value] })
    fireEvent.change(question ?? document.body)
    await Promise.resolve()
  }
  await until(() => seen().match(/You can send this back/g)?.length === 2)
  release()
  await new Promise((resolve) => setTimeout(resolve))
  expect(seen()).not.toContain('Its hygiene seal is broken')
})

test('nothing chosen yet: the page says so and asks nothing', async () => {
  const { calls, next } = answering()
  next('/77', { status: 200, body: { ...orderUnder({}), items: orderUnder({}).items.slice(0, 1) } })
  await open()
  await press('choose.continue')
  await until(() => seen().includes('choose.none_yet'))
  expect(calls).toHaveLength(1)
})

test('a choice that hangs on a question asks for its answer too', async () => {
  const { calls } = answering()
  await open()
  await press('choose.continue')
  await until(() => seen().includes('choose.answer_first'))
  expect(calls).toHaveLength(1)
})

test('who is refused can state it all the same, with a note, and reach a person', async () => {
  const { calls } = answering()
  await open()
  const insist = await button('I withdraw all the same – Button')
  expect(insist.closest('s-details')?.querySelector('s-link')?.getAttribute('href')).toBe(
    'mailto:hello@pinhole-audio.example?subject=%231007',
  )
  fireEvent.click(insist)
  await until(() => seen().includes('Your statement is recorded with its date and time, and answered.'))
  expect(insist.textContent).toBe('choose.drop')
  const note = document.body.querySelector('s-text-area')
  expect(note?.getAttribute('label')).toBe('What do we not know yet?')
  Object.assign(note ?? {}, { value: 'It is from your shelf.' })
  fireEvent.input(note ?? document.body)
  await press('choose.continue_with')
  await press('Confirm withdrawal')
  await until(() => heading() === 'done.heading')
  const wanted = { unit: '12:22', quantity: 1, remedy: 'withdrawal', answers: {} }
  expect(calls.at(-1)?.body?.items).toEqual([{ ...wanted, note: 'It is from your shelf.' }])
  expect(seen()).toContain('Not possible: Made for you')
  expect(document.body.querySelector('s-link')?.getAttribute('href')).toMatch(/^mailto:hello@/)
})

test('insisting can be taken back with the same button', async () => {
  answering()
  await open()
  const insist = await button('I withdraw all the same – Button')
  fireEvent.click(insist)
  await until(() => insist.textContent === 'choose.drop')
  fireEvent.click(insist)
  await until(() => insist.textContent === 'I withdraw all the same')
  expect(document.body.querySelector('s-text-area')).toBeNull()
})

test('a chosen item can be left out with the same button', async () => {
  answering()
  await open()
  const pick = await button('choose.pick – Over-ear')
  fireEvent.click(pick)
  await until(() => pick.textContent === 'choose.drop')
  fireEvent.click(pick)
  await until(() => pick.textContent === 'choose.pick')
})

test('the money for all of an item is named when all of it is wanted', async () => {
  answering()
  await open()
  await press('choose.pick – Over-ear')
  await until(() => document.body.querySelector('s-number-field') !== null)
  expect(seen()).not.toContain('1,798.00 RON for it.')
  const quantity = document.body.querySelector('s-number-field')
  Object.assign(quantity ?? {}, { value: '2' })
  fireEvent.change(quantity ?? document.body)
  await until(() => seen().includes('1,798.00 RON for it.'))
})

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
