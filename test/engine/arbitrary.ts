import fc from 'fast-check'
import type { Facts, LineFacts, OrderFacts } from '../../app/engine/index.ts'
import { addDays, parseInstant } from '../../app/engine/index.ts'
import { ron } from './case.ts'

const START = '2026-06-01'
const day = (max: number) => fc.integer({ min: 0, max }).map((offset) => addDays(START, offset))
const instant = (max: number) =>
  fc
    .tuple(day(max), fc.integer({ min: 0, max: 86_399_999 }))
    .map(([on, ms]) => parseInstant(new Date(Date.parse(`${on}T00:00:00Z`) + ms).toISOString()))

/** Absent half of the time: unknown is a value of its own. */
const maybe = <K extends string, V>(key: K, value: fc.Arbitrary<V>): fc.Arbitrary<Partial<Record<K, V>>> =>
  fc.oneof(
    fc.constant({}),
    value.map((known) => ({ [key]: known }) as Record<K, V>),
  )

const delivery: fc.Arbitrary<LineFacts['delivery']> = fc.oneof(
  fc.constant({ status: 'not_shipped' as const }),
  instant(20).map((shippedAt) => ({ status: 'in_transit' as const, shippedAt })),
  fc
    .tuple(
      instant(20),
      fc.integer({ min: 1, max: 10 }),
      fc.constantFrom('carrier' as const, 'assumed' as const),
    )
    .map(([shippedAt, after, source]) => ({
      status: 'delivered' as const,
      shippedAt,
      possessionOn: addDays(shippedAt.slice(0, 10) as never, after),
      source,
    })),
)

const merged = <T>(...parts: fc.Arbitrary<object>[]): fc.Arbitrary<T> =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all) as T)

const unit = (index: number): fc.Arbitrary<LineFacts> =>
  merged(
    fc.record({
      unit: fc.constant(`${index}/1`),
      orderLine: fc.constant(`${index}`),
      quantity: fc.integer({ min: 1, max: 3 }),
      paid: fc.integer({ min: 0, max: 50_000 }).map(ron),
      product: merged(
        fc.record({ id: fc.constant(`product-${index}`) }),
        maybe('category', fc.constantFrom('standard', 'custom_made', 'hygiene_sensitive')),
      ),
      delivery,
    }),
    maybe('specification', fc.constantFrom('given', 'none')),
    maybe('specificationIsStandardPick', fc.constantFrom(true, false, 'doubtful')),
    maybe('productionStartedAt', instant(20)),
    maybe('sealed', fc.boolean()),
    maybe('sealIntact', fc.boolean()),
    maybe('packageOpened', fc.boolean()),
    maybe('unsealedBy', fc.constantFrom('buyer', 'shop', 'carrier')),
    maybe('cleanable', fc.boolean()),
    maybe('hygieneNoticeGiven', fc.boolean()),
  )

const order: fc.Arbitrary<OrderFacts> = merged(
  fc.record({
    concludedAt: instant(5),
    buyer: fc.constantFrom('consumer', 'consumer', 'business'),
    place: fc.constantFrom('RO', 'GR', 'FR').map((country) => ({ country })),
    currency: fc.constant('RON'),
    outwardShipping: merged(
      fc.record({ paid: fc.integer({ min: 0, max: 3_000 }).map(ron) }),
      maybe('cheapestStandard', fc.integer({ min: 0, max: 3_000 }).map(ron)),
    ),
  }),
  maybe('informedOn', fc.oneof(fc.constant('never'), day(40))),
  maybe('returnCostDisclosed', fc.boolean()),
)

/** Anything that can be known of an order of one to three units, stated within three years. */
export const anyFacts: fc.Arbitrary<Facts> = fc.record({
  // Most statements fall where something can still change.
  statedAt: fc.oneof({ arbitrary: instant(60), weight: 4 }, { arbitrary: instant(1_100), weight: 1 }),
  order,
  lines: fc
    .integer({ min: 1, max: 3 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => unit(index)))),
})

/** As decided, but with a unit's facts changed. */
export const withLine = (facts: Facts, index: number, change: Partial<LineFacts>): Facts => ({
  ...facts,
  lines: facts.lines.map((line, at) => (at === index ? { ...line, ...change } : line)),
})

export const withoutFact = (facts: Facts, index: number, fact: keyof LineFacts): Facts => ({
  ...facts,
  lines: facts.lines.map((line, at) =>
    at === index
      ? (Object.fromEntries(Object.entries(line).filter(([key]) => key !== fact)) as unknown as LineFacts)
      : line,
  ),
})
