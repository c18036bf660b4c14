import { describe, expect, test } from 'vitest'
import { deadlinesOfCaseState } from '../../app/deadlines/of-case.ts'
import { money } from '../../app/engine/index.ts'
import { DEADLINE_ACTS, USUAL_DEADLINE_SETTINGS } from '../../app/policies/deadline-settings.ts'
import type { CaseEvent } from '../../app/returns/case/case-event.ts'
import { arrived, aThing, aWatchedCase, paid, sentBack, type Told } from './a-watched-case.ts'

const derived = (told: Told = {}) => deadlinesOfCaseState(aWatchedCase(told))
/** kind → last day of what is open. */
const days = (told: Told = {}) =>
  Object.fromEntries(derived(told).open.map(({ kind, basis }) => [kind, basis.lastDay]))
const met = (told: Told = {}) => derived(told).met.map(({ kind }) => kind)
const open = (kind: string, told: Told = {}) => derived(told).open.find((due) => due.kind === kind)

describe('goods_not_sent (CRD 14(1))', () => {
  test('falls due fourteen days after the statement, on a working day, at the end of the consumer’s day', () => {
    expect(open('goods_not_sent')).toEqual({
      ...{ subject: 'case:c', kind: 'goods_not_sent', key: '2026-12-02' },
      // 30 November and 1 December are holidays in Romania.
      dueAt: new Date('2026-12-02T22:00:00Z'),
      remindAt: new Date('2026-11-29T07:00:00Z'),
      basis: {
        ...{ lastDay: '2026-12-02', zone: 'Europe/Bucharest', keys: [0] },
        citation: { layer: 'law', provision: 'RO/crd-14-1' },
        steps: [{ kind: 'from', day: '2026-11-16', event: 'statement' }],
      },
    })
  })

  test('is met by a proof of sending, and by an arrival', () => {
    for (const event of [sentBack('2026-11-20T10:00:00Z', 0), arrived('2026-11-20T10:00:00Z', 0)]) {
      expect(days({ events: [event] })).not.toHaveProperty('goods_not_sent')
      expect(met({ events: [event] })).toContain('goods_not_sent')
    }
  })

  test('waits for the one thing that has not been sent', () => {
    const told = { things: [aThing('u0'), aThing('u1')], events: [sentBack('2026-11-20T10:00:00Z', 0)] }
    expect(open('goods_not_sent', told)?.basis.keys).toEqual([1])
  })

  test('knows nothing of what never left the shop', () => {
    const things = [aThing('u0', { delivery: { status: 'not_shipped' } })]
    expect(days({ things })).not.toHaveProperty('goods_not_sent')
  })
})

