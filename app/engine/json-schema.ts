/** What may be published of our documents' shapes: JSON Schema 2020-12, made from what checks them. */
import * as z from 'zod'
import type { Effect } from './clause.ts'
import { CLAUSES } from './clauses/index.ts'
import { decisionSchema } from './decision-schema.ts'
import { factsSchema } from './facts-schema.ts'
import { policySchema } from './policy.ts'

/** The documents whose shape can be asked for. */
export type Described = 'facts' | 'policy' | 'decision'

type Json = Record<string, unknown>

export const jsonSchemaOf = (of: Described): Json => ({ title: TITLES[of], ...MAKERS[of]() })

const TITLES: Readonly<Record<Described, string>> = {
  facts: 'Facts of an order, for Recourse',
  policy: 'A refund and return policy, for Recourse',
  decision: 'A decision of Recourse',
}

const made = (schema: z.ZodType): Json => ({
  // What only code can check is left out: whoever reads the document checks it whole all the same.
  ...z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' }),
})

const MAKERS: Readonly<Record<Described, () => Json>> = {
  facts: () => ({ ...made(factsSchema), examples: [EXAMPLE] }),
  policy: () => policyJsonSchema(),
  decision: () => made(decisionSchema),
}

/** The clauses are a registry, so each stands in the published shape with its own parameters. */
const policyJsonSchema = (): Json => {
  const whole = made(policySchema)
  const { properties } = whole as { properties: Record<string, Json> }
  const section = properties.sections?.items as { properties: { clauses: { items: Json } } }
  const clause = section.properties.clauses.items as { properties: Record<string, Json> } & Json
  describe(properties, POLICY_WORDS)
  describe(section.properties, { title: 'Its heading.', clauses: 'In the order of the document.' })
  describe(clause.properties, CLAUSE_WORDS)
  clause.oneOf = CLAUSES.map(({ id, effect, remedies, params }) => {
    const { $schema: _, ...shape } = made(params)
    const description = EFFECTS[effect](remedies.join(', '))
    const named = {
      clause: { const: id, description: `${description} Its cases are in docs/clauses.md.` },
      params: { description: parametersOf(shape, id), ...shape },
    }
    return { title: id, description, properties: named }
  })
  return {
    description: 'What a shop promises, as data. The law is chosen by the place of the order.',
    ...whole,
  }
}

const EFFECTS: Readonly<Record<Effect, (remedies: string) => string>> = {
  permits: (remedies) => `Gives a right (${remedies}): granted where it holds, refused where it does not.`,
  excludes: (remedies) => `Takes a right away (${remedies}) where it holds.`,
  spares: (remedies) => `Takes the force from what excludes a right (${remedies}) where it holds.`,
  settles: (remedies) => `Says who owes what, and until when (${remedies}), not whether there is a right.`,
  informs: () => 'Decides nothing; it is published, and checked against the law.',
}

const parametersOf = ({ properties = {} }: { properties?: object }, id: string): string =>
  Object.keys(properties).length > 0 ? `The numbers and choices of "${id}".` : `"${id}" has none: {}.`

const describe = (properties: object, words: Readonly<Record<string, string>>): void => {
  for (const [name, schema] of Object.entries(properties as Record<string, Json>))
    if (words[name]) schema.description = words[name]
}

const POLICY_WORDS = {
  id: 'The document’s own id.',
  title: 'Its title, as published.',
  locale: 'The language of the shop’s own words: ISO 639-1, two small letters.',
  jurisdiction:
    'The country that the shop wrote it for, ISO 3166-1 alpha-2: whose law lint looks at. It decides nothing; absent: none.',
  noFloor:
    'Countries, ISO 3166-1 alpha-2, where the shop has found that no law stands beneath its contract; absent: none.',
  conflicts:
    'What becomes of two clauses that contradict each other where no law decides: the reading better for the buyer (absent), or a person. Consumers always have the better reading.',
  sections: 'In the order of the document.',
}

const CLAUSE_WORDS = {
  clause: 'Which rule; see docs/clauses.md.',
  ref: 'The document’s own label, e.g. A7; no two clauses share one.',
  params: 'The rule’s numbers; they depend on the rule.',
  scope: 'Which lines it covers; absent: all.',
  words: 'The shop’s own words, kept as the source.',
}

const ron = (minor: number) => ({ minor, currency: 'RON' })

/** A whole document: an earpiece whose seal is broken, eleven days after it arrived in Romania. */
const EXAMPLE: z.input<typeof factsSchema> = {
  statedAt: '2026-11-20T14:03:00+02:00',
  order: {
    concludedAt: '2026-11-02T10:15:00+02:00',
    buyer: 'consumer',
    place: { country: 'RO' },
    currency: 'RON',
    informedOn: '2026-11-02',
    returnCostDisclosed: true,
    outwardShipping: { paid: ron(1_999) },
  },
  lines: [
    {
      unit: '1001/1',
      orderLine: '1001',
      quantity: 1,
      paid: ron(18_900),
      product: { id: 'earpiece', category: 'hygiene_sensitive' },
      delivery: {
        status: 'delivered',
        shippedAt: '2026-11-05T09:00:00+02:00',
        possessionOn: '2026-11-09',
        source: 'carrier',
      },
      sealed: true,
      cleanable: false,
      hygieneNoticeGiven: true,
      packageOpened: true,
      sealIntact: false,
    },
  ],
}
