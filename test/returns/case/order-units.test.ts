import { describe, expect, test } from 'vitest'
import { paidFor, unitsOf } from '../../../app/returns/case/order-units.ts'
import { fc } from '../../harness/property.ts'
import { aLine, anOrder, aParcel } from '../an-order.ts'

const threeOf = (more = {}) => aLine({ quantity: 3, currentQuantity: 3, refundableQuantity: 3, ...more })
const parcelOf = (quantity: number, id = '11') =>
  aParcel({ id: `p${id}`, lines: [{ id, lineId: '1', quantity }] })
const shape = (order: ReturnType<typeof anOrder>, ...more: [Map<string, number>?, Set<string>?]) =>
  unitsOf(order, ...more).map(({ unit, quantity, left }) => [unit, quantity, left])

describe('the units of an order', () => {
  test('one per parcel, and one for what was not shipped', () => {
    const order = anOrder({ lines: [threeOf()], fulfillments: [parcelOf(1, '11'), parcelOf(1, '12')] })
    expect(shape(order)).toEqual([
      ['1/11', 1, 1],
      ['1/12', 1, 1],
      ['1/unfulfilled', 1, 1],
    ])
  })

  test('a parcel that was called off carries nothing', () => {
    const called = aParcel({ status: 'CANCELLED' })
    expect(shape(anOrder({ fulfillments: [called] }))).toEqual([['1/unfulfilled', 1, 1]])
  })

  test('of a cancelled order, only what was shipped', () => {
    const order = anOrder({
      lines: [threeOf()],
      fulfillments: [parcelOf(1)],
      cancelledAt: '2026-11-05T09:00:00Z',
    })
    expect(shape(order)).toEqual([['1/11', 1, 1]])
  })

  test('what was taken out of the order before it was shipped is no unit', () => {
    const line = threeOf({ currentQuantity: 0, refundableQuantity: 0 })
    expect(shape(anOrder({ lines: [line], fulfillments: [] }))).toEqual([])
  })
})

describe('what is left of a unit', () => {
  const returned = (status: string, quantity = 1) => ({
    id: '50',
    name: '#1001-R1',
    status,
    lines: [{ fulfillmentLineId: '11', quantity }],
  })
  const withReturn = (status: string, refunded = 0) =>
    anOrder({
      lines: [threeOf({ refundableQuantity: 3 - refunded })],
      fulfillments: [parcelOf(3)],
      returns: [returned(status)],
    })

  test.each([
    ['REQUESTED', 0, 2],
    ['OPEN', 0, 2],
    ['OPEN', 1, 2],
    ['CLOSED', 1, 2],
    ['DECLINED', 0, 3],
    ['CANCELED', 0, 3],
  ])('with one of three in a Return that is %s, %i refunded: %i', (status, refunded, left) => {
    expect(shape(withReturn(status, refunded))).toEqual([['1/11', 3, left]])
  })

  test('a Return takes nothing from the statement that it belongs to', () => {
    expect(shape(withReturn('REQUESTED'), undefined, new Set(['50']))).toEqual([['1/11', 3, 3]])
  })

  test('what another statement speaks for is taken, and never more than there is', () => {
    const order = anOrder({ lines: [threeOf()], fulfillments: [parcelOf(3)] })
    expect(shape(order, new Map([['1/11', 2]]))).toEqual([['1/11', 3, 1]])
    expect(shape(order, new Map([['1/11', 4]]))).toEqual([['1/11', 3, 0]])
  })

  test('refunded without a Return: taken from the end', () => {
    const line = threeOf({ refundableQuantity: 1 })
    const order = anOrder({ lines: [line], fulfillments: [parcelOf(2), parcelOf(1, '12')] })
    expect(shape(order)).toEqual([
      ['1/11', 2, 1],
      ['1/12', 1, 0],
    ])
  })
})

describe('what was paid', () => {
  test('shares of any split add up to the price of the line, to the last unit of money', () => {
    const splits = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(splits, fc.integer({ min: 0, max: 1_000_000 }), (parts, paidMinor) => {
        const quantity = parts.reduce((sum, part) => sum + part, 0)
        const line = threeOf({ quantity, currentQuantity: quantity, refundableQuantity: quantity, paidMinor })
        const fulfillments = parts.map((part, index) => parcelOf(part, String(20 + index)))
        const units = unitsOf(anOrder({ lines: [line], fulfillments }))
        const shares = units.map((unit) => paidFor(unit, unit.left))
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(paidMinor)
        const oneByOne = units.flatMap((unit) =>
          Array.from({ length: unit.quantity }, (_, taken) =>
            paidFor({ ...unit, left: unit.quantity - taken }, 1),
          ),
        )
        expect(oneByOne.reduce((sum, share) => sum + share, 0)).toBe(paidMinor)
      }),
    )
  })
})
