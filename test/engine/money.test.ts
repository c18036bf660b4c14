import { expect, it } from 'vitest'
import { addMoney, money } from '../../app/engine/index.ts'
import { lesserOf } from '../../app/engine/money.ts'

it('adds whole minor units of one currency', () => {
  expect(addMoney(money(495, 'EUR'), money(18_900, 'EUR'))).toEqual({ minor: 19_395, currency: 'EUR' })
})

it('takes the lesser', () => {
  expect(lesserOf(money(495, 'EUR'), money(494, 'EUR')).minor).toBe(494)
  expect(lesserOf(money(494, 'EUR'), money(495, 'EUR')).minor).toBe(494)
})

it('refuses fractions and mixed currencies', () => {
  expect(() => money(0.5, 'EUR')).toThrow(RangeError)
  expect(() => addMoney(money(1, 'EUR'), money(1, 'RON'))).toThrow(RangeError)
  expect(() => lesserOf(money(1, 'EUR'), money(2, 'RON'))).toThrow(RangeError)
})
