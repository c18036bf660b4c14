import { describe, expect, test } from 'vitest'
import { Malformed } from '../../app/errors.ts'
import { decimalText, minorUnits } from '../../app/shopify/money.ts'

describe('an amount of Shopify in minor units', () => {
  test.each([
    ['189.95', 'RON', 18995],
    ['189.9', 'EUR', 18990],
    ['189', 'EUR', 18900],
    ['0.0', 'EUR', 0],
    ['-0.00', 'EUR', 0],
    ['-12.34', 'EUR', -1234],
    ['1500', 'JPY', 1500],
    ['1500.0', 'JPY', 1500],
    ['1.234', 'KWD', 1234],
    ['1.2', 'KWD', 1200],
    ['0.1', 'EUR', 10],
    ['1699.50', 'HUF', 169_950],
    ['1', 'IDR', 100],
    ['1.005', 'EUR', 101],
    ['1.004', 'EUR', 100],
    ['1.0049999', 'EUR', 100],
    ['-1.005', 'EUR', -101],
    ['90071992547409.91', 'EUR', Number.MAX_SAFE_INTEGER],
  ])('%s %s → %i', (amount, currency, minor) => {
    expect(minorUnits(amount, currency)).toBe(minor)
  })

  test.each(['', '1,5', '1.', '.5', '1e3', 'NaN', ' 1', '90071992547409.92'])('%j is refused', (amount) => {
    expect(() => minorUnits(amount, 'EUR')).toThrow(Malformed)
  })
})

test.each([
  [169_950, 'HUF', '1699.50'],
  [5, 'EUR', '0.05'],
  [-5, 'KWD', '-0.005'],
  [1500, 'JPY', '1500'],
])('%i minor units of %s are %s for Shopify', (minor, currency, text) => {
  expect(decimalText(minor, currency)).toBe(text)
  expect(minorUnits(text, currency)).toBe(minor)
})
