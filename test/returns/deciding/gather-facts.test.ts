import { describe, expect, test } from 'vitest'
import type { Day } from '../../../app/engine/index.ts'
import { unansweredSettings } from '../../../app/policies/shop-settings.ts'
import { unitsOf } from '../../../app/returns/case/order-units.ts'
import { consumerPlace } from '../../../app/returns/deciding/consumer-place.ts'
import { gatherFacts } from '../../../app/returns/deciding/gather-facts.ts'
import { aLine, anOrder, aParcel } from '../an-order.ts'

const bucharest = { country: 'RO', timezone: 'Europe/Bucharest' }
const readAt = new Date('2026-11-16T10:00:00Z')

const gathered = ({ order = anOrder(), settings = {}, statedAt = readAt, answers = {} } = {}) => {
  const all = { ...unansweredSettings({ country: 'RO', contactEmail: null }), ...settings }
  const circumstances = { order, readAt, settings: all, ...consumerPlace(order, bucharest) }
  const units = unitsOf(order)
  const said = new Map(units.map(({ unit, left }) => [unit, { quantity: left, answers }]))
  return gatherFacts(circumstances, units, said, statedAt)
}
const sourceOf = (all: ReturnType<typeof gathered>, fact: string) =>
  all.sources.find((source) => source.fact === fact)

describe('what only the shop knows', () => {
  // The order was concluded on 2 November, in Bucharest.
  test.each([
    [null, undefined, undefined],
    ['never', 'never', false],
    ['2026-11-01', '2026-11-02', true],
    ['2026-11-02', '2026-11-02', true],
    ['2026-11-03', 'never', false],
  ] as const)('done since %s: informed %s, cost disclosed %s', (since, informedOn, returnCostDisclosed) => {
    const { facts } = gathered({ settings: { informedSince: since, returnCostDisclosedSince: since } })
    expect(facts.order.informedOn).toBe(informedOn)
    expect(facts.order.returnCostDisclosed).toBe(returnCostDisclosed)
    expect('informedOn' in facts.order).toBe(informedOn !== undefined)
  })

  test('an unanswered question is unknown, and its source is named all the same', () => {
    const source = sourceOf(gathered(), 'informedOn')
    expect(source).toEqual({
      fact: 'informedOn',
      source: 'shop_setting',
      detail: 'informedSince',
      readAt: '2026-11-16T10:00:00.000Z',
    })
  })

  test('the day of ordering is the buyer’s: 22:30 in London is the day after in Bucharest', () => {
    const order = anOrder({ createdAt: '2026-11-02T22:30:00Z' })
    expect(gathered({ order, settings: { informedSince: '2026-11-03' } }).facts.order.informedOn).toBe(
      '2026-11-03',
    )
  })
})

describe('delivery', () => {
  const possession = (order: ReturnType<typeof anOrder>, statedAt = readAt, transitDays = 5) =>
    gathered({ order, statedAt, settings: { transitDays } })

  test('a carrier’s event counts on the buyer’s day', () => {
    const late = anOrder({ fulfillments: [aParcel({ deliveredAt: '2026-11-09T22:30:00Z' })] })
    const all = possession(late)
    expect(all.facts.lines[0]?.delivery).toMatchObject({ possessionOn: '2026-11-10', source: 'carrier' })
    expect(sourceOf(all, 'delivery')).toMatchObject({ source: 'carrier_event', value: '2026-11-10' })
  })

  // Shipped on 3 November, five days of transit: the 8th.
  const { deliveredAt: _, ...silent } = aParcel()
  test.each([
    ['2026-11-07T21:59:59Z', 'in_transit', undefined],
    ['2026-11-07T22:00:00Z', 'delivered', '2026-11-08'],
    ['2026-11-30T10:00:00Z', 'delivered', '2026-11-08'],
  ] as const)('no event, seen at %s: %s %s', (at, status, possessionOn) => {
    const all = possession(anOrder({ fulfillments: [silent] }), new Date(at))
    expect(all.facts.lines[0]?.delivery.status).toBe(status)
    if (possessionOn === undefined) return
    expect(all.facts.lines[0]?.delivery).toMatchObject({ possessionOn, source: 'assumed' })
    expect(sourceOf(all, 'delivery')).toMatchObject({ source: 'assumed', detail: 'transitDays 5' })
  })

  test('not shipped', () => {
    expect(possession(anOrder({ fulfillments: [] })).facts.lines[0]?.delivery).toEqual({
      status: 'not_shipped',
    })
  })
})

