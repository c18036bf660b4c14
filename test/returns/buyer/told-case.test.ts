/** What a buyer reads of a case: what goes out instead, days that have passed, and why it was closed. */
import { describe, expect, test } from 'vitest'
import { type Day, PRESETS } from '../../../app/engine/index.ts'
import { timelineOf } from '../../../app/returns/buyer/timeline-of.ts'
import {
  type CaseToTell,
  closingWords,
  itemText,
  type Listener,
  stateWord,
} from '../../../app/returns/buyer/told-case.ts'
import { type CaseLine, type CaseState, NOTHING_YET } from '../../../app/returns/case/case.ts'
import { orderOf } from '../../engine/settlement-case.ts'
import { aLine, anOrder } from '../an-order.ts'

const by = '2026-11-30' as Day
const order = orderOf([
  { unit: 'u0', paid: 10_000, remedies: [{ outcome: 'granted', money: { item: 10_000 }, shared: {} }] },
])
const duties = [
  { who: 'buyer', what: 'send_back', by, citation: { layer: 'law', provision: 'RO/crd-14-1' } },
] as never
const decision = {
  ...order.decision,
  lines: order.decision.lines.map((line) => ({
    ...line,
    remedies: line.remedies.map((remedy) => ({ ...remedy, duties })),
  })),
}
const line: CaseLine = {
  ...{ key: 0, unit: 'u0', title: 'Thing', quantity: 1, remedy: 'withdrawal', answers: {} },
  ...{ acceptance: 'accepted', reception: 'awaiting', settlement: 'none' },
}
const told = (change: Partial<CaseState> = {}, more: Partial<CaseToTell> = {}): CaseToTell => ({
  ...{ reference: 'RC', receivedAt: new Date('2026-11-16T10:00:00Z'), judgements: [], choices: {} },
  ...{ state: { ...NOTHING_YET, lines: [line], ...change } },
  decided: { ...order, decision, document: PRESETS['preset-a'], decidedAt: new Date(0) },
  ...more,
})
const listener = (today: Day = '2026-11-16', locale: Listener['locale'] = 'en'): Listener => ({
  ...{ locale, zone: 'Europe/Bucharest', dayOf: (at) => at.toISOString().slice(0, 10) as Day, today },
  order: {
    ...{ name: '#1', returnAddress: ['Strada 1'], sold: anOrder() },
    units: [
      {
        ...{ unit: 'u0', line: aLine(), quantity: 1, left: 1, offset: 0 },
        shipped: { fulfillmentLineId: '11', fulfillment: anOrder().fulfillments[0] as never },
      },
    ],
  },
})
const text = (parts: readonly { text: string }[]) => parts.map((part) => part.text).join('')

describe('a day in the timeline', () => {
  const steps = (today: Day) => timelineOf(told(), listener(today)).map((step) => step.text)

  test.each(['2026-11-29', '2026-11-30'] as const)('on %s is still to come', (today) => {
    expect(steps(today)).toContain('Send it back by')
  })

  test('has passed on the day after', () => {
    expect(steps('2026-12-01')).toContain('Was to be sent back by')
    expect(steps('2026-12-01')).not.toContain('Send it back by')
  })
})

describe('what goes out instead', () => {
  const chosen = { replacements: [{ key: 0, replacement: { variantId: '1', title: 'Pro', quantity: 2 } }] }
  const said = (change: Partial<CaseState>) => itemText(told(change), line, listener()).map(text).join(' ')

  test('is named once the shop has said so', () => {
    expect(said(chosen)).toContain('You get 2 × Pro instead.')
    expect(said({})).not.toContain('instead')
  })

  test('is nothing any more where the buyer keeps what they have', () => {
    expect(said({ ...chosen, takenBack: [0] })).not.toContain('instead')
  })
})

describe('a case that was closed', () => {
  const closing = { by: 'shop' as const, reason: 'Sorted out by phone.' }

  test.each([
    ['en', /shop closed this return: “Sorted out by phone\.”/],
    ['ro', /încheiat acest retur: „Sorted out by phone\.”/],
    ['fr', /clos ce retour : « Sorted out by phone\. »/],
    ['el', /έκλεισε αυτή την επιστροφή: «Sorted out by phone\.»/],
    ['de', /hat diese Rückgabe abgeschlossen: „Sorted out by phone\.“/],
    ['fr', /clos ce retour : « Sorted out by phone\. »/],
  ] as const)('says why, in %s', (locale, words) => {
    expect(closingWords(told({ closed: true }, { closing }), listener('2026-11-16', locale))).toMatch(words)
  })

  test('is told as closed while it is being closed', () => {
    const state = { isClosing: true, decisionId: 'd' }
    expect(stateWord(told(state), listener())).toBe('Closed')
    expect(timelineOf(told(state), listener()).at(-1)).toEqual({ text: 'Closed', done: true })
    expect(timelineOf(told(state), listener()).every(({ done }) => done)).toBe(true)
  })

  test('says no more than that once what people wrote is forgotten', () => {
    const forgotten = told({ closed: true }, { closing: { by: 'shop', reason: '' } })
    expect(closingWords(forgotten, listener())).toBe('The shop closed this return.')
  })

  test('because its day was over says that', () => {
    const ended = told({ closed: true }, { closing: { by: 'day', reason: 'x' } })
    expect(closingWords(ended, listener())).toBe(
      'This return was closed: it was not sent back by its day. If you have sent it, show the shop your receipt.',
    )
    expect(closingWords(told(), listener())).toBeUndefined()
  })
})
