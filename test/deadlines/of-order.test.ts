import { expect, test } from 'vitest'
import { deadlinesOfOrderItems } from '../../app/deadlines/of-order.ts'
import { compile, type Instant, type LineFacts, money, PRESETS, zoneOf } from '../../app/engine/index.ts'
import { USUAL_DEADLINE_SETTINGS } from '../../app/policies/deadline-settings.ts'
import { aLine } from '../returns/an-order.ts'
import { aThing, factsOf } from './a-watched-case.ts'

const voucher = (more: LineFacts['voucher'] = {}): LineFacts =>
  aThing('v', {
    ...{ kind: 'voucher', delivery: { status: 'not_shipped' } },
    voucher: { offerSale: true, activatedAt: 'not_activated', ...more },
  })

interface Looked {
  at?: Instant
  policy?: 'preset-a' | 'preset-b' | 'statutory-minimum'
  left?: number
}

function derived(
  things: LineFacts[],
  { at = '2026-11-10T10:00:00.000Z', policy = 'statutory-minimum', left = 1 }: Looked = {},
) {
  const facts = { ...factsOf(things), statedAt: at }
  return deadlinesOfOrderItems({
    orderId: '1',
    units: things.map(({ unit }) => ({ unit, line: aLine(), quantity: 1, left, offset: 0 })),
    decision: compile(PRESETS[policy], { policyVersion: 'test' })(facts),
    zone: zoneOf(facts.order.place),
    settings: {
      ...USUAL_DEADLINE_SETTINGS,
      withdrawal_ends: { act: 'none', remindDaysBefore: 3 },
      voucher_activation_ends: { act: 'none', remindDaysBefore: 0 },
    },
  })
}

const days = (things: LineFacts[], looked?: Looked) =>
  derived(things, looked).open.map(({ kind, key, basis }) => [kind, key, basis.lastDay])

const delivered = (unit: string, possessionOn: `${number}-${number}-${number}`, assumed = false) =>
  aThing(unit, {
    delivery: {
      ...{ status: 'delivered', shippedAt: '2026-11-03T09:00:00.000Z' },
      ...{ possessionOn, source: assumed ? 'assumed' : 'carrier' },
    },
  })

test('each item tells the end of its rights, with the provision and how it was counted', () => {
  const [withdrawal, ...others] = derived([delivered('u', '2026-11-16')]).open
  expect(withdrawal).toMatchObject({
    ...{ subject: 'order:1', kind: 'withdrawal_ends', key: 'u' },
    ...{ dueAt: new Date('2026-12-02T22:00:00Z'), remindAt: new Date('2026-11-29T07:00:00Z') },
    basis: {
      ...{ lastDay: '2026-12-02', zone: 'Europe/Bucharest', units: ['u'] },
      citation: { layer: 'law', provision: 'RO/crd-9' },
      steps: [
        { kind: 'from', day: '2026-11-16' },
        { kind: 'days', days: 14 },
        { kind: 'holiday' },
        { kind: 'holiday' },
      ],
    },
  })
  expect(others.map(({ kind, key }) => [kind, key])).toEqual([['guarantee_ends', 'u#conformity_claim']])
})

test('possession that is assumed counts as one that is known, until somebody knows better', () => {
  expect(days([delivered('u', '2026-11-09', true)])[0]).toEqual(['withdrawal_ends', 'u', '2026-11-23'])
})

test('the last of an order delivered in parts moves the end of all of it; what is on its way leaves it open', () => {
  const first = delivered('u', '2026-11-02')
  const [both] = [days([first, delivered('w', '2026-11-16')])]
  expect(both.filter(([kind]) => kind === 'withdrawal_ends')).toEqual([
    ['withdrawal_ends', 'u', '2026-12-02'],
    ['withdrawal_ends', 'w', '2026-12-02'],
  ])
  const onItsWay = aThing('w', { delivery: { status: 'in_transit', shippedAt: '2026-11-09T09:00:00.000Z' } })
  expect(days([first, onItsWay]).filter(([kind]) => kind === 'withdrawal_ends')).toEqual([])
})

test('what somebody has asked for, or given back, waits no more', () => {
  const { open, met } = derived([delivered('u', '2026-11-09')], { left: 0 })
  expect(open).toEqual([])
  expect(met.map(({ kind }) => kind)).toEqual(['withdrawal_ends', 'guarantee_ends'])
})

test('a right that an exception takes away has no end to wait for; one that is over has had one', () => {
  const made = aThing('u', { product: { id: 'u', category: 'custom_made' }, specification: 'given' })
  const kinds = (looked?: Looked) => days([made], looked).map(([kind]) => kind)
  expect(kinds()).toEqual(['guarantee_ends'])
  const lastMoment = { at: '2026-11-23T21:59:59.999Z' as const }
  const past = { at: '2026-11-23T22:00:00.000Z' as const }
  for (const at of [lastMoment, past])
    expect(days([delivered('u', '2026-11-09')], at)[0]).toEqual(['withdrawal_ends', 'u', '2026-11-23'])
})

test('a guarantee of the shop ends on its own day, beside that of the law', () => {
  const things = [delivered('u', '2026-11-09')]
  expect(days(things, { policy: 'preset-a' }).filter(([kind]) => kind === 'guarantee_ends')).toEqual([
    ['guarantee_ends', 'u#conformity_claim', '2028-11-09'],
    ['guarantee_ends', 'u#commercial_guarantee', '2027-11-09'],
  ])
})

test('a voucher is to be activated by a day, unless it was, or no such term was agreed to', () => {
  const kind = (things: LineFacts[]) =>
    days(things, { policy: 'preset-b' }).filter(([one]) => one === 'voucher_activation_ends')
  // Bought on 2 November, 45 days.
  expect(kind([voucher()])).toEqual([['voucher_activation_ends', 'v', '2026-12-17']])
  expect(derived([voucher()], { policy: 'preset-b' }).open.map(({ remindAt }) => remindAt)).toContainEqual(
    new Date('2026-12-17T07:00:00Z'),
  )
  expect(kind([voucher({ activatedAt: '2026-11-09T10:00:00.000Z' })])).toEqual([])
  expect(kind([voucher({ offerSale: false })])).toEqual([])
  expect(kind([aThing('u', { paid: money(1, 'RON') })])).toEqual([])
})
