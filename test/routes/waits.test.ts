/** Whatever a case waits for, its page says what to do about it and holds the act that does it. */
import { describe, expect, test } from 'vitest'
import { money } from '../../app/engine/index.ts'
import { adminTime } from '../../app/locales/admin-time.ts'
import { words } from '../../app/locales/admin-words.ts'
import { DEADLINE_ACTS, DEADLINE_KINDS } from '../../app/policies/deadline-settings.ts'
import { type CaseLine, type CaseState, NOTHING_YET } from '../../app/returns/case/case.ts'
import type { WaitCode } from '../../app/returns/case/case-event.ts'
import { resolutionsOf } from '../../app/returns/case/waiting-for.ts'
import { carryOutView } from '../../app/returns/merchant/carry-out-view.ts'
import type { CaseView } from '../../app/returns/merchant/case-view.ts'
import { type DueNow, dueNow } from '../../app/routes/app.returns.$id/acts/due-now.ts'
import { happened } from '../../app/routes/app.returns.$id/timeline-words.ts'
import { waitsFor, whyWaits } from '../../app/ui/waits-for.ts'

const line: CaseLine = {
  ...{ key: 0, unit: 'u0', title: 'Thing', quantity: 1, remedy: 'withdrawal', answers: {} },
  ...{ acceptance: 'accepted', reception: 'awaiting', settlement: 'none' },
}
const here = { arrivals: [{ key: 0, quantity: 1, arrivedAt: '2026-11-20T10:00:00Z' }] }
const received = { lines: [{ ...line, reception: 'received' as const }], ...here }
const paid = {
  ...{ id: 's', way: 'return' as const, keys: [0], pieces: [{ key: 0, quantity: 1 }], returnId: 'r' },
  ...{ refund: money(500, 'EUR'), shipping: money(0, 'EUR') },
  repayments: [{ transactionId: 't', gateway: 'cash', amount: money(500, 'EUR'), byHand: true }],
}
const open = (acceptance: CaseLine['acceptance']) => ({ lines: [{ ...line, acceptance }] })

/** How a case that waits so stands, and what its page holds open. A code that is new does not compile without its row. */
const WAITS: Record<WaitCode, { state: Partial<CaseState>; due: DueNow }> = {
  mismatch: { state: open('review'), due: 'judgement' },
  review: { state: open('review'), due: 'judgement' },
  needs_answer: { state: open('needs_answer'), due: 'judgement' },
  order_not_found: { state: open('review'), due: 'judgement' },
  shopify_refused: { state: {}, due: 'judgement' },
  not_shipped: { state: {}, due: 'refund' },
  refund_refused: { state: received, due: 'again' },
  goods_back: { state: received, due: 'keeping' },
  disagreed: { state: received, due: 'refund' },
  inspection: { state: received, due: 'refund' },
  deadline: { state: received, due: 'refund' },
  transfer: { state: { ...received, settlements: [{ ...paid, state: 'planned' }] }, due: 'transfer' },
  paid_short: { state: { ...received, settlements: [{ ...paid, state: 'executed' }] }, due: 'dealtWith' },
  paid_twice: { state: { ...received, settlements: [{ ...paid, state: 'executed' }] }, due: 'dealtWith' },
  not_put_away: { state: { ...received, settlements: [{ ...paid, state: 'executed' }] }, due: 'dealtWith' },
  still_held: { state: { ...open('refused') }, due: 'dealtWith' },
  replacement: { state: { lines: [{ ...line, remedy: 'exchange' }] }, due: 'swap' },
  price_difference: {
    state: { ...received, settlements: [{ ...paid, state: 'executed' }] },
    due: 'dealtWith',
  },
  unpaid: { state: received, due: 'refund' },
  paid_beside: { state: received, due: 'refund' },
  pieces_taken_out: { state: received, due: 'refund' },
  buyer_wrote: { state: { closed: true }, due: 'dealtWith' },
}
const codes = Object.keys(WAITS) as WaitCode[]

const ACTIONS = { approved: 'approve', declined: 'decline', dealt_with: 'dealWith' } as const

function viewOf(code: WaitCode): Pick<CaseView, 'actions' | 'carryOut'> {
  const state: CaseState = {
    ...{ ...NOTHING_YET, lines: [line], ...WAITS[code].state },
    waits: [{ code, keys: [0] }],
  }
  return {
    actions: resolutionsOf(state).map((resolution) => ACTIONS[resolution]),
    carryOut: carryOutView(state, undefined),
  }
}

describe.each(codes)('a case that waits for: %s', (code) => {
  test('says what to do', () => {
    const todo = words(`waits.${code}.todo`)
    expect(todo).toMatch(/^[A-Z].*\.$/)
    expect(todo).toMatch(/\b(approve|decline|refund|send|say|pay|settle|sort|lift|mark|choose|do)\b/i)
    expect(waitsFor([code])).toBe(`${whyWaits(code)} ${todo}`)
  })

  test('is told in its history without what was to be done then', () => {
    const told = { lines: [line], timeline: [], time: adminTime('Europe/Bucharest') }
    expect(happened({ type: 'left_for_review', code, keys: [0] }, told)).toBe(
      `Left for a person: Thing. ${whyWaits(code)}`,
    )
    expect(whyWaits(code)).toMatch(/^[A-Z][^.]*\.$/)
  })

  test('holds open the act that does it', () => {
    expect(dueNow(viewOf(code))).toBe(WAITS[code].due)
  })
})

test('of deadlines it is said what to do for each that has passed, once', () => {
  const said = waitsFor(['deadline', 'inspection'], ['refund_due', 'goods_not_sent', 'refund_due'])
  expect(said).toMatch(/^The last day to pay back has come\. Refund it now.* Ask where they are/)
  expect(said.match(/The last day to pay back/g)).toHaveLength(1)
  expect(said).toMatch(/The goods are here/)
  expect(waitsFor(['deadline']), 'of one kept before they were named').toMatch(/^A deadline has passed\./)
})

test('each kind of deadline that can wait for a person has its own sentence', () => {
  const kinds = DEADLINE_KINDS.filter((kind) => (DEADLINE_ACTS[kind] as readonly string[]).includes('person'))
  const said = kinds.map((kind) => waitsFor(['deadline'], [kind]))
  expect(kinds.length).toBeGreaterThan(3)
  expect(new Set(said).size).toBe(kinds.length)
  expect(said.join(' ')).not.toContain(whyWaits('deadline'))
  expect(waitsFor(['deadline'], ['one_of_old']), 'of a kind that is no more').toBe(waitsFor(['deadline']))
})
