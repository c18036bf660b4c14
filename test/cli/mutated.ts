import { fc } from '../harness/property.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Values that stand at the edges of what facts may be. */
const EDGES: readonly Json[] = [
  ...([
    null,
    true,
    false,
    0,
    -0,
    1,
    -1,
    1.5,
    1e12,
    1e12 + 1,
    2 ** 53,
    1e308,
    '',
    ' ',
    'never',
    'none',
    '__proto__',
  ] as const),
  ...([
    '2026-02-30',
    '2024-02-29',
    '2023-02-29',
    '1899-12-31',
    '1900-01-01',
    '2199-12-31',
    '2200-01-01',
    '2026-11-09',
  ] as const),
  ...([
    '2026-11-09T10:00:00Z',
    '2026-11-09T10:00:00.000Z',
    '2026-11-09T10:00+02:00',
    '2026-11-09T10:00:00',
  ] as const),
  ...([
    '2026-11-09T24:00:00.000Z',
    '1900-01-01T00:00:00+02:00',
    '2199-12-31T23:59:59-02:00',
    'EUR',
    'eur',
    'RO',
  ] as const),
  'x'.repeat(250),
  'x'.repeat(251),
  [],
  {},
  { minor: 100, currency: 'RON' },
  { minor: -1, currency: 'RON' },
  { minor: 100, currency: 'EUR' },
]

const edge = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...EDGES) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json> },
)

type Change = { at: number; how: 'replace' | 'remove' | 'add' | 'copy'; key: string; value: Json }

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('replace', 'replace', 'remove', 'add', 'copy'),
  key: fc.constantFrom('x', 'place', 'unit', 'minor', 'refunded', '__proto__', 'constructor', '0'),
  value: edge,
})

/** The same document after one to three changes at places of its own, so that most of it stays as it should be. */
export const mutated = (documents: fc.Arbitrary<object>): fc.Arbitrary<Json> =>
  fc.tuple(documents, fc.array(change, { minLength: 1, maxLength: 3 })).map(([document, changes]) => {
    const whole = { root: JSON.parse(JSON.stringify(document)) as Json }
    for (const one of changes) apply(whole, one)
    return whole.root ?? null
  })

type Holder = { [key: string]: Json }

/** What is put in is a copy: a later change must not reach what others were made of, nor close a circle. */
const apply = (whole: Holder, { at, how, key, value: drawn }: Change): void => {
  const value = structuredClone(drawn)
  const places = placesIn(whole)
  const place = places[at % places.length]
  if (!place) return
  const [holder, name] = place
  const inner = holder[name]
  if (how === 'replace') holder[name] = value
  else if (how === 'remove') delete holder[name]
  else if (typeof inner === 'object' && inner !== null) {
    if (Array.isArray(inner))
      inner.push(how === 'copy' && inner[0] !== undefined ? structuredClone(inner[0]) : value)
    else Object.defineProperty(inner, key, { value, enumerable: true, configurable: true, writable: true })
  }
}

const placesIn = (value: Json): [Holder, string][] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.keys(value).flatMap(
        (key) => [[value as Holder, key], ...placesIn((value as Holder)[key] ?? null)] as [Holder, string][],
      )
