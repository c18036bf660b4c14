import { describe, expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import { type CaseLine, type CaseState, NOTHING_YET } from '../../../app/returns/case/case.ts'
import type { PlannedSettlement } from '../../../app/returns/case/case-event.ts'
import { carryOutView } from '../../../app/returns/merchant/carry-out-view.ts'
import { orderedEvents } from '../../../app/returns/merchant/order-settlement.ts'
import { dueNow } from '../../../app/routes/app.returns.$id/acts/due-now.ts'

const line = (key: number, change: Partial<CaseLine> = {}): CaseLine => ({
  ...{ key, unit: `u${key}`, title: `Thing ${key}`, quantity: 2, remedy: 'withdrawal', answers: {} },
  ...{ acceptance: 'accepted', reception: 'awaiting', settlement: 'none' },
  ...change,
})
const inReturn = (keys: number[], state: 'approved' | 'closed' = 'approved') => [
  { id: 'r', name: '#1-R1', group: 'accepted' as const, keys, state },
]
const stateOf = (change: Partial<CaseState>): CaseState => ({
  ...NOTHING_YET,
  lines: [line(0)],
  returns: inReturn([0]),
  lastSeq: 7,
  ...change,
})
const view = (change: Partial<CaseState> = {}) => carryOutView(stateOf(change), undefined)
const due = (change: Partial<CaseState> = {}, actions: ('approve' | 'decline' | 'dealWith')[] = []) =>
  dueNow({ actions, carryOut: view(change) })
const arrived = (quantity: number) => ({
  arrivals: [{ key: 0, quantity, arrivedAt: '2026-11-20T10:00:00Z' }],
})
const settlement = (byHand: boolean): PlannedSettlement => ({
  ...{ id: 's', way: 'return', keys: [0], pieces: [{ key: 0, quantity: 2 }], returnId: 'r' },
  ...{ refund: money(500, 'EUR'), shipping: money(0, 'EUR') },
  repayments: [{ transactionId: 't', gateway: 'cash', amount: money(500, 'EUR'), byHand }],
})
const planned = (byHand: boolean) => ({
  settlements: [{ ...settlement(byHand), state: 'planned' as const }],
})

describe('what is awaited', () => {
  test.each([
    [0, 2],
    [1, 1],
  ])('with %i of 2 here, %i', (came, left) => {
    expect(view(came === 0 ? {} : arrived(came)).awaited).toMatchObject([{ key: 0, left }])
  })

  test('nothing, when all is here, refused, taken back, or over', () => {
    expect(view(arrived(2)).awaited).toEqual([])
    expect(view({ lines: [line(0, { acceptance: 'refused' })] }).awaited).toEqual([])
    expect(view({ takenBack: [0] }).awaited).toEqual([])
    expect(view({ closed: true }).awaited).toEqual([])
    expect(view({ isClosing: true }).awaited).toEqual([])
  })

  test('nothing of what never left the shop', () => {
    expect(view({ returns: [] }).awaited).toEqual([])
  })
})

describe('what the buyer has shown to be on its way', () => {
  const sent = { lines: [line(0, { reception: 'in_transit' })] }
  const paid = { settlements: [{ ...settlement(false), state: 'executed' as const }] }
  test('is to be refunded, not waited for', () => {
    expect(due(sent)).toBe('proven')
    expect(due({ ...sent, ordered: [0] })).toBe('arrival')
    expect(due({ ...sent, closed: true })).toBe('nothing')
  })

  test('can be marked as arrived after it was refunded, also when the case is over', () => {
    for (const closed of [false, true]) {
      expect(view({ ...sent, ...paid, closed }).awaited).toMatchObject([{ key: 0, left: 2, isPaid: true }])
      expect(due({ ...sent, ...paid, closed })).toBe('nothing')
    }
    expect(view({ ...sent, ...paid, ...arrived(2) }).awaited).toEqual([])
    expect(view({ ...paid, closed: true }).awaited).toEqual([])
  })
})

describe('an exchange for something that nobody has named', () => {
  const swapped = {
    lines: [line(0, { remedy: 'exchange' }), line(1)],
    returns: inReturn([1]),
    waits: [{ code: 'replacement' as const, keys: [0] }],
  }

  test('is named before anything else is done with it, and no money is offered for it', () => {
    expect(due(swapped)).toBe('swap')
    expect(view(swapped)).toMatchObject({ swaps: [{ key: 0, quantity: 2 }], unpaid: [{ key: 1 }] })
    const ordered = (keys?: number[]) =>
      orderedEvents(stateOf(swapped), { ...(keys && { keys }), waived: true }, 'merchant:1')
    expect(ordered()).toMatchObject([{ keys: [1] }])
    expect(ordered([0])).toBe('nothing_to_refund')
  })

  test('lets a refund that may not wait go first', () => {
    const sent = {
      ...swapped,
      lines: [line(0, { remedy: 'exchange' }), line(1, { reception: 'in_transit' })],
    }
    expect(due(sent)).toBe('proven')
  })

  test('is over once it was named', () => {
    expect(view({ ...swapped, waits: [] })).toMatchObject({ swaps: [], unpaid: [{ key: 0 }, { key: 1 }] })
    expect(view({ ...swapped, closed: true }).swaps).toEqual([])
  })
})

describe('what becomes of what came back', () => {
  test('is asked while it is not paid, and shown as it was chosen', () => {
    expect(view().here).toEqual([])
    expect(view(arrived(1)).here).toEqual([{ key: 0, title: 'Thing 0' }])
    const chosen = { key: 0, disposition: 'restocked' as const, locationId: '7' }
    expect(view({ ...arrived(1), dispositions: [chosen] }).here).toMatchObject([
      { chosen: { disposition: 'restocked', locationId: '7' } },
    ])
    expect(view({ ...arrived(1), ordered: [0] }).here).toEqual([])
    expect(view({ ...arrived(2), ...planned(false) }).here).toEqual([])
  })

  const paid = (quantity: number) => ({
    settlements: [{ ...settlement(false), pieces: [{ key: 0, quantity }], state: 'executed' as const }],
  })
  const placed = (quantity: number, disposition: 'processing_required' | 'restocked' = 'restocked') => ({
    places: [{ key: 0, disposition, quantity }],
  })

  test.each<[string, Partial<CaseState>, ('some' | 'all' | undefined)[]]>([
    ['some of it paid', { ...arrived(2), ...paid(1) }, ['some']],
    ['all of it paid', { ...arrived(2), ...paid(2), closed: true }, ['all']],
    ['to be worked on', { ...arrived(2), ...paid(2), ...placed(2, 'processing_required') }, ['all']],
    ['one of two in its place', { ...arrived(2), ...paid(2), ...placed(1), closed: true }, ['all']],
    ['both in their place', { ...arrived(2), ...paid(2), ...placed(2), closed: true }, []],
    ['none of it here', { ...paid(2), closed: true }, []],
    ['in no Return any more', { ...arrived(2), ...paid(2), returns: [], closed: true }, []],
  ])('is asked after the refund as long as Shopify knows no place for good: %s', (_, change, told) => {
    expect(view(change).here.map(({ toldAtOnce }) => toldAtOnce)).toEqual(told)
  })

  test('Shopify can be told how many are missing while they are paid and on their way', () => {
    const sent = { lines: [line(0, { reception: 'in_transit' })] }
    const canBe = (change: Partial<CaseState>) =>
      view(change).awaited.map(({ perhapsMissing }) => perhapsMissing)
    expect(canBe(sent)).toEqual([0])
    expect(canBe({ ...sent, ...paid(2), closed: true })).toEqual([2])
    expect(canBe({ ...sent, ...planned(false) })).toEqual([0])
    const missing = { places: [{ key: 0, disposition: 'missing' as const, quantity: 2 }] }
    expect(canBe({ ...sent, ...paid(2), ...missing, closed: true })).toEqual([])
  })
})

describe('what is due', () => {
  const waiting = (code: 'goods_back' | 'refund_refused') => ({ waits: [{ code, keys: [0] }] })
  test('a refund that Shopify refused, or goods to go back, before the parcel', () => {
    expect(due(waiting('refund_refused'))).toBe('again')
    expect(due(waiting('goods_back'))).toBe('keeping')
    expect(due({ ...waiting('goods_back'), closed: true })).toBe('nothing')
  })

  const offer = {
    deductions: [
      { id: 'd', key: 0, amount: money(100, 'EUR'), reason: 'Torn.', answerBy: '2026-11-30T22:00:00Z' },
    ],
  }
  test('the parcel, then the refund, then nothing', () => {
    expect(due()).toBe('arrival')
    expect(due(arrived(1))).toBe('arrival')
    expect(due(arrived(2))).toBe('refund')
    expect(due({ ...arrived(2), ordered: [0] })).toBe('nothing')
  })
  test('an answer before the refund, a transfer before both, a judgement before all', () => {
    expect(due({ ...arrived(2), ...offer })).toBe('answer')
    expect(due({ ...arrived(2), ...offer, ...planned(true) })).toBe('transfer')
    expect(due({ ...arrived(2), ...offer, ...planned(true) }, ['approve', 'decline'])).toBe('judgement')
  })
  test('that somebody dealt with it only where nothing else is', () => {
    expect(due(arrived(2), ['dealWith'])).toBe('refund')
    expect(due({ ...arrived(2), ordered: [0] }, ['dealWith'])).toBe('dealtWith')
  })
})

describe('something is under way', () => {
  test.each<[string, Partial<CaseState>, boolean]>([
    ['ordered', { ordered: [0] }, true],
    ['planned', planned(false), true],
    ['waiting for a person to pay', planned(true), false],
    ['closing', { isClosing: true }, true],
    ['to be opened again', { closed: true, reopening: ['r'] }, true],
    ['not decided yet', { lines: [line(0, { acceptance: 'pending' })] }, true],
    ['at rest', {}, false],
    ['over', { closed: true, ordered: [0] }, false],
  ])('%s: %s', (_, change, isBusy) => {
    expect(view(change).isBusy).toBe(isBusy)
  })
})

test('nothing is closed while a refund is on its way; nothing is taken back once money went', () => {
  expect(view(planned(false)).canClose).toBe(false)
  expect(view()).toMatchObject({ canClose: true, keepable: [{ key: 0, title: 'Thing 0' }] })
  expect(view(planned(false)).keepable).toEqual([])
  expect(view({ takenBack: [0] }).keepable).toEqual([])
})

test('a Return that is closed in Shopify can be opened again, once', () => {
  expect(view({ returns: inReturn([0], 'closed') }).closedReturns).toEqual([
    { returnId: 'r', name: '#1-R1', isCancelled: false },
  ])
  expect(view({ returns: inReturn([0], 'closed'), reopening: ['r'] }).closedReturns).toEqual([])
})
