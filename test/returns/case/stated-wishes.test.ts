import { expect, test } from 'vitest'
import { sealStatement } from '../../../app/returns/case/sealed-statement.ts'
import { openAccount, openAnswerBy, phoneNumber } from '../../../app/returns/case/stated-wishes.ts'

const ID = 'b8b1b7f0-0000-4000-8000-000000000001'
const stated = (given: object, channel = 'account') => ({
  id: ID,
  channel,
  content: sealStatement(ID, { items: [], ...given }),
})
const account = { by: 'account', holder: ' Ana Ionescu ', iban: 'ro49 aaaa 1b31 0075 9384 0000' }

test('an account is read as it is paid to', () => {
  expect(openAccount(stated({ repayment: account }))).toEqual({
    holder: 'Ana Ionescu',
    iban: 'RO49AAAA1B31007593840000',
  })
})

test.each([
  ['nothing said of it', {}],
  ['the way it was paid', { repayment: { by: 'same_means' } }],
  ['a wrong check digit', { repayment: { ...account, iban: 'RO48AAAA1B31007593840000' } }],
  ['nobody it belongs to', { repayment: { ...account, holder: '  ' } }],
])('%s: no account is named, and the statement stands', (_, given) => {
  expect(openAccount(stated(given))).toBeUndefined()
})

test.each(['native', 'guest', 'email'])(
  'what came by %s may hold anything under these names: it is not read',
  (channel) => {
    const given = { repayment: account, answerBy: { kind: 'whatsapp', number: '+40722123456' } }
    expect(openAccount(stated(given, channel))).toBeUndefined()
    expect(openAnswerBy(stated(given, channel))).toEqual({ kind: 'email' })
  },
)

test.each([
  ['+40722123456', '+40722123456'],
  ['0040 722 123 456', '+40722123456'],
  [' +30 (694) 123-4567 ', '+306941234567'],
  ['+49/151.23456789', '+4915123456789'],
  ['+1234567', '+1234567'],
  ['+123456', undefined],
  ['+123456789012345', '+123456789012345'],
  ['+1234567890123456', undefined],
  ['0722123456', undefined],
  ['+0722123456', undefined],
  ['call me', undefined],
  ['+40722123456\r\nBcc: x', undefined],
])('%j → %s', (typed, number) => {
  expect(phoneNumber(typed)).toBe(number)
})

test('answers go where they are wished, by e-mail where the number can be none', () => {
  const by = (number: string) => openAnswerBy(stated({ answerBy: { kind: 'whatsapp', number } }))
  expect(by('+40 722 123 456')).toEqual({ kind: 'whatsapp', number: '+40722123456' })
  expect(by('722')).toEqual({ kind: 'email' })
  expect(openAnswerBy(stated({ answerBy: { kind: 'email' } }))).toEqual({ kind: 'email' })
  expect(openAnswerBy(stated({}))).toEqual({ kind: 'email' })
})
