import * as z from 'zod'
import { freeKey } from './schema/basic.ts'
import type { Scope } from './scope.ts'
import { scopeSchema } from './scope.ts'

/** One clause of a document: which rule, with what numbers, for which goods, under which label, in the shop's words. */
export interface PolicyClause {
  clause: string
  /** The document's own label, e.g. `A7`; unique in it. */
  ref: string
  params: Record<string, unknown>
  scope?: Scope
  /** The shop's own words, kept as the source. */
  words: string
}

export interface PolicySection {
  title: string
  clauses: PolicyClause[]
}

/** What a shop promises, as data. The law is chosen by the order's place, never by the document. */
export interface PolicyDocument {
  id: string
  title: string
  /** The language of the shop's own words. */
  locale: string
  jurisdiction?: string
  /**
   * Countries where the shop has found that no law stands beneath its contract, ISO 3166-1 alpha-2. Never one
   * whose law we hold; elsewhere a country without data turns refusals into reviews.
   */
  noFloor?: string[]
  /**
   * What becomes of two clauses that contradict each other where no law decides: the reading better for the
   * buyer (absent), or a person. A consumer always has the better reading (93/13 art 5).
   */
  conflicts?: 'better_for_buyer' | 'review'
  sections: PolicySection[]
}

/** More clauses than any shop has; each is weighed for every line. */
export const POLICY_LIMITS = { sections: 100, clausesOfSection: 200, clauses: 300, countries: 250 } as const

export interface Problem {
  /** Where, e.g. `sections.0.clauses.2.params.days`. */
  path: string
  message: string
}

/** A document, or a registry of clauses, that cannot be compiled; every fault with its place. */
export class PolicyError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ path, message }) => `${path}: ${message}`).join('\n'))
    this.name = 'PolicyError'
    this.problems = problems
  }
}

export const clauseSchema = z.strictObject({
  clause: z.string().min(1).max(100),
  ref: z.string().trim().min(1).max(20),
  params: z.record(freeKey, z.unknown()),
  scope: scopeSchema.exactOptional(),
  words: z.string().max(4000),
})

const country = z.string().regex(/^[A-Z]{2}$/, 'A country is two capital letters')

export const policySchema: z.ZodType<PolicyDocument> = z.strictObject({
  id: z.string().min(1).max(200),
  title: z.string().min(1).max(200),
  locale: z.string().regex(/^[a-z]{2}$/, 'A language is two small letters'),
  jurisdiction: country.exactOptional(),
  noFloor: z.array(country).max(POLICY_LIMITS.countries).exactOptional(),
  conflicts: z.enum(['better_for_buyer', 'review']).exactOptional(),
  sections: z
    .array(
      z.strictObject({
        title: z.string().max(200),
        clauses: z.array(clauseSchema).max(POLICY_LIMITS.clausesOfSection),
      }),
    )
    .max(POLICY_LIMITS.sections),
})

export type Parsed = { ok: true; document: PolicyDocument } | { ok: false; problems: readonly Problem[] }
