import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { orderUnder, previewOf } from '../../../test/extension/fake-answers.ts'
import { choose, drawn, field, report, type } from './fields.ts'
import { answering, button, extension, heading, open, press, seen, until } from './page.ts'

beforeEach(() => extension.setUp())
afterEach(() => extension.tearDown())

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
