import { expect, test } from 'vitest'
import { isAgain, type Press } from '../../app/routes/app.returns.$id/acts/press.ts'

const agreed: Press = { intent: 'answer', fields: { deductionId: 'd', answer: 'agreed' }, seen: 7 }

test.each<[string, Press | undefined, boolean]>([
  ['nothing before', undefined, false],
  ['the same', agreed, true],
  ['the same on another state of the page', { ...agreed, seen: 6 }, false],
  ['another act', { ...agreed, intent: 'withdraw' }, false],
  ['another answer', { ...agreed, fields: { ...agreed.fields, answer: 'goods_back' } }, false],
  ['one with less filled in', { ...agreed, fields: { deductionId: 'd' } }, false],
  ['one with more filled in', { ...agreed, fields: { ...agreed.fields, more: '' } }, false],
])('pressed after %s', (_, before, again) => {
  expect(isAgain(agreed, before)).toBe(again)
})
