/** What law's data says is part of the version that rows are derived by: a correction reaches every order by itself. */
import { expect, test } from 'vitest'
import { DERIVATION_VERSION } from '../../app/deadlines/derivation-version.ts'
import { digestOfLaws } from '../../app/deadlines/digest-of-laws.ts'
import { JURISDICTIONS, type Jurisdiction } from '../../app/engine/index.ts'
import { placeCalendars } from '../../app/engine/law/place-calendars.ts'

const germany = JURISDICTIONS.DE as Jurisdiction
const known = digestOfLaws(JURISDICTIONS)
const withGermany = (change: Partial<Jurisdiction>): string =>
  digestOfLaws({ ...JURISDICTIONS, DE: { ...germany, ...change } })

const { places, provisions, floor } = germany
const { pack } = places
const withPack = (change: Partial<typeof pack>) => placeCalendars({ ...places, pack: { ...pack, ...change } })

test('is part of the version', () => {
  expect(DERIVATION_VERSION.split('/')[2]).toBe(known.slice(0, 12))
})

test.each<[string, Partial<Jurisdiction>]>([
  ['holiday', withPack({ days: { ...pack.days, 'german-unity-day': '10-03 2027-10-04' } })],
  ['holiday of a region', withPack({ regions: { ...pack.regions, BE: { 'womens-day': '03-09' } } })],
  ['holiday of a part of one', withPack({ parts: {} })],
  ['year of holidays', withPack({ years: { ...pack.years, last: pack.years.last + 1 } })],
  ['region', placeCalendars({ ...places, plain: ['XX'] })],
  ['zone', placeCalendars({ ...places, zone: { ...places.zone, standardOffsetMinutes: 120 } })],
  [
    'parameter',
    { floor: floor.map((rule) => (rule.clause === 'refund' ? { ...rule, params: { days: 15 } } : rule)) },
  ],
  ['rule', { floor: floor.slice(1) }],
  [
    'provision',
    { provisions: { ...provisions, 'crd-9': { ...at('crd-9'), inForce: { from: '2014-06-14' } } } },
  ],
])('another %s is another version', (_, change) => {
  expect(withGermany(change)).not.toBe(known)
})

function at(provision: string) {
  const found = provisions[provision]
  if (found === undefined) throw new Error(provision)
  return found
}

test('the same data is the same version, whatever the order of its keys', () => {
  const turned = turn(JURISDICTIONS)
  expect(Object.keys(turned as object)).toEqual(Object.keys(JURISDICTIONS).toReversed())
  expect(digestOfLaws(turned as typeof JURISDICTIONS)).toBe(known)
  expect(withGermany(placeCalendars(places))).toBe(known)
})

/** The same, with the keys of every object the other way round. */
function turn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turn)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, item]) => [key, turn(item)]),
  )
}