describe('the specification', () => {
  const specification = (properties: Record<string, string>, specificationProperty: string | null) =>
    gathered({ order: anOrder({ lines: [aLine({ properties })] }), settings: { specificationProperty } })
      .facts.lines[0]?.specification

  test.each([
    [{ Specification: 'black' }, 'Specification', 'given'],
    [{ Specification: '  ' }, 'Specification', 'none'],
    [{ Colour: 'black' }, 'Specification', 'none'],
    [{ Specification: 'black' }, null, undefined],
    [{ Colour: 'black' }, 'constructor', 'none'],
    [{ Colour: 'black' }, '__proto__', 'none'],
    [{ Colour: 'black' }, 'toString', 'none'],
    [{ constructor: 'black' }, 'constructor', 'given'],
    [JSON.parse('{"__proto__":"black"}') as Record<string, string>, '__proto__', 'given'],
  ] as const)('properties %j under the name %s: %s', (properties, name, expected) => {
    expect(specification(properties, name)).toBe(expected)
  })
})

describe('evidence for a sealed product', () => {
  const evidence = {
    seal: true,
    cleanable: false,
    whyNotCleanable: 'ear canal',
    noticeGivenSince: '2026-11-02' as Day,
  }
  const line = (hygieneEvidence: typeof evidence | Omit<typeof evidence, 'noticeGivenSince'>) =>
    gathered({ order: anOrder({ lines: [aLine({ hygieneEvidence })] }) }).facts.lines[0]

  test('as recorded', () => {
    expect(line(evidence)).toMatchObject({ sealed: true, cleanable: false, hygieneNoticeGiven: true })
  })

  test('told only from the day after the order: not told', () => {
    expect(line({ ...evidence, noticeGivenSince: '2026-11-03' })?.hygieneNoticeGiven).toBe(false)
  })

  test('without a reason, that it cannot be cleaned is not documented', () => {
    expect(line({ ...evidence, whyNotCleanable: ' ' })).not.toHaveProperty('cleanable')
  })

  test('none: nothing is known', () => {
    const facts = gathered().facts.lines[0]
    expect(facts).not.toHaveProperty('sealed')
    expect(facts).not.toHaveProperty('hygieneNoticeGiven')
  })
})

test('the buyer’s answers are facts with their source; what nobody asks is none', () => {
  const all = gathered({ answers: { sealIntact: false, isMine: true } })
  expect(all.facts.lines[0]).toMatchObject({ sealIntact: false })
  expect(all.facts.lines[0]).not.toHaveProperty('isMine')
  expect(sourceOf(all, 'sealIntact')).toMatchObject({ source: 'buyer_answer', value: false, unit: '1/11' })
})

test('a category that we do not know is none', () => {
  const order = anOrder({ lines: [aLine({ category: 'luxury' })] })
  expect(gathered({ order }).facts.lines[0]?.product).not.toHaveProperty('category')
})

test('an order without a place is placed where the shop is', () => {
  const { country: _, ...placeless } = anOrder()
  const all = gathered({ order: placeless })
  expect(all.facts.order.place).toEqual({ country: 'RO' })
  expect(sourceOf(all, 'place')).toMatchObject({ source: 'shop_setting' })
})

test('a unit of which nothing is left still has a delivery: the last good of the order counts', () => {
  const returns = [
    { id: '5', name: 'R1', status: 'CLOSED', lines: [{ fulfillmentLineId: '11', quantity: 1 }] },
  ]
  const order = anOrder({ lines: [aLine({ refundableQuantity: 0 })], returns })
  const circumstances = { order, readAt, settings: unansweredSettings({ country: 'RO', contactEmail: null }) }
  const { facts } = gatherFacts(
    { ...circumstances, ...consumerPlace(order, bucharest) },
    unitsOf(order),
    new Map(),
    readAt,
  )
  expect(facts.lines).toMatchObject([{ unit: '1/11', quantity: 1, delivery: { possessionOn: '2026-11-09' } }])
})
