import { expect, test } from 'vitest'
import { money } from '../../app/engine/index.ts'
import { priceWords } from '../../app/routes/app.returns.$id/acts/price-words.ts'

const paid = money(89_900, 'RON')
const priced = (price: string, quantity = '1', currency = 'RON') =>
  priceWords({ price, quantity, paid, currency })

test.each([
  ['898.99', 'It costs RON 0.01 less'],
  ['899.00', 'It costs the RON 899.00 that the buyer paid.'],
  ['899.01', 'It costs RON 0.01 more'],
])('what costs %s is compared with what was paid', (price, said) => {
  expect(priced(price)?.replaceAll('\u00a0', ' ')).toContain(said)
})

test('counts all the pieces that go out', () => {
  expect(priced('449.50', '2')).toContain('It costs the')
  expect(priced('449.50', '3')).toMatch(/more/)
})

test('says nothing where nothing can be compared', () => {
  expect(priced('899.00', '')).toBeUndefined()
  expect(priced('899.00', '0')).toBeUndefined()
  expect(priced('899.00', '1', 'EUR')).toBeUndefined()
  expect(priced('?')).toBeUndefined()
  expect(priceWords({ price: '1.00', quantity: '1', paid: undefined, currency: 'RON' })).toBeUndefined()
})
