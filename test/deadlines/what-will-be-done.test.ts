import { describe, expect, test } from 'vitest'
import { whatWillBeDone } from '../../app/deadlines/what-will-be-done.ts'
import { money } from '../../app/engine/index.ts'
import {
  type DeadlineChoice,
  type DeadlineKind,
  deadlineSettings,
} from '../../app/policies/deadline-settings.ts'
import type { CaseEvent } from '../../app/returns/case/case-event.ts'
import { arrived, aThing, aWatchedCase } from './a-watched-case.ts'

interface Told {
  remedy?: 'withdrawal' | 'goodwill_return'
  events?: CaseEvent[]
  contactEmail?: string | null
  keys?: number[]
}

function done(kind: DeadlineKind, act: DeadlineChoice, told: Told = {}) {
  const { remedy = 'withdrawal', events = [], contactEmail = 'shop@x.example', keys } = told
  const { state } = aWatchedCase({ things: [aThing('u0'), aThing('u1')], remedy, events })
  const deadlines = deadlineSettings.parse({ [kind]: { act, remindDaysBefore: null } })
  return whatWillBeDone(kind, { deadlines, contactEmail }, state, keys)
}
const here = arrived('2026-11-20T10:00:00Z', 0, 1)
const offered: CaseEvent = {
  type: 'deduction_offered',
  deduction: {
    ...{ id: 'x', key: 0, amount: money(500, 'RON'), reason: 'A scratch' },
    answerBy: '2026-11-27T22:00:00.000Z',
  },
}
const wanted: CaseEvent[] = [offered, { type: 'deduction_answered', deductionId: 'x', answer: 'goods_back' }]

describe('closing', () => {
  test('ends what was given freely, and nothing that the law gives', () => {
    expect(done('goods_not_sent', 'close', { remedy: 'goodwill_return' })).toBe('close')
    expect(done('goods_not_sent', 'close')).toBe('person')
  })
})

describe('refunding', () => {
  test('pays what is here', () => {
    expect(done('refund_due', 'refund', { events: [here] })).toBe('refund')
  })

  test('pays nothing that the buyer wants again, nor what has not come', () => {
    expect(done('refund_due', 'refund', { events: [here, ...wanted], keys: [0] })).toBe('person')
    expect(done('refund_due', 'refund')).toBe('person')
  })

  test('pays what it can of several things', () => {
    expect(done('refund_due', 'refund', { events: [here, ...wanted] })).toBe('refund_part')
  })

  test('has been ordered already', () => {
    const ordered: CaseEvent = { type: 'settlement_ordered', keys: [0, 1], waived: false }
    expect(done('refund_due', 'refund', { events: [here, ordered] })).toBe('refund')
  })
})

describe('telling', () => {
  test('the shop needs an address', () => {
    expect(done('refund_due', 'remind')).toBe('remind')
    expect(done('refund_due', 'remind', { contactEmail: null })).toBe('person')
  })

  test('the buyer does not need the shop’s', () => {
    expect(done('goods_not_sent', 'remind', { contactEmail: null })).toBe('remind')
  })
})

test.each(['person', 'remind'] as const)('%s is done as it is set', (act) => {
  expect(done('inspection_overdue', act)).toBe(act)
})
