import { describe, expect, test } from 'vitest'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { eventsFromShopify } from '../../../app/returns/reconcile/events-from-shopify.ts'
import { decided, folded, returned, stated } from '../case-events.ts'
import { accepted, aRefund, aReturn, caughtUp, open, said, typesOf } from './saying.ts'

describe('what a Return has become', () => {
  test('nothing new says nothing', () => {
    expect(typesOf(folded(open), said([aReturn()]))).toEqual([])
  })

  test('what we were about to do and find done was us', () => {
    expect(typesOf(folded(accepted), said([aReturn()]))).toEqual(['engine shopify_return_approved'])
    const waiting = [stated(0, 1), decided('granted', 'review'), returned('9', [0, 1], 'review')]
    expect(typesOf(folded(waiting), said([aReturn()]))).toEqual(['shopify shopify_return_approved'])
  })

  test('so it is with a Return that we were about to close, or to open again', () => {
    const here = said([aReturn({ status: 'CLOSED' })])
    const closing: CaseEvent = { type: 'closing_ordered', reason: 'The buyer keeps it.' }
    expect(typesOf(folded([...open, closing]), here)).toEqual(['engine shopify_return_closed'])
    const waiting = [...accepted, closing]
    expect(typesOf(folded(waiting), said([aReturn({ status: 'CANCELED' })]))).toEqual([
      'engine shopify_return_cancelled',
    ])
    const closed: CaseEvent[] = [...open, { type: 'shopify_return_closed', returnId: '9' }]
    const ordered: CaseEvent = { type: 'settlement_ordered', keys: [0], waived: true }
    expect(typesOf(folded([...closed, ordered]), said([aReturn()]))).toEqual([
      'engine shopify_return_reopened',
    ])
  })

  test.each([
    ['CLOSED', 'shopify shopify_return_closed'],
    ['CANCELED', 'shopify shopify_return_cancelled'],
    ['DECLINED', 'shopify shopify_return_declined'],
  ])('%s there', (status, event) => {
    expect(typesOf(folded(open), said([aReturn({ status })]))).toEqual([event])
  })

  test('closed here and open there: opened again', () => {
    const closed = folded([...open, { type: 'shopify_return_closed', returnId: '9' }, { type: 'closed' }])
    expect(typesOf(closed, said([aReturn()]))).toEqual(['shopify shopify_return_reopened'])
  })

  test('a line taken out there is asked about, and the other goes on', () => {
    const [first] = aReturn().lines
    const after = caughtUp(open, said([aReturn({ lines: first === undefined ? [] : [first] })]))
    expect(after.returns).toMatchObject([{ keys: [0] }])
    expect(after).toMatchObject({ handled: [], waits: [{ code: 'unpaid', keys: [1] }] })
  })
})

describe('what was processed and paid there', () => {
  test('is here, and paid, and said once', () => {
    const from = said([aReturn({ processed: [1, 0] })], [aRefund('5', [0], { returnId: '9' })])
    expect(typesOf(folded(open), from)).toEqual(['shopify arrived', 'shopify refunded_in_shopify'])
    const after = caughtUp(open, from)
    expect(after.lines).toMatchObject([
      { reception: 'received', settlement: 'executed' },
      { reception: 'awaiting', settlement: 'none' },
    ])
    expect(eventsFromShopify(after, from)).toEqual([])
  })

  test.each([
    ['before the case', '2026-11-16T09:59:59Z', false],
    ['in the second in which the case was opened', '2026-11-16T10:00:00Z', true],
    ['after it', '2026-11-16T10:00:01Z', true],
  ])('a refund without a Return, %s', (_, createdAt, counts) => {
    const events = eventsFromShopify(folded(open), said([aReturn()], [aRefund('5', [1], { createdAt })]))
    expect(events.length).toBe(counts ? 1 : 0)
  })

  test('what another case of the order accounts for is not ours', () => {
    const from = said([aReturn()], [aRefund('5', [1])], { ofOthers: new Set(['5']) })
    expect(eventsFromShopify(folded(open), from)).toEqual([])
  })
})