describe('refund_due (CRD 13)', () => {
  test('nothing falls due, and no day is promised, while the shop may wait for the goods or a proof', () => {
    expect(days()).toEqual({ goods_not_sent: '2026-12-02' })
  })

  // Fourteen days from 16 November is a holiday, as is the next day: no day of the shop's ends then.
  test.each<[string, CaseEvent, string]>([
    ['a proof of sending long before', sentBack('2026-11-20T10:00:00Z', 0), '2026-12-02'],
    ['an arrival on the day before', arrived('2026-12-01T10:00:00Z', 0), '2026-12-02'],
    ['an arrival on the day itself', arrived('2026-12-02T21:59:59Z', 0), '2026-12-02'],
    ['an arrival in the first second of the next', arrived('2026-12-02T22:00:00Z', 0), '2026-12-03'],
    ['an arrival weeks later', arrived('2026-12-20T10:00:00Z', 0), '2026-12-20'],
  ])('%s', (_, event, lastDay) => {
    expect(days({ events: [event] })).toMatchObject({ refund_due: lastDay })
    expect(open('refund_due', { events: [event] })?.basis.citation).toMatchObject({ layer: 'law' })
  })

  test('a proof and then the goods: whichever came first', () => {
    const events = [sentBack('2026-12-10T10:00:00Z', 0), arrived('2026-12-14T10:00:00Z', 0)]
    expect(days({ events })).toMatchObject({ refund_due: '2026-12-10' })
  })

  test('of what a merchant gave up no day is left, though somebody is still to see to goods of the case', () => {
    const things = [aThing('u0'), aThing('u1'), aThing('u2')]
    const events: CaseEvent[] = [
      ...[sentBack('2026-11-20T10:00:00Z', 0, 1), ...paid(0)],
      { type: 'closing_ordered', reason: 'The others never came.' },
      { type: 'left_for_review', code: 'not_put_away', keys: [0], detail: 'No.' },
    ]
    expect(derived({ things, events: events.slice(0, -2) }).open).toHaveLength(2)
    expect(derived({ things, events }).open).toEqual([])
  })

  test('there is nothing to wait for where nothing was sent', () => {
    const things = [aThing('u0', { delivery: { status: 'not_shipped' } })]
    expect(days({ things })).toEqual({ refund_due: '2026-12-02' })
  })

  test('of several things each has its own day, whatever became of the other; the last that is paid leaves none', () => {
    const things = [aThing('u0'), aThing('u1'), aThing('u2')]
    const [later, last] = [arrived('2026-12-05T10:00:00Z', 0, 2), arrived('2026-12-10T10:00:00Z', 1)]
    const rows = (...events: CaseEvent[]) =>
      derived({ things, events: [later, last, ...events] })
        .open.filter(({ kind }) => kind === 'refund_due')
        .map(({ key, basis }) => [key, basis.lastDay, basis.keys])
    const [first, second] = [
      ['2026-12-05', '2026-12-05', [0, 2]],
      ['2026-12-10', '2026-12-10', [1]],
    ]
    expect(rows()).toEqual([first, second])
    expect(rows(...paid(0, 2))).toEqual([second])
    expect(rows(...paid(1))).toEqual([first])
    const one = { things, events: [later, last, ...paid(0, 2)] }
    expect(derived(one).met).toContainEqual({ subject: 'case:c', kind: 'refund_due', keys: [0, 2] })
    const all = { things, events: [later, last, ...paid(0, 2), ...paid(1)] }
    expect(derived(all).open).toEqual([])
  })

  test('a refund that is only planned is due until it is made', () => {
    const [planned] = paid(0)
    const events = [arrived('2026-11-20T10:00:00Z', 0), ...(planned ? [planned] : [])]
    expect(days({ events })).toHaveProperty('refund_due')
    expect(met({ events })).not.toContain('refund_due')
  })

  test.each([
    ['too little', money(9_999, 'RON'), true],
    ['all', undefined, false],
  ])('a refund of which a person paid %s', (_, short, isDue) => {
    const pieces = [{ key: 0, quantity: 1 }]
    const made: CaseEvent = {
      ...{ type: 'refunded_in_shopify', refundId: '5', keys: [0], pieces, refunded: money(1, 'RON') },
      ...(short && { short }),
    }
    const events = [arrived('2026-11-20T10:00:00Z', 0), made]
    expect('refund_due' in days({ events })).toBe(isDue)
    expect(met({ events }).includes('refund_due')).toBe(!isDue)
    const over: CaseEvent = { type: 'deadline_passed', kind: 'refund_due', key: 'd', act: 'person' }
    const waits = aWatchedCase({ events: [...events, over] }).state.waits.map(({ code }) => code)
    expect(waits).toEqual(isDue ? ['paid_short', 'deadline'] : [])
    const rest: CaseEvent = { type: 'settlement_ordered', keys: [0], waived: false, rest: true }
    expect(aWatchedCase({ events: [...events, over, rest] }).state.waits).toEqual([])
  })

  test.each(DEADLINE_ACTS.refund_due)('%s: on the morning of its last day, not after it', (act) => {
    const settings = { refund_due: { act, remindDaysBefore: null } }
    const due = open('refund_due', { events: [arrived('2026-11-20T10:00:00Z', 0)], settings })
    expect(due).toMatchObject({ dueAt: new Date('2026-12-02T07:00:00Z'), basis: { lastDay: '2026-12-02' } })
    expect(due).not.toHaveProperty('remindAt')
  })

  test('nothing is due of what was taken back, or once the case is over', () => {
    const events: CaseEvent[] = [arrived('2026-11-20T10:00:00Z', 0)]
    expect(derived({ events: [...events, { type: 'request_taken_back', keys: [0] }] }).open).toEqual([])
    expect(derived({ events: [...events, { type: 'closed' }] }).open).toEqual([])
  })
})

