import { describe, expect, it } from 'vitest'
import type { Day, LineFacts } from '../../app/engine/index.ts'
import { possessionOfOrder, possessionOfUnit } from '../../app/engine/possession.ts'
import { DELIVERED, line } from './case.ts'

const received = (possessionOn: Day, change: Partial<LineFacts> = {}): LineFacts =>
  line('standard', { delivery: { ...DELIVERED, possessionOn } as LineFacts['delivery'], ...change })
const missing = (change: Partial<LineFacts> = {}): LineFacts =>
  line('standard', { delivery: { status: 'not_shipped' }, ...change })
const estimated = (possessionOn: Day): LineFacts =>
  line('standard', { delivery: { ...DELIVERED, possessionOn, source: 'assumed' } as LineFacts['delivery'] })

const onDay = (day: Day, assumed = false) => ({ begun: true, day, assumed })
const NOT_BEGUN = { begun: false }
const box = { subscription: 'coffee' }
const service = { kind: 'service' } as const

describe('the goods of an order count from the last of them', () => {
  it.each([
    ['one', [received('2026-11-09')], onDay('2026-11-09')],
    ['one that has not come', [missing()], NOT_BEGUN],
    ['parcels, whatever their order', [received('2026-11-16'), received('2026-11-02')], onDay('2026-11-16')],
    ['a parcel still on its way', [received('2026-11-16'), missing()], NOT_BEGUN],
    [
      'an estimate of the last day',
      [estimated('2026-11-16'), received('2026-11-02')],
      onDay('2026-11-16', true),
    ],
    ['an estimate of an earlier one', [estimated('2026-11-02'), received('2026-11-16')], onDay('2026-11-16')],
    [
      'two words for one day, one an estimate',
      [received('2026-11-16'), estimated('2026-11-16')],
      onDay('2026-11-16', true),
    ],
    ['a service alone', [missing(service)], NOT_BEGUN],
    [
      'a voucher and content alone',
      [received('2026-11-02', { kind: 'voucher' }), received('2026-11-02', { kind: 'digital_content' })],
      NOT_BEGUN,
    ],
    ['a good and a service', [missing(service), received('2026-11-09')], onDay('2026-11-09')],
    [
      'a good and a subscription whose first has come',
      [received('2026-11-02'), received('2026-11-09', box), missing(box)],
      onDay('2026-11-09'),
    ],
    ['a good and a subscription that has not begun', [received('2026-11-02'), missing(box)], NOT_BEGUN],
    ['no line', [], NOT_BEGUN],
  ])('%s', (_name, lines, expected) => {
    expect(possessionOfOrder(lines)).toEqual(expected)
    expect(possessionOfOrder([...lines].reverse())).toEqual(expected)
  })
})

describe('what comes regularly counts from the first of its kind', () => {
  const third = missing({ ...box, unit: '3' })
  const lines = [
    received('2026-12-09', box),
    received('2026-11-09', box),
    third,
    received('2026-10-01', { subscription: 'tea' }),
  ]
  const unit = (one: LineFacts) => possessionOfUnit(one, lines, 'the order’s')

  it('also a unit that has not come', () => {
    expect(unit(third)).toEqual(onDay('2026-11-09'))
  })

  it('not before the first has come', () => {
    expect(possessionOfUnit(third, [third], 'the order’s')).toEqual(NOT_BEGUN)
  })

  it('not what is no subscription, nor no good', () => {
    expect(unit(received('2026-11-16'))).toBe('the order’s')
    expect(unit(missing({ ...box, ...service }))).toBe('the order’s')
  })

  it('not by a service under the same name', () => {
    expect(possessionOfUnit(third, [third, received('2026-10-01', { ...box, ...service })], '')).toEqual(
      NOT_BEGUN,
    )
  })
})
