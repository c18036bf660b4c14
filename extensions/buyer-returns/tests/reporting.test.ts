import { fireEvent } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { orderUnder, previewOf } from '../../../test/extension/fake-answers.ts'
import { answering, button, extension, heading, open, PLACE, press, seen, until } from './page.ts'

beforeEach(() => extension.setUp())
afterEach(() => extension.tearDown())

const field = (tag: string, name: string): Element => {
  const found = [...document.body.querySelectorAll(tag)].find(
    (one) => one.getAttribute('name') === name || one.getAttribute('label') === name,
  )
  if (!found) throw new Error(`There is no ${tag} "${name}"`)
  return found
}
const choose = (name: string, value: string): void => {
  fireEvent.change(Object.assign(field('s-choice-list', name), { values: [value] }))
}
const type = (tag: string, label: string, value: string): void => {
  fireEvent.change(Object.assign(field(tag, label), { value }))
}
/** What was typed is in the form once it was drawn with it. */
const drawn = () => new Promise((resolve) => setTimeout(resolve, 20))
const drop = (...files: File[]): void => {
  fireEvent.change(Object.assign(field('s-drop-zone', 'Add photos'), { files }))
}
const photo = (name: string) => new File(['a picture'], name, { type: 'image/jpeg' })

async function report(): Promise<void> {
  await open()
  await press('Something wrong with it? – Over-ear')
  await until(() => document.body.querySelector('s-drop-zone') !== null)
}

test('what is wrong, since when and what is wished go with the statement; nothing of it has to be said', async () => {
  const { calls } = answering()
  await report()
  choose('11:21-kind', 'wrong_item')
  await until(() => field('s-choice-list', '11:21-kind') !== null)
  type('s-date-field', 'When did you notice it?', '2026-11-12')
  await drawn()
  choose('11:21-wanted', 'refund')
  await until(() => document.body.innerHTML.includes('Has the shop already tried'))
  choose('11:21-cure', 'true')
  await press('choose.continue_with')
  await until(() => heading() === 'check.heading')
  expect(calls.at(-1)?.body?.items).toEqual([
    {
      ...{ unit: '11:21', quantity: 1, remedy: 'conformity_claim', answers: {} },
      defect: { kind: 'wrong_item', noticedOn: '2026-11-12', wanted: 'refund', cureFailed: true },
    },
  ])
})

test('who wants a repair is not asked whether one failed', async () => {
  answering()
  await report()
  choose('11:21-wanted', 'repair')
  await drawn()
  expect(document.body.innerHTML).not.toContain('Has the shop already tried')
})

test('photos: go to the place that the server names, and the statement names them', async () => {
  const { calls } = answering()
  await report()
  drop(photo('crack.jpg'))
  await until(() => seen().includes('photos.done'))
  const [place, sent] = calls.slice(1)
  expect(place).toMatchObject({
    path: '/buyer/orders/77/photos',
    body: { name: 'crack.jpg', type: 'image/jpeg', size: 9 },
  })
  expect(sent?.path).toBe('/staged')
  await press('choose.continue_with')
  await until(() => heading() === 'check.heading')
  expect(calls.at(-1)?.body?.items?.[0]).toMatchObject({ photos: [PLACE.photo] })
})

test('photos: the server’s words say why one is not taken, and trying again is not offered', async () => {
  const { next } = answering()
  const fields = [{ path: 'photo', message: 'This photo is larger than 10 MB.' }]
  next('/photos', { status: 422, body: { error: 'invalid', message: '', fields } })
  await report()
  drop(photo('crack.jpg'))
  await until(() => seen().includes('This photo is larger than 10 MB.'))
  expect(seen()).not.toContain('failure.retry')
  await press('photos.remove – crack.jpg')
  await until(() => !seen().includes('crack.jpg'))
})

test('photos: one that fails keeps nobody from sending, can be tried again, and follows the statement', async () => {
  const { calls, next } = answering()
  next('/photos', { status: 503, body: {} })
  await report()
  drop(photo('crack.jpg'))
  await until(() => seen().includes('photos.failed'))
  await press('choose.continue_with')
  await until(() => heading() === 'check.heading')
  expect(seen()).toContain('photos.without')
  await press('Send request')
  await until(() => heading() === 'done.heading')
  expect(seen()).toContain('photos.missing')
  await press('failure.retry – crack.jpg')
  await until(() => calls.filter(({ path }) => path.endsWith('/statements')).length === 2)
  const [first, second] = calls.filter(({ path }) => path.endsWith('/statements'))
  expect(second?.body?.submissionKey).toBe(first?.body?.submissionKey)
  expect(first?.body?.items?.[0]).not.toHaveProperty('photos')
  expect(second?.body?.items?.[0]).toMatchObject({ photos: [PLACE.photo] })
  await until(() => !seen().includes('crack.jpg'))
})