describe('inspection_overdue', () => {
  const inspect = (days: number) => ({
    inspection_overdue: { ...USUAL_DEADLINE_SETTINGS.inspection_overdue, days },
  })
  test.each([
    ['three working days after a Monday', '2026-11-16T10:00:00Z', 3, '2026-11-19'],
    ['a weekend between', '2026-11-19T10:00:00Z', 3, '2026-11-24'],
    ['holidays between, but a day before the refund', '2026-11-27T10:00:00Z', 3, '2026-12-01'],
    ['the refund is due on the day of the arrival', '2026-12-20T10:00:00Z', 3, '2026-12-20'],
    ['one day', '2026-11-16T10:00:00Z', 1, '2026-11-17'],
  ])('%s', (_, at, term, lastDay) => {
    expect(days({ events: [arrived(at, 0)], settings: inspect(term) })).toMatchObject({
      inspection_overdue: lastDay,
    })
  })

  test('what came on different days is looked at by different days', () => {
    const told = { things: [aThing('u0'), aThing('u1')], settings: inspect(3) }
    const events = [arrived('2026-11-16T10:00:00Z', 0), arrived('2026-11-17T10:00:00Z', 1)]
    const rows = derived({ ...told, events }).open.filter(({ kind }) => kind === 'inspection_overdue')
    expect(rows.map(({ key, basis }) => [key, basis.keys])).toEqual([
      ['2026-11-19', [0]],
      ['2026-11-20', [1]],
    ])
  })

  test('is met when it was looked at, or the refund was ordered', () => {
    const events: CaseEvent[] = [arrived('2026-11-20T10:00:00Z', 0)]
    expect(met({ events, inspected: [0] })).toContain('inspection_overdue')
    const ordered: CaseEvent = { type: 'settlement_ordered', keys: [0], waived: false }
    expect(met({ events: [...events, ordered] })).toContain('inspection_overdue')
    expect(days({ events: [...events, ordered] })).toHaveProperty('refund_due')
  })

  test('is met by an offer to pay less, whatever is answered; taken back it is due again', () => {
    const events = [arrived('2026-11-20T10:00:00Z', 0)]
    const offered: CaseEvent = {
      type: 'deduction_offered',
      deduction: {
        ...{ id: 'x', key: 0, amount: money(500, 'RON'), reason: 'A scratch' },
        answerBy: '2026-11-27T22:00:00.000Z',
      },
    }
    const wanted: CaseEvent = { type: 'deduction_answered', deductionId: 'x', answer: 'goods_back' }
    for (const told of [[offered], [offered, wanted]])
      expect(days({ events: [...events, ...told] })).not.toHaveProperty('inspection_overdue')
    const back: CaseEvent = { type: 'deduction_withdrawn', deductionId: 'x' }
    expect(days({ events: [...events, offered, back] })).toHaveProperty('inspection_overdue')
  })
})

describe('deduction_unanswered', () => {
  const offered = (answerBy: string): CaseEvent => ({
    type: 'deduction_offered',
    deduction: { ...{ id: 'x', key: 0, amount: money(500, 'RON'), reason: 'A scratch' }, answerBy },
  })
  const back = arrived('2026-11-20T10:00:00Z', 0)

  test('falls due when the offer said; the last day is the one that has that instant’s last moment', () => {
    const atMidnight = open('deduction_unanswered', { events: [back, offered('2026-11-27T22:00:00.000Z')] })
    expect(atMidnight).toMatchObject({
      ...{ key: 'x', dueAt: new Date('2026-11-27T22:00:00Z'), remindAt: new Date('2026-11-25T07:00:00Z') },
      basis: { lastDay: '2026-11-27', keys: [0], steps: [] },
    })
    const next = open('deduction_unanswered', { events: [back, offered('2026-11-27T22:00:00.001Z')] })
    expect(next?.basis.lastDay).toBe('2026-11-28')
  })

  test('is met by either answer', () => {
    for (const answer of ['agreed', 'goods_back'] as const) {
      const answered: CaseEvent = { type: 'deduction_answered', deductionId: 'x', answer }
      const told = { events: [back, offered('2026-11-27T22:00:00.000Z'), answered] }
      expect(days(told)).not.toHaveProperty('deduction_unanswered')
      expect(met(told)).toContain('deduction_unanswered')
    }
  })
})

test('an exchange is sent back by the day that its clause gives, if it gives one', () => {
  expect(days({ remedy: 'exchange', policy: 'preset-b' })).toEqual({ goods_not_sent: '2026-11-23' })
  expect(days({ remedy: 'exchange', policy: 'preset-a' })).toEqual({})
})

test('an exchange repays nothing', () => {
  const told = { remedy: 'exchange' as const, policy: 'preset-a' as const }
  expect(days(told)).not.toHaveProperty('refund_due')
  expect(days({ ...told, events: [arrived('2026-11-20T10:00:00Z', 0)] })).not.toHaveProperty('refund_due')
})
