import { describe, expect, it } from 'vitest'
import { mayWait, refundDay, toldOn } from '../../app/engine/law/refund-timing.ts'
import { romanianCalendar } from '../../app/engine/law/ro/calendar.ts'

/** Stated on 10 November 2026: fourteen days are Tuesday the 24th. */
const facts = {
  statedOn: '2026-11-10',
  statementReceivedOn: 'not_recorded',
  kind: 'goods',
  shippedAt: '2026-11-03T10:00:00Z',
  shopCollects: false,
  sentBackOn: 'not_sent',
  sendingProven: false,
  goodsReceivedOn: 'not_received',
  shopCalendar: romanianCalendar,
} as const
const day = (change: Partial<Record<keyof typeof facts, unknown>>): string =>
  refundDay(14, { ...facts, ...change } as Parameters<typeof refundDay>[1])
const late = { goodsReceivedOn: '2026-12-04' }

describe('the day of a refund', () => {
  it.each([
    ['nothing is back', {}, '2026-11-24'],
    ['back before the term', { goodsReceivedOn: '2026-11-23' }, '2026-11-24'],
    ['back after it', late, '2026-12-04'],
    ['sent before, as is proven', { ...late, sentBackOn: '2026-11-20', sendingProven: true }, '2026-11-24'],
    ['sent after, as is proven', { ...late, sentBackOn: '2026-12-02', sendingProven: true }, '2026-12-02'],
    ['sent, but not proven', { ...late, sentBackOn: '2026-11-20' }, '2026-12-04'],
    ['proven, the day not recorded', { sendingProven: true }, '2026-11-24'],
    ['the shop collects', { ...late, shopCollects: true }, '2026-11-24'],
    ['nothing was shipped', { ...late, shippedAt: 'not_shipped' }, '2026-11-24'],
    ['nothing that is sent', { ...late, kind: 'service' }, '2026-11-24'],
    ['received by the shop on the 12th', { statementReceivedOn: '2026-11-12' }, '2026-11-26'],
  ])('%s', (_, change, expected) => {
    expect(day(change)).toBe(expected)
  })

  it('counts from when the shop was told, never before it was said', () => {
    expect(toldOn({ statedOn: '2026-11-10', statementReceivedOn: '2026-11-09' })).toBe('2026-11-10')
  })

  it('waits for what was sent, and only for that', () => {
    const waits = (change: object): boolean => mayWait({ ...facts, ...change })
    expect(waits({})).toBe(true)
    for (const change of [
      { kind: 'service' },
      { shippedAt: 'not_shipped' },
      { shopCollects: true },
      { goodsReceivedOn: '2026-11-20' },
      { sendingProven: true },
    ])
      expect(waits(change)).toBe(false)
  })
})