test.each([[3], [4]])('photos: of %i at most three are taken', async (count) => {
  const { calls } = answering()
  await report()
  drop(...Array.from({ length: count }, (_, index) => photo(`${index}.jpg`)))
  await until(() => seen().includes('2.jpg'))
  expect(seen()).not.toContain('3.jpg')
  expect(document.body.querySelector('s-drop-zone')?.getAttribute('error')).toBe(
    count > 3 ? 'photos.most' : '',
  )
  await until(() => calls.filter(({ path }) => path.endsWith('/photos')).length === 3)
})

describe('when it arrived', () => {
  const [granted] = orderUnder({}).items
  const arrival = {
    ...{ question: 'When did it arrive?', hint: 'No carrier has told us.' },
    ...{ from: '2026-11-03', until: '2026-11-21' },
  } as const

  test('is asked where the server asks, weighed at once, and goes with the statement', async () => {
    const { calls, next } = answering()
    const order = { ...orderUnder({}), items: [{ ...granted, arrival }] }
    next('/77', { status: 200, body: order })
    next('/77', {
      status: 200,
      body: { ...order, items: [{ ...granted, arrival: { ...arrival, answered: '2026-11-20' } }] },
    })
    await open()
    await until(() => seen().includes('No carrier has told us.'))
    expect(field('s-date-field', arrival.question).getAttribute('allow')).toBe('2026-11-03--2026-11-21')
    type('s-date-field', arrival.question, '2026-11-20')
    await until(() => calls.length === 2)
    expect(calls[1]).toMatchObject({ method: 'POST', body: { arrivedOn: { '11:21': '2026-11-20' } } })
    await press('choose.pick – Over-ear')
    await press('choose.continue_with')
    await until(() => heading() === 'check.heading')
    expect(calls.at(-1)?.body?.items?.[0]).toMatchObject({ arrivedOn: '2026-11-20' })
  })
})

const account = {
  ...{ label: 'Where should the money go?', ask: 'The shop asks me later', name: 'To this account' },
  ...{ holder: 'Name of the account holder', iban: 'IBAN', consent: 'You agree.' },
}
const preview = (body: object) => ({
  status: 200,
  body: { ...previewOf({ items: [], submissionKey: '' }), ...body },
})

async function check() {
  const heard = answering()
  heard.next('/preview', preview({ account }))
  await open()
  await press('choose.pick – Over-ear')
  await press('choose.continue_with')
  await until(() => heading() === 'check.heading')
  return heard
}

test('an account is named by who wishes to; what is wrong with it is said before it is sent', async () => {
  const { calls, next } = await check()
  choose('repaid-by', 'account')
  await until(() => document.body.querySelectorAll('s-text-field').length === 2)
  type('s-text-field', account.holder, 'Ana Ionescu')
  await drawn()
  const fields = [{ path: 'repayment.iban', message: 'This is no valid IBAN.' }]
  next('/preview', { status: 422, body: { error: 'invalid', message: 'Look again.', fields } })
  type('s-text-field', account.iban, 'RO00')
  await until(() => field('s-text-field', account.iban).getAttribute('error') === 'This is no valid IBAN.')
  next('/preview', { status: 422, body: { error: 'invalid', message: 'Look again.', fields } })
  await press('Send request')
  await drawn()
  expect(calls.some(({ path }) => path.endsWith('/statements'))).toBe(false)

  next('/preview', preview({ account }))
  type('s-text-field', account.iban, 'RO49 AAAA 1B31 0075 9384 0000')
  await button('Send request')
  await press('Send request')
  await until(() => heading() === 'done.heading')
  expect(calls.at(-1)?.body).toMatchObject({
    repayment: { by: 'account', holder: 'Ana Ionescu', iban: 'RO49 AAAA 1B31 0075 9384 0000' },
  })
})

test('who leaves it be names none, and is answered by e-mail', async () => {
  const { calls } = await check()
  await press('Send request')
  await until(() => heading() === 'done.heading')
  expect(calls.at(-1)?.body).not.toHaveProperty('repayment')
  expect(calls.at(-1)?.body).not.toHaveProperty('answerBy')
})

test('a number on WhatsApp goes with the statement, pressed at once after it was typed', async () => {
  const { calls } = await check()
  choose('answer-by', 'whatsapp')
  await until(() => document.body.querySelector('s-phone-field') !== null)
  type('s-phone-field', 'WhatsApp number, with its country code', '+40 722 123 456')
  await press('Send request')
  await until(() => heading() === 'done.heading')
  expect(calls.at(-1)?.body).toMatchObject({ answerBy: { kind: 'whatsapp', number: '+40 722 123 456' } })
})
