/** A buyer is promised what is still to come, and asked to send what is still with them. */
import { expect, test } from 'vitest'
import { type Day, money, PRESETS } from '../../../app/engine/index.ts'
import { stillToPay } from '../../../app/returns/buyer/still-to-pay.ts'
import { acceptedWords, carryingOut } from '../../../app/returns/buyer/told-acceptance.ts'
import type { Listener } from '../../../app/returns/buyer/told-case.ts'
import { type CaseLine, type CaseState, NOTHING_YET } from '../../../app/returns/case/case.ts'
import { orderOf } from '../../engine/settlement-case.ts'
import { aLine, anOrder } from '../an-order.ts'

const duty = (what: 'send_back' | 'refund_once_sent', by: Day) => ({
  ...{ who: what === 'send_back' ? ('buyer' as const) : ('shop' as const), what, by },
  citation: { layer: 'law' as const, instrument: 'CRD', article: '13' },
})
const order = orderOf([
  {
    unit: 'u0',
    paid: 91_899,
    facts: { delivery: { status: 'shipped' } as never },
    remedies: [{ outcome: 'granted', money: { item: 91_899 }, shared: {} }],
  },
])
const decision = {
  ...order.decision,
  lines: order.decision.lines.map((line) => ({
    ...line,
    remedies: line.remedies.map((remedy) => ({
      ...remedy,
      duties: [duty('send_back', '2026-11-30'), duty('refund_once_sent', '2026-11-30')] as never,
    })),
  })),
}
const decided = { ...order, decision, document: PRESETS['preset-a'], decidedAt: new Date(0) }
const line: CaseLine = {
  ...{ key: 0, unit: 'u0', title: 'Thing', quantity: 1, remedy: 'withdrawal', answers: {} },
  ...{ acceptance: 'accepted', reception: 'awaiting', settlement: 'none' },
}
const shipped = { fulfillmentLineId: '11', fulfillment: anOrder().fulfillments[0] as never }
const listener: Listener = {
  ...{ locale: 'en', zone: 'Europe/Bucharest', dayOf: () => '2026-11-16', today: '2026-11-16' },
  order: {
    ...{ name: '#1', returnAddress: ['Strada 1'], sold: anOrder() },
    units: [{ unit: 'u0', line: aLine(), shipped, quantity: 1, left: 1, offset: 0 }],
  },
}
function told(change: Partial<CaseState>, of: Partial<CaseLine> = {}) {
  const state: CaseState = { ...NOTHING_YET, lines: [{ ...line, ...of }], ...change }
  const left = stillToPay(state, decided, {})
  const toTell = {
    reference: 'RC',
    receivedAt: new Date(0),
    state,
    decided,
    judgements: [],
    choices: {},
    left,
  }
  const { total, instructions = [] } = carryingOut(toTell, listener)
  const said = state.lines.flatMap((one) => acceptedWords(toTell, one, listener))
  return {
    ...{ total: total?.amount, by: total?.by, label: total?.label },
    words: [...said, ...instructions].flatMap((one) => one.map(({ text }) => text)).join(' '),
  }
}

test('while the goods are awaited: where to send them, and the money once they are sent', () => {
  const { total, by, words } = told({})
  expect(total).toMatch(/918\.99/)
  expect(by).toMatch(/^Once the shop has the parcel/)
  expect(words).toMatch(/Strada 1/)
  expect(words).not.toMatch(/918|get back/)
})

test.each(['received', 'in_transit', 'damaged', 'waived'] as const)('%s: no parcel any more', (reception) => {
  const { total, by, words } = told({}, { reception })
  expect(total).toMatch(/918\.99/)
  expect(words).not.toMatch(/918|Strada 1|send|parcel/i)
  expect(by ?? '').not.toMatch(/parcel/)
})

const offer = {
  ...{ id: 'd', key: 0, amount: money(10_000, 'EUR'), reason: 'Scratched.' },
  answerBy: '2026-11-30T22:00:00Z',
}
test.each([
  [undefined, "You get back, before the shop's offer"],
  ['disagreed', 'You get back'],
] as const)('while an offer is answered %s, the sum says whether it counts', (answer, label) => {
  const deductions = [{ ...offer, ...(answer && { answer }) }]
  const said = told({ deductions }, { reception: 'received' })
  expect(said).toMatchObject({ label, total: expect.stringMatching(/918\.99/) })
  expect(said.words).not.toContain('918.99')
})

const wanted = { waits: [{ code: 'goods_back' as const, keys: [0] }] }
test.each<[string, Partial<CaseState>, Partial<CaseLine>]>([
  ['wanted again by the buyer', wanted, { reception: 'received' }],
  ['dealt with by a person', { handled: [0] }, {}],
  ['kept by the buyer', { takenBack: [0] }, {}],
  ['given up, while the case is being closed', { isClosing: true }, {}],
  ['paid', {}, { settlement: 'executed', reception: 'received' }],
])('%s, no money is promised and nothing to be sent', (_, change, of) => {
  expect(told(change, of)).toEqual({ total: undefined, by: undefined, label: undefined, words: '' })
})

test('what was agreed to be less is what is named', () => {
  const refund = money(81_899, order.facts.order.currency)
  const settlement = {
    ...{
      id: 's',
      way: 'return' as const,
      keys: [0],
      pieces: [{ key: 0, quantity: 1 }],
      state: 'planned' as const,
    },
    ...{ refund, shipping: money(0, refund.currency), repayments: [] },
  }
  const { total, words } = told({ settlements: [settlement] }, { reception: 'received', settlement: 'due' })
  expect(total).toMatch(/818\.99/)
  expect(words).not.toMatch(/918/)
})
