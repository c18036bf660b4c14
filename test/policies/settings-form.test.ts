import { describe, expect, test } from 'vitest'
import type { SettingsErrors, SettingsInput } from '../../app/policies/settings-form.ts'
import { fromInput, readInput, toInput } from '../../app/policies/settings-form.ts'
import type { ShopAnswers } from '../../app/policies/shop-settings.ts'
import { openQuestions, unansweredSettings } from '../../app/policies/shop-settings.ts'

const TODAY = '2026-11-16'
const { deadlines: _, ...unanswered } = unansweredSettings({
  country: 'RO',
  contactEmail: 'hello@pinhole-audio.example',
})
const answered: ShopAnswers = {
  country: 'RO',
  returnAddress: { lines: ['Pinhole Audio', 'Strada Lipscani 12', '030031 București'] },
  contactEmail: 'hello@pinhole-audio.example',
  transitDays: 5,
  informedSince: '2026-01-15',
  returnCostDisclosedSince: 'never',
  specificationProperty: 'Specification',
}

const typed = (change: Partial<SettingsInput> = {}): SettingsInput => ({ ...toInput(answered), ...change })
const errorsOf = (change: Partial<SettingsInput>): SettingsErrors => {
  const parsed = fromInput(typed(change), TODAY)
  return parsed.ok ? {} : parsed.errors
}

test.each([
  ['answered', answered],
  ['unanswered', unanswered],
])('what is shown and saved untouched stays the same: %s', (_, settings) => {
  expect(fromInput(toInput(settings), TODAY)).toEqual({ ok: true, settings })
})

test('a posted form comes back as it was typed, with the browser’s line ends brought to ours', () => {
  const form = new FormData()
  for (const [field, value] of Object.entries(typed())) form.set(field, value.replaceAll('\n', '\r\n'))
  expect(readInput(form)).toEqual(typed())
})

test('nothing is answered on the shop’s behalf', () => {
  expect(unanswered).toMatchObject({ informedSince: null, returnCostDisclosedSince: null })
  expect(openQuestions(unanswered)).toEqual(['returnAddress', 'informedSince', 'returnCostDisclosedSince'])
  expect(openQuestions(answered)).toEqual([])
  expect(openQuestions({ ...answered, contactEmail: null })).toEqual(['contactEmail'])
})

describe('faults are named beside their field', () => {
  test.each<[string, Partial<SettingsInput>, SettingsErrors]>([
    ['no country', { country: '' }, { country: 'country' }],
    ['a long line of the address', { returnAddress: 'x'.repeat(121) }, { returnAddress: 'addressLine' }],
    ['nine lines', { returnAddress: Array(9).fill('x').join('\n') }, { returnAddress: 'addressLines' }],
    ['no address of mail', { contactEmail: 'hello at shop' }, { contactEmail: 'email' }],
    ...['a@shop.ro\r\nBcc: b@shop.ro', 'a@shop.ro, b@shop.ro', 'a@shop.ro;b@shop.ro', 'A <a@shop.ro>'].map(
      (contactEmail): [string, Partial<SettingsInput>, SettingsErrors] => [
        `more than an address: ${JSON.stringify(contactEmail)}`,
        { contactEmail },
        { contactEmail: 'email' },
      ],
    ),
    ['half a day', { transitDays: '2.5' }, { transitDays: 'transitDays' }],
    ['no days', { transitDays: '' }, { transitDays: 'transitDays' }],
    ['61 days', { transitDays: '61' }, { transitDays: 'transitDays' }],
    ['since no day', { informed: 'since', informedSince: '' }, { informedSince: 'day' }],
    [
      'a day that does not exist',
      { informed: 'since', informedSince: '2026-02-30' },
      { informedSince: 'day' },
    ],
    ['tomorrow', { returnCost: 'since', returnCostSince: '2026-11-17' }, { returnCostSince: 'dayInFuture' }],
    ['an answer that is none', { informed: 'perhaps' as never }, { informed: 'choice' }],
    ['a long name', { specificationProperty: 'x'.repeat(101) }, { specificationProperty: 'tooLong' }],
    [
      'two at once',
      { country: 'Romania', transitDays: 'ten' },
      { country: 'country', transitDays: 'transitDays' },
    ],
  ])('%s', (_, change, errors) => {
    expect(errorsOf(change)).toEqual(errors)
  })

  test.each<[string, Partial<SettingsInput>]>([
    ['eight lines of 120 letters', { returnAddress: Array(8).fill('x'.repeat(120)).join('\n') }],
    ['today', { informed: 'since', informedSince: TODAY }],
    ['yesterday', { informed: 'since', informedSince: '2026-11-15' }],
    ['no transit at all', { transitDays: '0' }],
    ['60 days', { transitDays: '60' }],
    ['a name of 100 letters', { specificationProperty: 'x'.repeat(100) }],
  ])('and none is seen in %s', (_, change) => {
    expect(errorsOf(change)).toEqual({})
  })
})

test('an emptied field is unanswered, blank lines are none', () => {
  const parsed = fromInput(typed({ specificationProperty: '  ', returnAddress: '\n A \n\n B\n' }), TODAY)
  expect(parsed).toMatchObject({
    ok: true,
    settings: {
      specificationProperty: null,
      returnAddress: { lines: ['A', 'B'] },
    },
  })
})
