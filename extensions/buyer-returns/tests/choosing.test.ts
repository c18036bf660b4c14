import { fireEvent } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { orderUnder } from '../../../test/extension/fake-answers.ts'
import { answering, button, extension, heading, open, press, seen, until } from './page.ts'

beforeEach(() => extension.setUp())
afterEach(() => extension.tearDown())

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

test('what is not sent back is withdrawn from, and the one thing that is open names itself', async () => {
  const { next } = answering()
  const [granted, , , travelling] = orderUnder({}).items
  if (!granted || !travelling) throw new Error('headphones and a pillow were expected')
  const [withdrawal] = travelling.options
  if (!withdrawal) throw new Error('a withdrawal was expected')
  const offered = { ...withdrawal, remedy: 'goodwill_return' as const, label: 'Ask the shop to cancel it' }
  const items = [
    granted,
    travelling,
    { ...travelling, unit: '15:25', title: 'Course', options: [offered] },
    { ...granted, unit: '16:26', title: 'Case', options: [{ ...offered, label: 'Send it back' }] },
  ]
  next('/77', { status: 200, body: { ...orderUnder({}), items } })
  await open()
  await button('choose.pick – Over-ear')
  await button('choose.withdraw – Travel pillow')
  await button('Ask the shop to cancel it – Course')
  await button('choose.pick – Case')
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

test('why the swap is not possible either has a heading of its own', async () => {
  const { next } = answering()
  const order = orderUnder({})
  const items = order.items.map((item) =>
    item.why ? { ...item, why: { ...item.why, also: 'The time to swap it ended.' } } : item,
  )
  next('/77', { status: 200, body: { ...order, items } })
  await open()
  await until(() => seen().includes('The time to swap it ended.'))
  const also = [...document.body.querySelectorAll('s-stack')].filter(
    ({ children: [first] }) => first?.textContent === 'why.also',
  )
  expect(also.map(({ textContent }) => textContent)).toEqual(['why.alsoThe time to swap it ended.'])
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
