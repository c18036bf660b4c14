import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Described } from '../../app/engine/index.ts'
import { jsonSchemaOf } from '../../app/engine/index.ts'
import { LOCALES } from '../../app/locales/translate.ts'

interface Shape {
  description?: string
  const?: unknown
  default?: unknown
  format?: string
  $ref?: string
  properties?: Record<string, Shape>
  required?: readonly string[]
  $defs?: Record<string, Shape>
  items?: Shape
  additionalProperties?: Shape | boolean
  anyOf?: readonly Shape[]
  oneOf?: readonly Shape[]
}

interface Property {
  path: string
  shape: Shape
  isRequired: boolean
  /** What is said of it, and of each group that it stands in, the innermost first. */
  words: readonly string[]
}

const propertiesOf = (shape: Shape, path: string, around: readonly string[]): Property[] => {
  const {
    properties = {},
    required = [],
    $defs = {},
    items,
    additionalProperties,
    anyOf = [],
    oneOf = [],
  } = shape
  const inside = shape.description === undefined ? around : [shape.description, ...around]
  const within = (one: Shape | boolean | undefined, name: string, words = inside): Property[] =>
    typeof one === 'object' ? propertiesOf(one, `${path}${name}`, words) : []
  return [
    ...Object.entries(properties).flatMap(([name, one]) => [
      {
        path: `${path}.${name}`,
        shape: one,
        isRequired: required.includes(name),
        words: [one.description ?? '', ...inside],
      },
      ...within(one, `.${name}`),
    ]),
    ...Object.entries($defs).flatMap(([name, one]) => within(one, `#${name}`, [])),
    ...within(items, '[]'),
    ...within(additionalProperties, '.*'),
    ...[...anyOf, ...oneOf].flatMap((one, index) => within(one, `|${index}`)),
  ]
}

/** All but the words of the whole document, which say of everything at once what absence means. */
const everyPropertyOf = (document: Described): Property[] =>
  propertiesOf(jsonSchemaOf(document) as Shape, document, []).map((one) => ({
    ...one,
    words: one.words.slice(0, -1),
  }))

const DOCUMENTS = ['facts', 'policy', 'decision'] as const

it.each(DOCUMENTS)('the schema of %s says of every property what it is', (document) => {
  const all = everyPropertyOf(document)
  expect(all.length).toBeGreaterThan(150)
  const bare = all.filter(({ shape }) => !/\w{2}.*/.test(shape.description ?? ''))
  expect(bare.map(({ path }) => path)).toEqual([])
})

it.each(DOCUMENTS)('the schema of %s says of each that may be absent what that means', (document) => {
  // Each clause stands in a branch of its own, which repeats two names that are required where they belong.
  const optional = everyPropertyOf(document).filter(
    ({ path, isRequired }) => !isRequired && !/\|\d+\.(clause|params)$/.test(path),
  )
  expect(optional.length).toBeGreaterThan(3)
  const unsaid = optional.filter(
    ({ words, shape }) =>
      shape.default === undefined && !words.some((said) => /absent|Only where/i.test(said)),
  )
  expect(unsaid.map(({ path }) => path)).toEqual([])
})

it('points at words that are there', () => {
  const pointers = DOCUMENTS.flatMap(everyPropertyOf).flatMap(({ words: [own = ''] }) => [
    ...own.matchAll(/app\/locales\/\*\/(?<file>\w+)\.json under "(?<key>\w+)"/g),
  ])
  const places = new Set(pointers.map(({ groups }) => `${groups?.file} ${groups?.key}`))
  expect(places).toEqual(new Set(['decision reason', 'decision holiday', 'buyer duty', 'buyer money']))
  for (const place of places) {
    const [file, key = ''] = place.split(' ')
    for (const locale of LOCALES)
      expect(JSON.parse(readFileSync(`app/locales/${locale}/${file}.json`, 'utf8'))).toHaveProperty(key)
  }
})

it('says the unit of every amount, day and instant', () => {
  const all = DOCUMENTS.flatMap(everyPropertyOf)
  const [amounts, days, instants] = [
    all.filter(({ path }) => /\.(minor|min|max)$/.test(path) && !path.endsWith('defect.minor')),
    all.filter(({ shape }) => shape.format === 'date'),
    all.filter(({ shape }) => shape.format === 'date-time'),
  ] as const
  for (const found of [amounts, days, instants]) expect(found.length).toBeGreaterThan(6)
  const sayNot = (found: readonly Property[], unit: RegExp) =>
    found.filter(({ words: [own = ''] }) => !unit.test(own)).map(({ path }) => path)
  expect(sayNot(amounts, /smallest unit/)).toEqual([])
  expect(sayNot(days, /calendar day/i)).toEqual([])
  expect(sayNot(instants, /ISO 8601|In UTC/)).toEqual([])
})
