/** What may be published of our documents' shapes: JSON Schema 2020-12, made from what checks them. */
import * as z from 'zod'
import { decisionSchema } from './decision-schema.ts'
import { factsSchema } from './facts-schema.ts'
import { policySchema } from './policy.ts'

const SCHEMAS = { facts: factsSchema, policy: policySchema, decision: decisionSchema }

export type Described = keyof typeof SCHEMAS

export const jsonSchemaOf = (of: Described): object => ({
  ...z.toJSONSchema(SCHEMAS[of], { target: 'draft-2020-12', io: 'input', reused: 'ref' }),
  title: TITLES[of],
})

const TITLES: Readonly<Record<Described, string>> = {
  facts: 'Facts of an order, for Recourse',
  policy: 'A refund and return policy, for Recourse',
  decision: 'A decision of Recourse',
}
