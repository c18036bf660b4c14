import { describe, expect, test } from 'vitest'
import { moneyWords } from '../../app/locales/format.ts'
import { LOCALES } from '../../app/locales/languages.ts'
import { minorDigits } from '../../app/locales/minor-digits.ts'
import { paidFor } from '../../extensions/buyer-returns/src/account-order/paid-for.ts'
import { cardsOf } from '../../extensions/buyer-returns/src/moments/cards.ts'
import { ITEMS } from './fake-items.ts'

type Line = Parameters<typeof paidFor>[0]
const line = (amount: string, currencyCode: string, change: Partial<Line> = {}): Line => ({
  ...{ variantTitle: null, quantity: 1, refundableQuantity: 1, discountAllocations: [], image: null },
  price: { amount, currencyCode: currencyCode as NonNullable<Line['price']>['currencyCode'] },
  ...change,
})
const discounts = (...amounts: string[]): Line['discountAllocations'] =>
  amounts.map((amount) => ({ allocatedAmount: { amount } }))

describe('what was paid for a line', () => {
  const currencies = Intl.supportedValuesOf('currency')

  test.each(LOCALES)(
    'reads in %s as the server has it, in every currency, or is left to the server',
    (locale) => {
      const words = currencies.map((currency) => [
        currency,
        paidFor(line('1234567.5', currency), locale),
        moneyWords({ minor: 12_345_675 * 10 ** (minorDigits(currency) - 1), currency }, locale),
      ])
      const said = words.filter(([, own]) => own !== undefined)
      expect(said.length).toBeGreaterThan(100)
      expect(said.map(([currency]) => currency)).toEqual(expect.arrayContaining(['RON', 'EUR', 'PLN', 'KWD']))
      expect(said.filter(([, own, servers]) => own !== servers)).toEqual([])
    },
  )

  test.each(['JPY', 'HUF', 'ISK'])(
    'in %s, whose decimals are written in two ways, is the server’s to say',
    (code) => {
      expect(paidFor(line('1000.0', code), 'en')).toBeUndefined()
    },
  )

  test('is of all its pieces, after every discount, to the cent', () => {
    const paid = (change: Partial<Line>) => paidFor(line('19.99', 'EUR', change), 'en')
    expect(paid({})).toBe('€19.99')
    expect(paid({ quantity: 3, refundableQuantity: 3 })).toBe('€59.97')
    expect(paid({ quantity: 3, refundableQuantity: 3, discountAllocations: discounts('0.1', '0.2') })).toBe(
      '€59.67',
    )
    expect(paid({ discountAllocations: discounts('19.99') })).toBe('€0.00')
  })
})

describe('the cards', () => {
  const { granted, refused } = ITEMS
  const ofAccount = { id: granted.line, title: 'As the account has it', price: '€1.00' }
  const picture = { url: 'https://cdn.example/1.jpg', alt: '' }

  test('of a line keep its key once the server has answered; further units come behind', () => {
    const second = { ...granted, unit: '11:99' }
    expect(cardsOf(null, [ofAccount]).map(({ key }) => key)).toEqual(['11'])
    expect(cardsOf([granted, second, refused], [ofAccount]).map(({ key }) => key)).toEqual([
      '11',
      '11:99',
      '12',
    ])
  })

  test('bear the server’s words, and the account’s picture', () => {
    const [card] = cardsOf([granted], [{ ...ofAccount, picture }])
    expect(card?.product).toEqual({ title: granted.title, variant: 'Black', price: granted.price, picture })
    const [bare] = cardsOf([granted], [ofAccount])
    expect(bare?.product.picture).toEqual({ url: granted.imageUrl, alt: '' })
  })

  test('of a line that the server does not know are gone', () => {
    expect(cardsOf([], [ofAccount])).toEqual([])
  })
})
