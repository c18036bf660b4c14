import { expect, test } from 'vitest'
import { statementBody } from '../../app/returns/buyer/statement-body.ts'
import { emptyForm, type Form } from '../../extensions/buyer-returns/src/form.ts'
import { answersOf, faultsOf, statementOf } from '../../extensions/buyer-returns/src/statement.ts'
import { orderUnder } from './fake-answers.ts'
import { ITEMS } from './fake-items.ts'

const { granted, asking, refused } = ITEMS
const ask = { fact: 'sealIntact', question: 'Unbroken?', choices: [] }
const form: Form = {
  ...emptyForm('b8b1b7f0-0000-4000-8000-000000000001'),
  order: orderUnder({}),
  answered: { [asking.unit]: [{ ...ask, value: true }], [granted.unit]: [] },
  picks: {
    [refused.unit]: {
      quantity: 1,
      remedy: 'conformity_claim',
      note: '  no picture  ',
      defect: { wanted: 'repair' },
    },
    [granted.unit]: { quantity: 2, remedy: 'withdrawal', note: '   ', defect: {} },
    [asking.unit]: { quantity: 1, remedy: 'withdrawal', note: '', defect: {} },
    'gone:1': { quantity: 1, remedy: 'withdrawal', note: '', defect: {} },
  },
}

test('the statement lists what was picked in the order of the cards, trimmed, with its answers', () => {
  expect(statementOf(form)).toEqual({
    submissionKey: form.submissionKey,
    items: [
      { unit: granted.unit, quantity: 2, remedy: 'withdrawal', answers: {} },
      { unit: asking.unit, quantity: 1, remedy: 'withdrawal', answers: { sealIntact: true } },
      {
        ...{ unit: refused.unit, quantity: 1, remedy: 'conformity_claim', answers: {}, note: 'no picture' },
        defect: { kind: 'defective', wanted: 'repair' },
      },
    ],
  })
})

test('the server reads it as it is', () => {
  expect(statementBody.parse(statementOf(form)).items).toHaveLength(3)
})

test('answers go by unit and fact; a unit without answers is not named', () => {
  expect(answersOf(form)).toEqual({ [asking.unit]: { sealIntact: true } })
})

test('each field error stands beside the item it is about, the rest beside none', () => {
  const fields = [
    { path: 'items.0.quantity', message: 'Only 1 is left.' },
    { path: 'items.1', message: 'This order has no such item.' },
    { path: 'items.9.note', message: 'Too long.' },
    { path: 'submissionKey', message: 'Missing.' },
    { path: 'repayment.iban', message: 'No IBAN.' },
  ]
  expect(faultsOf(form, { error: 'invalid', message: '', fields })).toEqual({
    items: {
      [granted.unit]: { quantity: 'Only 1 is left.' },
      [asking.unit]: { '': 'This order has no such item.' },
    },
    details: { 'repayment.iban': 'No IBAN.' },
    others: ['Too long.', 'Missing.'],
  })
})

test('without an answer there is nothing to place', () => {
  expect(faultsOf(form, null)).toEqual({ items: {}, details: {}, others: [] })
})
