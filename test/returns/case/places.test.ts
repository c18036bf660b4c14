/** Where goods went that are paid back, and what Shopify is told of it: each piece once, and nothing final without a word. */
import { describe, expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { Actor, CaseEvent, Place } from '../../../app/returns/case/case-event.ts'
import { isKnown } from '../../../app/returns/case/is-known.ts'
import { folded, next } from '../case-events.ts'
import {
  came,
  chosen,
  closed,
  dealtWith,
  open,
  paid,
  places,
  placing,
  put,
  refused,
  sent,
} from './a-placing.ts'

describe('with the refund', () => {
  test.each<[string, CaseEvent[], Place[]]>([
    [
      'what nobody chose a place for, is to be worked on',
      [came(3)],
      [{ disposition: 'processing_required', quantity: 3 }],
    ],
    [
      'what came damaged, is not sold again',
      [came(3, 'damaged')],
      [{ disposition: 'not_restocked', quantity: 3 }],
    ],
    ['what was chosen', [came(3), chosen('restocked')], [{ disposition: 'restocked', quantity: 3 }]],
    ['no more than is here', [came(1), sent], [{ disposition: 'processing_required', quantity: 1 }]],
    ['nothing that is on its way', [sent], []],
  ])('Shopify knows of: %s', (_, events, known) => {
    expect(places(...events, ...paid(3))).toEqual(known)
    expect(placing(...events, ...paid(3), ...closed)).toBeUndefined()
  })
})

describe('what comes after it was paid for', () => {
  const late = [sent, ...paid(3), ...closed]

  test.each([1, 3])('is told as to be worked on, %i of 3, though the case is over', (quantity) => {
    const told = { key: 0, quantity, disposition: 'processing_required' }
    expect(placing(...late, came(quantity))).toEqual(told)
    expect(placing(...late, came(quantity), put(['processing_required', quantity]))).toBeUndefined()
  })

  test('in parcels: each is told once', () => {
    const one = [...late, came(1), put(['processing_required', 1])]
    expect(placing(...one, came(2))).toEqual({ key: 0, quantity: 2, disposition: 'processing_required' })
  })

  test('goes where somebody says before Shopify was told', () => {
    expect(placing(...late, came(2), chosen('restocked'))).toEqual({
      ...{ key: 0, quantity: 2, disposition: 'restocked', locationId: '7' },
    })
  })

  test('waits for a word of its own, whatever was chosen for what came before', () => {
    const before = [came(1), chosen('restocked'), ...paid(1), sent, ...paid(2, 't'), ...closed]
    expect(places(...before)).toEqual([{ disposition: 'restocked', quantity: 1 }])
    expect(placing(...before)).toBeUndefined()
    expect(placing(...before, came(2, 'damaged'))).toEqual({
      ...{ key: 0, quantity: 2, disposition: 'processing_required' },
    })
  })

  test('keeps what was chosen for pieces that Shopify has not been told of', () => {
    const before = [...late, came(1), chosen('not_restocked')]
    expect(placing(...before, came(1))).toEqual({ key: 0, quantity: 2, disposition: 'not_restocked' })
  })

  test('waits for a word of its own, too, where a person tells Shopify of those before', () => {
    const before = [...late, came(1), chosen('restocked'), refused, dealtWith]
    expect(placing(...before, { type: 'closed' })).toBeUndefined()
    expect(placing(...before, { type: 'closed' }, came(1))).toEqual({
      ...{ key: 0, quantity: 2, disposition: 'processing_required' },
    })
    const told = put(['restocked', 1])
    expect(placing(...before, told, { type: 'closed' }, came(1))).toMatchObject({ quantity: 1 })
  })

  test('before it is paid for, nothing is told', () => {
    expect(placing(sent, came(3))).toBeUndefined()
  })
})

describe('what was to be worked on', () => {
  const worked = [came(3), ...paid(3), ...closed]

  test('gets its place when somebody says, once', () => {
    expect(placing(...worked, chosen('processing_required'))).toBeUndefined()
    expect(placing(...worked, chosen('restocked'))).toEqual({
      ...{ key: 0, quantity: 3, disposition: 'restocked', locationId: '7' },
    })
    expect(placing(...worked, chosen('restocked'), put(['restocked', 3]))).toBeUndefined()
  })

  test('has one also where Shopify still lists it as to be worked on', () => {
    const both = put(['processing_required', 3], ['restocked', 3])
    expect(placing(...worked, chosen('restocked'), both)).toBeUndefined()
  })

  test('of several some may have one already', () => {
    const some: [Actor, CaseEvent] = ['shopify', put(['processing_required', 1], ['restocked', 2])]
    expect(placing(...worked, some, chosen('not_restocked'))).toEqual({
      ...{ key: 0, quantity: 1, disposition: 'not_restocked' },
    })
  })

  const elsewhere = (quantity: number): CaseEvent => ({
    ...{ type: 'refunded_in_shopify', refundId: '5', keys: [0], pieces: [{ key: 0, quantity }] },
    refunded: money(100, 'EUR'),
  })

  test.each([
    ['goes on listing it', put(['processing_required', 1], ['restocked', 1])],
    ['takes that back', put(['restocked', 1])],
  ])('of what a person refunded is told once, where Shopify %s: the others have not come', (_, known) => {
    const theirs = [came(1), elsewhere(1), put(['processing_required', 1]), chosen('restocked')]
    expect(placing(...theirs)).toMatchObject({ quantity: 1, disposition: 'restocked' })
    expect(placing(...theirs, known)).toBeUndefined()
    expect(placing(...theirs, known, came(1))).toBeUndefined()
  })

  test('whatever a person refunded in Shopify', () => {
    const theirs = [came(3), elsewhere(3), ...closed]
    expect(placing(...theirs, chosen('restocked'))).toBeUndefined()
    expect(placing(...theirs, put(['processing_required', 2]), chosen('not_restocked'))).toEqual({
      ...{ key: 0, quantity: 2, disposition: 'not_restocked' },
    })
  })
})

describe('what does not come', () => {
  const lost = [sent, ...paid(3), ...closed]

  test('is told as missing, and only what is not here', () => {
    expect(placing(...lost, chosen('missing'))).toEqual({ key: 0, quantity: 3, disposition: 'missing' })
    const some = [...lost, came(1), put(['processing_required', 1]), chosen('missing')]
    expect(placing(...some)).toEqual({ key: 0, quantity: 2, disposition: 'missing' })
    expect(placing(...some, put(['processing_required', 1], ['missing', 2]))).toBeUndefined()
  })

  test('and comes after all, has no place in Shopify any more', () => {
    expect(placing(...lost, chosen('missing'), put(['missing', 3]), came(1))).toBeUndefined()
  })

  test('says nothing of what is paid for later', () => {
    const first = [sent, ...paid(1), chosen('missing'), put(['missing', 1])]
    expect(placing(...first, ...paid(2, 't'))).toBeUndefined()
  })

  test('leaves what was chosen for what is here', () => {
    const { dispositions } = folded([...open, ...lost, chosen('restocked'), chosen('missing')])
    expect(dispositions.map(({ disposition }) => disposition)).toEqual(['restocked', 'missing'])
  })
})

test('what is ordered is paid before Shopify is told of goods', () => {
  const both = [sent, ...paid(1), came(2)]
  expect(placing(...both)).toMatchObject({ quantity: 1 })
  const ordered: CaseEvent = { type: 'settlement_ordered', keys: [0], waived: false }
  expect(next(folded([...open, ...both, ordered]))).toMatchObject({ kind: 'plan' })
})

test('what Shopify is known to know is recorded once, in whatever order it is told', () => {
  const state = folded([...open, came(3), ...paid(3), put(['processing_required', 1], ['restocked', 2])])
  expect(isKnown(state, put(['restocked', 2], ['processing_required', 1]))).toBe(true)
  expect(isKnown(state, put(['restocked', 1], ['restocked', 1], ['processing_required', 1]))).toBe(true)
  for (const other of [put(['restocked', 3]), put(['restocked', 2]), put()])
    expect(isKnown(state, other)).toBe(false)
})
